import { m } from '#platform/language/generated/messages.js';
import type { PlanPhase } from '../../plan-step.ts';

/** The names of the four phases. */
export const phaseWords: Record<PlanPhase, () => string> = {
  response: m.plans_plan_step_phase_response,
  emergency: m.plans_plan_step_phase_emergency,
  recovery: m.plans_plan_step_phase_recovery,
  return: m.plans_plan_step_phase_return,
};
