import { m } from '#platform/language/generated/messages.js';
import type { PlanGap, PlanGapCode } from './plan-completeness.ts';

const words: Record<PlanGapCode, (inputs: { name: string }, options?: { locale?: 'nl' | 'en' }) => string> = {
  'no-owner': m.plans_gap_no_owner,
  'no-deputy': m.plans_gap_no_deputy,
  'section-empty': m.plans_gap_section_empty,
  'section-template': m.plans_gap_section_template,
  'no-activation': m.plans_gap_no_activation,
  'nobody-declares': m.plans_gap_nobody_declares,
  'declarer-without-number': m.plans_gap_declarer_without_number,
  'role-without-holder': m.plans_gap_role_without_holder,
  'too-few-holders': m.plans_gap_too_few_holders,
  'step-without-role': m.plans_gap_step_without_role,
  'step-leads-nowhere': m.plans_gap_step_leads_nowhere,
  'supplier-without-number': m.plans_gap_supplier_without_number,
  'site-check-due': m.plans_gap_site_check_due,
  'restore-test-due': m.plans_gap_restore_test_due,
  'restore-never-tested': m.plans_gap_restore_never_tested,
  'nobody-ends-it': m.plans_gap_nobody_ends_it,
  'points-at-gone': m.plans_gap_points_at_gone,
};

/** What a plan lacks, as one line. */
export function planGapWords({ code, name }: PlanGap, locale?: 'nl' | 'en'): string {
  const options = locale === undefined ? {} : { locale };
  return words[code]({ name: name ?? m.plans_gap_no_name({}, options) }, options);
}
