import type { ReactNode } from 'react';
import { RecordPage } from '#features/landscape/web/RecordPage.tsx';
import { ActionCardReading, cardFields } from '#features/plans/web/plan/ActionCardReading.tsx';
import { ScenarioReading, scenarioFields } from '#features/plans/web/plan/ScenarioReading.tsx';
import { AlteredSettings } from '#features/procedures/web/AlteredSettings.tsx';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { kinds } from '../kinds.ts';
import { ProcedureSteps } from './ProcedureSteps.tsx';

/** The page of any record without a page of its own, drawn from its schema. */
export function OtherRecordPage({ kind, slug }: { kind: KindName; slug: string }) {
  return <RecordPage kinds={kinds} kind={kind} slug={slug} first={firsts[kind]} />;
}

/** What somebody opens such a page for comes before what else is known of it. */
const firsts: Partial<Record<KindName, { fields: readonly string[]; view: (record: RecordView) => ReactNode }>> = {
  procedure: { fields: ['steps'], view: (record) => <ProcedureSteps record={record} /> },
  'action-card': { fields: cardFields, view: (record) => <ActionCardReading record={record} /> },
  scenario: { fields: scenarioFields, view: (record) => <ScenarioReading record={record} /> },
  handling: { fields: [], view: (record) => <AlteredSettings record={record} /> },
};
