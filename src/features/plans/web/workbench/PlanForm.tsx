import { useEffect, useRef, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { Problem } from '#records/form.ts';
import { focusOn } from '#records/web/edit/form-context.tsx';
import { FormFrame, formPrefix, type RecordFormProps } from '#records/web/edit/RecordForm.tsx';
import { Heading } from '#ui/Heading.tsx';
import { aboutFields, type PlanPlace, placeOf, restFields, restPhases } from '../../plan-places.ts';
import { Fields } from './Fields.tsx';
import { PhaseSteps } from './PhaseSteps.tsx';
import { PlanContents } from './PlanContents.tsx';
import { SectionPane } from './SectionPane.tsx';
import { TemplateOffers } from './TemplateOffers.tsx';
import { usePlanDraft } from './use-plan-draft.ts';
import { WordWay } from './word-way.tsx';
import './workbench.css';

/** A plan on the workbench: its contents at the side, one section open at a time. */
export function PlanForm(props: RecordFormProps) {
  const draft = usePlanDraft(props);
  const { place, setPlace, lead } = usePlace(props);
  return (
    <FormFrame {...props}>
      <div className="paraat-workbench">
        <PlanContents {...props} draft={draft} place={place} onOpen={setPlace} onLead={lead} />
        <div className="paraat-workbench__pane" id="onderdeel">
          {place === 'about' && <AboutPane {...props} />}
          {place === 'rest' && <RestPane {...props} />}
          {typeof place === 'number' && (
            <SectionPane key={place} {...props} at={place} draft={draft} onOpen={setPlace} />
          )}
        </div>
      </div>
    </FormFrame>
  );
}

/** What the plan is, who keeps it, and what its template has to offer. */
function AboutPane(props: RecordFormProps) {
  return (
    <>
      <Heading>{m.plans_desk_about()}</Heading>
      <WordWay />
      <TemplateOffers {...props} />
      <Fields {...props} names={aboutFields} />
    </>
  );
}

/** What no section of this plan holds. */
function RestPane(props: RecordFormProps) {
  const names = restFields(
    props.fields.map(({ name }) => name),
    props.form,
  );
  return (
    <>
      <Heading>{m.plans_desk_rest()}</Heading>
      <p className="paraat-soft">{m.plans_desk_rest_what()}</p>
      {restPhases(props.form).map((phase) => (
        <PhaseSteps key={phase} {...props} phase={phase} titled />
      ))}
      <Fields {...props} names={names} />
    </>
  );
}

/** Which place is open; a problem, or a link to a field, opens the place where it is mended. */
function usePlace({ form, problems }: RecordFormProps) {
  const [place, setPlace] = useState<PlanPlace>(() => {
    const field = decodeURIComponent(location.hash.slice(1));
    return field === '' ? 'about' : placeOf(field, form);
  });
  const wanted = useRef<string>(undefined);
  const lead = (field: string) => {
    wanted.current = field;
    setPlace(placeOf(field, form));
  };
  useEffect(() => {
    const field = wanted.current;
    wanted.current = undefined;
    if (field !== undefined) focusOn(`${formPrefix}-${field.replaceAll('.', '-')}`);
  });
  useFirstProblem(problems, lead);
  useLinksToFields(problems, lead);
  return { place, setPlace, lead };
}

function useFirstProblem(problems: readonly Problem[], lead: (field: string) => void): void {
  const first = problems.find(({ field }) => field !== '')?.field;
  useEffect(() => {
    if (first !== undefined) lead(first);
  }, [problems]);
}

/** The list of problems above the form links to inputs that may stand in a section that is not open. */
function useLinksToFields(problems: readonly Problem[], lead: (field: string) => void): void {
  const newest = useRef(lead);
  newest.current = lead;
  useEffect(() => {
    const hear = (event: MouseEvent) => {
      const href = (event.target as Element).closest?.('a[href^="#veld-"]')?.getAttribute('href');
      const field = problems.find((one) => href === `#${formPrefix}-${one.field.replaceAll('.', '-')}`)?.field;
      if (field !== undefined) newest.current(field);
    };
    document.addEventListener('click', hear);
    return () => document.removeEventListener('click', hear);
  }, [problems]);
}
