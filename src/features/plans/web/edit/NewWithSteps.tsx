import type { KindName } from '#records/kind-name.ts';
import { NewRecordPage } from '#records/web/edit/NewRecordPage.tsx';
import { StepsForm } from './StepsForm.tsx';

/** The screen on which a procedure or an action card is made. */
export function NewWithSteps({ kind }: { kind: KindName }) {
  return <NewRecordPage kind={kind} Form={StepsForm} />;
}
