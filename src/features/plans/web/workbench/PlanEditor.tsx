import { EditPage } from '#records/web/edit/EditPage.tsx';
import { PlanForm } from './PlanForm.tsx';
import { WordWayProvider } from './word-way.tsx';

/** The screen on which a plan is written, section by section. */
export function PlanEditor({ slug }: { slug: string }) {
  return (
    <WordWayProvider value={wordPath(slug)}>
      <EditPage kind="plan" slug={slug} Form={PlanForm} width="wide" />
    </WordWayProvider>
  );
}

/** The address at which a Word file lies beside a plan. */
export const wordPath = (slug: string): string => `/plan/${slug}/word`;
