import { m } from '#platform/language/generated/messages.js';
import type { Form } from '#records/form.ts';
import { focusOn, problemId } from '#records/web/edit/form-context.tsx';
import { formPrefix } from '#records/web/edit/RecordForm.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Icon } from '#ui/Icon.tsx';
import type { FactSheetFit, Shorten } from '../../fact-sheet-fit.ts';
import { PaperPreview } from './PaperPreview.tsx';
import { useFit } from './use-fit.ts';

/** Says while writing whether all of it has room on one A4, and what to make shorter; shows how it would read. */
export function FitMeter({ form }: { form: Form }) {
  const shown = useFit(form);
  if (shown === undefined) return <p className="paraat-fit paraat-soft">{m.fact_sheets_fit_unknown()}</p>;
  const { fit, paper, measured, pdf } = shown;
  return (
    <details className={`paraat-fit${fit.fits ? '' : ' paraat-fit--over'}`}>
      <summary className="paraat-fit__line">
        <Icon name={fit.fits ? 'check' : 'wrong'} />
        <span role="status">
          <strong>{verdict(fit)}</strong> {measured ? '' : m.fact_sheets_fit_estimated()}
        </span>
        <Icon name="down" />
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it rolls, so the keyboard must reach it */}
      <section className="paraat-fit__more" tabIndex={0} aria-label={m.fact_sheets_fit_preview()}>
        {fit.fits && <p>{detail(fit)}</p>}
        {!fit.fits && <WhatToShorten shorten={fit.shorten} />}
        <Heading>{m.fact_sheets_fit_preview()}</Heading>
        <PaperPreview paper={paper} />
        {measured && (
          <p>
            <a className="nl-link" href={pdf} target="_blank" rel="noopener">
              {m.fact_sheets_fit_saved_pdf()}
            </a>
          </p>
        )}
      </section>
    </details>
  );
}

function WhatToShorten({ shorten }: { shorten: readonly Shorten[] }) {
  return (
    <>
      <Heading>{m.fact_sheets_fit_shorten()}</Heading>
      <ul className="paraat-bullets">
        {shorten.map((one) => (
          <ToShorten key={one.field} one={one} />
        ))}
      </ul>
    </>
  );
}

function verdict({ fits, size, operation, overflowLines }: FactSheetFit): string {
  if (!fits) return m.fact_sheets_fit_over({ count: overflowLines });
  return operation && size > 9.5 ? m.fact_sheets_fit_fits() : m.fact_sheets_fit_just();
}

/** What it costs to have it fit. */
function detail({ size, operation }: FactSheetFit): string {
  if (!operation) return m.fact_sheets_fit_without_operation();
  return size <= 9.5 ? m.fact_sheets_fit_small() : m.fact_sheets_fit_room();
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
      : {m.fact_sheets_fit_characters({ count: one.excessCharacters })}
    </li>
  );
}
