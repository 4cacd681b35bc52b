import type { Plan } from '#features/plans/plan.ts';
import type { PlanTemplate } from '#features/plans/plan-template.ts';
import { askedSections } from '#features/plans/section-state.ts';
import { type CheckBook, ofKind, placeOf } from './check-book.ts';
import type { Finding } from './finding.ts';

/** Sections that a plan must have and in which nobody wrote anything: empty, or as the template left them. */
export const sectionFindings = ({ records, byId }: CheckBook): Finding[] =>
  ofKind(records, 'plan').flatMap((record) => {
    const plan = record.content as Partial<Plan>;
    const template = byId.get(plan.template ?? '')?.content as PlanTemplate | undefined;
    return askedSections(plan, template)
      .filter(({ state }) => state !== 'filled')
      .map(({ at, section, state }) => ({
        ...placeOf(record),
        code: state === 'template' ? ('section-template' as const) : ('section-empty' as const),
        field: `sections.${at}.text`,
        text: section.title,
      }));
  });
