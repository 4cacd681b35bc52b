import { useMemo, useState } from 'react';
import { v7 } from 'uuid';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { editPath, listPath } from '#records/record-path.ts';
import { useDesk } from '#records/web/edit/desk.tsx';
import { NewRecordPage } from '#records/web/edit/NewRecordPage.tsx';
import type { Answer } from '#records/web/edit/record-server.ts';
import { untilOnDevice } from '#records/web/edit/until-on-device.ts';
import { useRecordById, useRecords, useSource } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { useGo } from '#ui/navigation.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { PlanType } from '../../plan.ts';
import { planTypeWords } from '../../plan-choice-words.ts';
import { fitsType, typeFor } from '../../plan-subject.ts';
import type { PlanTemplate } from '../../plan-template.ts';
import { shippedTemplates } from '../../shipped-templates.ts';
import { sectionsFrom } from '../../template-offer.ts';
import { wordPath } from './PlanEditor.tsx';
import { PlanForm } from './PlanForm.tsx';
import { PlanSubject } from './PlanSubject.tsx';
import { TemplateChoice, type TemplateOption } from './TemplateChoice.tsx';

/** The screen on which a plan begins: what it is about, and from which template. A kept draft goes straight on. */
export function NewPlanPage() {
  const fromAddress = useMemo(() => new URLSearchParams(location.search), []);
  if (fromAddress.has('concept')) return <NewRecordPage kind="plan" Form={PlanForm} />;
  return <Begin about={fromAddress.get('about') ?? ''} />;
}

function Begin({ about: given }: { about: string }) {
  const { data: known } = useRecordById(given === '' ? undefined : given);
  const [type, setType] = useState<PlanType>();
  const [picked, setPicked] = useState<RecordView | null>();
  const [template, setTemplate] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const about = picked === undefined ? known : (picked ?? undefined);
  const shownType = type ?? (about === undefined ? 'application' : typeFor(about.kind));
  const options = useTemplates(shownType);
  // What does not fit this type is kept for when the type is changed back.
  const subject = about !== undefined && fitsType(about.kind, shownType) ? about : undefined;
  const chosen = options.find(({ key }) => key === template) ?? options[0];
  const name = typed ?? (subject === undefined ? '' : m.plans_new_name({ name: subject.name }));
  const making = useMaking();
  const missing = name.trim() === '' ? m.plans_new_name_missing() : undefined;
  const begin = (then: (plan: RecordView) => string) =>
    chosen &&
    void making.make(
      { name: name.trim(), type: shownType, about: subject?.id, template: chosen, keepers: keepersOf(subject) },
      then,
    );
  return (
    <Page title={m.plans_new_title()} back={{ href: listPath('plan'), label: m.plans_plan_many() }}>
      <Paragraph>{m.plans_new_what()}</Paragraph>
      <SelectField
        label={m.plans_plan_type()}
        value={shownType}
        options={Object.entries(planTypeWords).map(([value, word]) => ({ value, label: word() }))}
        onChange={(next) => {
          setType(next as PlanType);
          setTemplate(undefined);
        }}
      />
      <PlanSubject
        type={shownType}
        subject={subject}
        onPick={(record) => {
          setPicked(record);
          setType(shownType);
        }}
      />
      <TextField label={m.plans_new_name_label()} maxLength={160} value={name} onChange={setTyped} />
      <TemplateChoice options={options} chosen={chosen} onChoose={setTemplate} />
      {making.trouble && (
        <Alert type="error" title={m.plans_new_failed()} announce>
          {m.plans_desk_unreachable()}
        </Alert>
      )}
      <div className="paraat-button-row">
        <Button look="primary" busy={making.busy} disabledReason={missing} onClick={() => begin(editPath)}>
          {m.plans_new_make()}
        </Button>
        {missing === undefined && (
          <Button busy={making.busy} onClick={() => begin(({ slug }) => wordPath(slug))}>
            {m.plans_new_from_word()}
          </Button>
        )}
      </div>
    </Page>
  );
}

/** Owner and deputy of what the plan is about. */
function keepersOf(subject: RecordView | undefined): Beginning['keepers'] {
  const { owner, deputy } = (subject?.content ?? {}) as Beginning['keepers'];
  return { ...(owner && { owner }), ...(deputy && { deputy }) };
}

/** The organisation's own templates first, then those that come with the program and were not taken over yet. */
function useTemplates(type: PlanType): TemplateOption[] {
  const { data: own = [] } = useRecords('plan-template');
  const taken = new Set(own.map(({ content }) => content.shipped));
  const contents = [
    ...own.map((record) => ({ key: record.id, record, template: record.content as unknown as PlanTemplate })),
    ...shippedTemplates
      .filter(({ shipped }) => !taken.has(shipped))
      .map((template) => ({ key: template.shipped, record: null, template })),
  ];
  return contents.filter(({ template }) => template.type === type);
}

interface Beginning {
  name: string;
  type: PlanType;
  about: string | undefined;
  /** Who answers for the subject keeps its plan, until somebody says otherwise. */
  keepers: { owner?: string; deputy?: string };
  template: TemplateOption;
}

/** Makes the plan, and first its template where that is not a record of the organisation yet. */
function useMaking() {
  const { server } = useDesk();
  const source = useSource();
  const go = useGo();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState(false);
  const recordOf = async ({ record, template }: TemplateOption): Promise<RecordView | undefined> => {
    if (record !== null) return record;
    const made = { id: v7(), kind: 'plan-template' as const, content: { ...template } };
    return kept(await server.create(made, { reason: m.plans_desk_shipped_reason() }));
  };
  /** `then` says where to go with what was made. */
  const make = async ({ name, type, about, keepers, template }: Beginning, then: (plan: RecordView) => string) => {
    setBusy(true);
    const from = await recordOf(template);
    const content = {
      ...{ name, type, ...(about && { about }), ...keepers },
      ...(from && { template: from.id, templateSeen: from.contentHash }),
      sections: sectionsFrom(template.template),
    };
    const plan = from && kept(await server.create({ id: v7(), kind: 'plan', content }, { reason: '' }));
    setBusy(false);
    setTrouble(plan === undefined);
    if (plan === undefined) return;
    await untilOnDevice(source, plan);
    go(then(plan), { replace: true });
  };
  return { busy, trouble, make };
}

const kept = (answer: Answer<RecordView>): RecordView | undefined =>
  answer.state === 'done' ? answer.value : undefined;
