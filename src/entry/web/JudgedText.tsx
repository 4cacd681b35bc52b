import type { ComponentType } from 'react';
import { FactSheetText } from '#features/fact-sheets/web/FactSheetText.tsx';
import { FieldsOfText } from '#features/landscape/web/RecordFields.tsx';
import { ActionCardReading } from '#features/plans/web/plan/ActionCardReading.tsx';
import { PlanText } from '#features/plans/web/plan/PlanText.tsx';
import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { kinds } from '../kinds.ts';
import { ProcedureSteps } from './ProcedureSteps.tsx';

/** Exactly this content as its reading page shows it, and all that such a page shows elsewhere or not at all. */
export function JudgedText({ record }: { record: RecordView }) {
  const Text = texts[record.kind];
  if (record.kind === 'procedure') return <ProcedureText record={record} />;
  if (Text === undefined) return <FieldsOfText kinds={kinds} record={record} />;
  return (
    <>
      <Text record={record} />
      <Disclosure title={m.entry_all_fields()}>
        <FieldsOfText kinds={kinds} record={record} />
      </Disclosure>
    </>
  );
}

function ProcedureText({ record }: { record: RecordView }) {
  return (
    <>
      <ProcedureSteps record={record} />
      <FieldsOfText kinds={kinds} record={record} without={['steps']} />
    </>
  );
}

const texts: Partial<Record<KindName, ComponentType<{ record: RecordView }>>> = {
  plan: PlanText,
  'fact-sheet': FactSheetText,
  'action-card': ActionCardReading,
};
