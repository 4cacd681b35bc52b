import type { PlanSection } from '#features/plans/plan-section.ts';
import type { PlanPhase, PlanStep } from '#features/plans/plan-step.ts';
import { shippedTemplates } from '#features/plans/shipped-templates.ts';
import { sectionsFrom } from '#features/plans/template-offer.ts';
import { role } from './record.ts';

/** What a section of the example adds to its template. */
export type Written = Partial<Pick<PlanSection, 'text' | 'variants' | 'sources'>>;

/** The sections of a shipped template with what was written in them. */
export function sectionsOf(shipped: string, written: Record<string, Written>): PlanSection[] {
  const template = shippedTemplates.find((one) => one.shipped === shipped);
  if (template === undefined) throw new Error(`no template ${shipped}`);
  return sectionsFrom(template).map((section) => ({ ...section, ...written[section.key] }));
}

/** One step: phase, role, what to do, what you see then, what if not. */
export const planStep = (
  phase: PlanPhase,
  who: string,
  [action, expected, ifNot]: readonly [string, string, string],
  more: Partial<PlanStep> = {},
): PlanStep => ({ action, phase, who: role(who), expected, ifNot, ...more });
