import type { RecordView } from '#records/record.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { useToday } from '#ui/clock.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { loadPlanView } from '../../load-plan.ts';
import { PlanSections } from './PlanSections.tsx';
import './plan.css';

/** Exactly this text of a plan as readers would see it: what one says yes or no to, before it is valid. */
export function PlanText({ record }: { record: RecordView }) {
  const today = useToday();
  const { data: view } = useReading(useSource(), `text ${record.id} ${record.contentHash} ${today}`, (source) =>
    loadPlanView(
      {
        byIds: (ids) => source.byIds(ids),
        list: (kind) => source.list(kind),
        bySlug: async () => record,
      },
      record.slug,
      today,
    ),
  );
  if (view === undefined) return null;
  return (
    <>
      {view.summary && <Paragraph>{view.summary}</Paragraph>}
      <PlanSections view={view} scenario={null} open />
    </>
  );
}
