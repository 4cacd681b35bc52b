import { m } from '#platform/language/generated/messages.js';
import type { Form } from '#records/form.ts';
import { focusOn, problemId } from '#records/web/edit/form-context.tsx';
import { formPrefix } from '#records/web/edit/RecordForm.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Icon } from '#ui/Icon.tsx';
import type { FactSheetFit, Shorten } from '../../fact-sheet-fit.ts';
import { PaperPreview } from './PaperPreview.tsx';
import { useFit } from './use-fit.ts';

/** Says while writing whether all of it has room on one A4, and what to make shorter; shows how it would read. */
export function FitMeter({ form }: { form: Form }) {
  const shown = useFit(form);
  if (shown === undefined) return <p className="paraat-fit paraat-soft">{m.plans_fit_unknown()}</p>;
  const { fit, paper, measured } = shown;
  return (
    <div className={`paraat-fit${fit.fits ? '' : ' paraat-fit--over'}`}>
      <p className="paraat-fit__line" role="status">
        <Icon name={fit.fits ? 'check' : 'wrong'} />
        <span>
          <strong>{verdict(fit)}</strong> {measured ? '' : m.plans_fit_estimated()}
        </span>
      </p>
      {!fit.fits && (
        <Disclosure title={m.plans_fit_shorten()} note={String(fit.shorten.length)}>
          <ul className="paraat-bullets">
            {fit.shorten.map((one) => (
              <ToShorten key={one.field} one={one} />
            ))}
          </ul>
        </Disclosure>
      )}
      <Disclosure title={m.plans_fit_preview()}>
        <PaperPreview paper={paper} />
      </Disclosure>
    </div>
  );
}

function verdict({ fits, size, operation, overflowLines }: FactSheetFit): string {
  if (!fits) return m.plans_fit_over({ count: overflowLines });
  if (!operation) return m.plans_fit_without_operation();
  return size <= 9.5 ? m.plans_fit_small() : m.plans_fit_fits();
}

/** A tap leads to the text that is too long. */
function ToShorten({ one }: { one: Shorten }) {
  const id = problemId(formPrefix, one.field);
  return (
    <li>
      <a
        className="nl-link"
        href={`#${id}`}
        onClick={(event) => {
          if (focusOn(id)) event.preventDefault();
        }}
      >
        {one.label}
      </a>
      : {m.plans_fit_characters({ count: one.excessCharacters })}
    </li>
  );
}
