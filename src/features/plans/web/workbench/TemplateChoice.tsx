import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import type { PlanTemplate } from '../../plan-template.ts';

/** A template to begin with; `record` is null for one that only comes with the program so far. */
export interface TemplateOption {
  key: string;
  record: RecordView | null;
  template: PlanTemplate;
}

interface Props {
  options: readonly TemplateOption[];
  chosen: TemplateOption | undefined;
  onChoose: (key: string) => void;
}

/** The templates for this type of plan, and what stands in the chosen one. */
export function TemplateChoice({ options, chosen, onChoose }: Props) {
  return (
    <fieldset className="paraat-fieldset">
      <legend className="paraat-group__legend">{m.plans_new_template()}</legend>
      {options.map(({ key, record, template }) => (
        <label key={key} className="paraat-check utrecht-form-label">
          <input type="radio" name="sjabloon" checked={key === chosen?.key} onChange={() => onChoose(key)} />
          <span>
            <strong>{template.name}</strong>{' '}
            {record === null && <span className="paraat-soft">{m.plans_new_shipped()}</span>}
            <span className="paraat-soft paraat-block">{template.purpose}</span>
          </span>
        </label>
      ))}
      {chosen && (
        <Disclosure
          title={m.plans_new_sections()}
          note={m.plans_new_section_count({ count: chosen.template.sections.length })}
        >
          <ol>
            {chosen.template.sections.map(({ key, title }) => (
              <li key={key}>{title}</li>
            ))}
          </ol>
        </Disclosure>
      )}
    </fieldset>
  );
}
