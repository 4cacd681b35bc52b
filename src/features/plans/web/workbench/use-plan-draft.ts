import { useDeferredValue, useMemo } from 'react';
import { cleaned } from '#records/form.ts';
import type { RecordView } from '#records/record.ts';
import type { RecordFormProps } from '#records/web/edit/RecordForm.tsx';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { useToday } from '#ui/clock.tsx';
import { recordsAroundPlan } from '../../load-plan.ts';
import { type Completeness, planCompleteness } from '../../plan-completeness.ts';
import { type PlanView, planView } from '../../plan-view.ts';

/** A plan as it would read now, with what it lacks; undefined until the records around it were read. */
export type PlanDraft = { view: PlanView; completeness: Completeness } | undefined;

/** Reads the plan that is being written, a moment behind the typing. */
export function usePlanDraft({ fields, form }: RecordFormProps): PlanDraft {
  const today = useToday();
  const settled = useDeferredValue(form);
  const record = useMemo(() => draftRecord(cleaned(fields, settled)), [fields, settled]);
  const { data: around } = useReading(
    useSource(),
    `around a plan ${record.references.join(' ')}`,
    (source) => recordsAroundPlan(source, record),
    true,
  );
  return useMemo(() => {
    if (around === undefined) return undefined;
    const view = planView(record, around, today);
    return { view, completeness: planCompleteness(view) };
  }, [record, around, today]);
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const draftRecord = (content: Record<string, unknown>): RecordView => ({
  ...{
    id: 'draft',
    kind: 'plan',
    slug: '',
    name: '',
    content,
    contentHash: '',
    revision: 0,
    change: 0,
    nature: 'edit',
  },
  ...{ updatedAt: '', updatedBy: '', review: null, deletedAt: null },
  references: [...new Set(JSON.stringify(content).match(uuid) ?? [])],
});
