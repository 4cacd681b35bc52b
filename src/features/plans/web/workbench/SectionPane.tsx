import { m } from '#platform/language/generated/messages.js';
import type { Field, GroupField, ListField } from '#records/field.ts';
import { moved } from '#records/form.ts';
import { FieldInput } from '#records/web/edit/FieldInput.tsx';
import { ItemButtons } from '#records/web/edit/ItemButtons.tsx';
import type { RecordFormProps } from '#records/web/edit/RecordForm.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Heading } from '#ui/Heading.tsx';
import { phaseOf } from '../../plan-completeness.ts';
import { blockFields, type PlanPlace } from '../../plan-places.ts';
import type { PlanBlock, PlanSection } from '../../plan-section.ts';
import { PlanBlock as Shown } from '../plan/PlanBlock.tsx';
import { Fields } from './Fields.tsx';
import { PhaseSteps } from './PhaseSteps.tsx';
import { ScenarioShelf } from './ScenarioShelf.tsx';
import type { PlanDraft } from './use-plan-draft.ts';

interface Props extends RecordFormProps {
  at: number;
  draft: PlanDraft;
  onOpen: (place: PlanPlace) => void;
}

/** One section: what to write here, its fields, its text, its texts per cause and where it came from. */
export function SectionPane(props: Props) {
  const { form, at, draft } = props;
  const section = ((form.sections ?? []) as PlanSection[])[at];
  if (section === undefined) return null;
  const guidance = draft?.view.sections.find(({ key }) => key === section.key)?.guidance;
  const field = (name: string) => <SectionField {...props} name={name} section={section} />;
  return (
    <>
      <Heading>{section.title || m.plans_desk_no_title()}</Heading>
      {guidance && <Alert>{guidance}</Alert>}
      <BlockFields {...props} block={section.block} />
      {field('text')}
      {field('variants')}
      <Disclosure title={m.plans_desk_more()} note={m.plans_desk_more_note()} open={section.title === ''}>
        {field('title')}
        {field('block')}
        {field('sources')}
      </Disclosure>
      <Preview block={section.block} draft={draft} />
      <Moves {...props} count={(form.sections as PlanSection[]).length} title={section.title} />
    </>
  );
}

function SectionField({ fields, at, name, section }: Props & { name: string; section: PlanSection }) {
  const list = fields.find((one): one is ListField => one.name === 'sections' && one.type === 'list');
  const field = (list?.item as GroupField | undefined)?.fields.find((one: Field) => one.name === name);
  if (field === undefined) return null;
  return <FieldInput field={field} value={(section as Record<string, unknown>)[name]} path={['sections', at, name]} />;
}

/** The facts that this section is about, each in its own field. */
function BlockFields(props: Props & { block: PlanBlock }) {
  const { block } = props;
  switch (block) {
    case 'steps-response':
    case 'steps-emergency':
    case 'steps-recovery':
    case 'steps-return':
      return <PhaseSteps {...props} phase={phaseOf(block)} />;
    case 'scenarios':
      return (
        <>
          <ScenarioShelf {...props} />
          <Fields {...props} names={['scenarios']} />
        </>
      );
    default:
      return <Fields {...props} names={blockFields[block] ?? []} />;
  }
}

/** What other records give here; nobody has to type it, and it is mended where it is kept. */
function Preview({ block, draft }: { block: PlanBlock; draft: PlanDraft }) {
  if (draft === undefined || !fromElsewhere.has(block)) return null;
  return (
    <Disclosure title={m.plans_desk_from_register()} open>
      <Shown block={block} view={draft.view} />
    </Disclosure>
  );
}

const fromElsewhere = new Set<PlanBlock>([
  ...(['impact', 'dependencies', 'restart-order', 'rebuild-order', 'target', 'suppliers', 'contacts'] as const),
]);

function Moves({ at, count, title, onChange, onOpen }: Props & { count: number; title: string }) {
  const change = (next: (sections: PlanSection[]) => PlanSection[], place: PlanPlace) => {
    onChange((before) => ({ ...before, sections: next((before.sections ?? []) as PlanSection[]) }));
    onOpen(place);
  };
  return (
    <div className="paraat-workbench__moves">
      <Button onClick={() => onOpen(at === 0 ? 'about' : at - 1)}>{m.plans_desk_previous()}</Button>
      <Button look="primary" onClick={() => onOpen(at === count - 1 ? 'rest' : at + 1)}>
        {m.plans_desk_next()}
      </Button>
      <ItemButtons
        name={title || m.plans_desk_no_title()}
        at={at}
        count={count}
        onMove={(to) => change((sections) => moved(sections, at, to), to)}
        onRemove={() => change((sections) => sections.filter((_, one) => one !== at), at === 0 ? 'about' : at - 1)}
      />
    </div>
  );
}
