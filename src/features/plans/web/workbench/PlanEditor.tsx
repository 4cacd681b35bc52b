import { EditPage } from '#records/web/edit/EditPage.tsx';
import { PlanForm } from './PlanForm.tsx';

/** The screen on which a plan is written, section by section. */
export function PlanEditor({ slug }: { slug: string }) {
  return <EditPage kind="plan" slug={slug} Form={PlanForm} width="wide" />;
}
