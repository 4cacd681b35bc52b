import { provenanceWords } from '#features/documents/provenance-words.ts';
import { m } from '#platform/language/generated/messages.js';
import { fieldsUnder, type KindWords } from '#records/kind-words.ts';

/** The labels of a step, wherever steps stand. */
export const planStepWords = {
  action: m.fact_sheets_step_action,
  phase: m.plans_plan_step_phase,
  who: m.plans_plan_step_who,
  expected: m.fact_sheets_step_expected,
  ifNot: m.fact_sheets_step_if_not,
  otherwise: m.plans_plan_step_otherwise,
  otherwiseStep: m.plans_plan_step_otherwise_step,
  otherwisePlan: m.plans_plan_step_otherwise_plan,
  otherwiseCall: m.plans_plan_step_otherwise_call,
  duration: m.fact_sheets_step_duration,
  needs: m.plans_plan_step_needs,
  communicate: m.plans_plan_step_communicate,
  call: m.fact_sheets_step_call,
  follows: m.plans_plan_step_follows,
  notIn: m.plans_plan_step_not_in,
  onlyIn: m.plans_plan_step_only_in,
  note: m.plans_plan_step_note,
  source: m.plans_plan_step_source,
  ...fieldsUnder('source', provenanceWords),
};

/** The words for the choices of a step under a field. */
export const planStepChoices = (under: string): NonNullable<KindWords['choices']> => ({
  [`${under}.phase`]: {
    response: m.plans_plan_step_phase_response,
    emergency: m.plans_plan_step_phase_emergency,
    recovery: m.plans_plan_step_phase_recovery,
    return: m.plans_plan_step_phase_return,
  },
  [`${under}.otherwise`]: {
    'go-to-step': m.plans_plan_step_otherwise_go_to_step,
    'other-plan': m.plans_plan_step_otherwise_other_plan,
    'stop-and-call': m.plans_plan_step_otherwise_stop_and_call,
  },
});

/** What a section may show. */
export const planBlockWords = {
  text: m.plans_block_text,
  scope: m.plans_block_scope,
  'not-arranged': m.plans_block_not_arranged,
  activation: m.plans_block_activation,
  roles: m.plans_block_roles,
  scenarios: m.plans_block_scenarios,
  'steps-response': m.plans_block_steps_response,
  'steps-emergency': m.plans_block_steps_emergency,
  'steps-recovery': m.plans_block_steps_recovery,
  'steps-return': m.plans_block_steps_return,
  actions: m.plans_block_actions,
  impact: m.plans_block_impact,
  dependencies: m.plans_block_dependencies,
  'restart-order': m.plans_block_restart_order,
  'rebuild-order': m.plans_block_rebuild_order,
  target: m.plans_block_target,
  restore: m.plans_block_restore,
  communication: m.plans_block_communication,
  suppliers: m.plans_block_suppliers,
  resources: m.plans_block_resources,
  'alternate-sites': m.plans_block_alternate_sites,
  recovered: m.plans_block_recovered,
  contacts: m.plans_block_contacts,
  holders: m.plans_block_holders,
};
