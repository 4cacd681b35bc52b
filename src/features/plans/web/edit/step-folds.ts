import { m } from '#platform/language/generated/messages.js';
import type { Folded } from '#records/web/edit/FoldedFields.tsx';

/** Of a step stand in the open: the action, who, what you see and what if not. The rest waits, by meaning. */
export function stepFolds(): Folded {
  const parts = [
    { title: m.plans_fold_otherwise(), names: ['otherwise', 'otherwiseStep', 'otherwisePlan', 'otherwiseCall'] },
    { title: m.plans_fold_needs(), names: ['duration', 'needs', 'call'] },
    { title: m.plans_fold_tell(), names: ['communicate', 'note'] },
    { title: m.plans_fold_follows(), names: ['follows'] },
    { title: m.plans_fold_causes(), names: ['onlyIn', 'notIn'] },
    { title: m.plans_fold_source(), names: ['source'] },
    // Only where the list itself does not say it.
    { title: m.plans_plan_step_phase(), names: ['phase'] },
  ];
  return { title: m.plans_fold_more(), names: parts.flatMap(({ names }) => names), parts };
}
