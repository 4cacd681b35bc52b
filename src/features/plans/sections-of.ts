import type { RecordView } from '#records/record.ts';
import type { Plan } from './plan.ts';
import { hasBlock } from './plan-completeness.ts';
import { type PeopleBook, peopleBook } from './plan-people-view.ts';
import type { PlanTemplate } from './plan-template.ts';
import { type PlanView, planViewAt } from './plan-view.ts';
import { askedSections, type JudgedSection } from './section-state.ts';

/**
 * Judges the sections that plans must have by the rule of the workbench, for many plans among the same records. What lies
 * around a plan is joined only where a section has no words of its own.
 */
export function sectionJudge(records: readonly RecordView[], today: string): (plan: RecordView) => JudgedSection[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  let desk: PeopleBook | undefined;
  return (plan) => {
    const content = plan.content as Partial<Plan>;
    const template = byId.get(content.template ?? '')?.content as PlanTemplate | undefined;
    let view: PlanView | undefined;
    return askedSections(content, template, (block) => {
      desk ??= peopleBook(records, today);
      view ??= planViewAt(plan, desk);
      return hasBlock(block, view);
    });
  };
}
