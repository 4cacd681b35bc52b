import { m } from '#platform/language/generated/messages.js';
import type { GapCode } from './gap.ts';

interface GapWords {
  /** What is missing, as a heading over those that miss it. */
  title: () => string;
  /** Why it matters and how to mend it. */
  mend: () => string;
}

/** The words for each gap: what is missing, and what to do about it. */
export const gapWords: Readonly<Record<GapCode, GapWords>> = {
  'no-fact-sheet': { title: m.landscape_gap_no_fact_sheet, mend: m.landscape_gap_no_fact_sheet_mend },
  'fact-sheet-without-steps': { title: m.landscape_gap_no_steps, mend: m.landscape_gap_no_steps_mend },
  'step-without-expected': { title: m.landscape_gap_no_expected, mend: m.landscape_gap_no_expected_mend },
  'nobody-to-inform': { title: m.landscape_gap_nobody_to_inform, mend: m.landscape_gap_nobody_to_inform_mend },
  'inform-without-number': { title: m.landscape_gap_inform_number, mend: m.landscape_gap_inform_number_mend },
  'not-reviewed': { title: m.landscape_gap_not_reviewed, mend: m.landscape_gap_not_reviewed_mend },
  'changed-since-review': { title: m.landscape_gap_changed_since, mend: m.landscape_gap_changed_since_mend },
  'review-triggered': { title: m.landscape_gap_triggered, mend: m.landscape_gap_triggered_mend },
  'review-overdue': { title: m.landscape_gap_overdue, mend: m.landscape_gap_overdue_mend },
  'no-owner': { title: m.landscape_gap_no_owner, mend: m.landscape_gap_no_owner_mend },
  'no-deputy': { title: m.landscape_gap_no_deputy, mend: m.landscape_gap_no_deputy_mend },
  'deputy-is-owner': { title: m.landscape_gap_deputy_is_owner, mend: m.landscape_gap_deputy_is_owner_mend },
  'owner-left': { title: m.landscape_gap_owner_left, mend: m.landscape_gap_owner_left_mend },
  'deputy-left': { title: m.landscape_gap_deputy_left, mend: m.landscape_gap_deputy_left_mend },
  'no-supplier-number': { title: m.landscape_gap_supplier_number, mend: m.landscape_gap_supplier_number_mend },
  'no-priority': { title: m.landscape_gap_no_priority, mend: m.landscape_gap_no_priority_mend },
  'no-maximum-outage': { title: m.landscape_gap_no_outage, mend: m.landscape_gap_no_outage_mend },
  'person-without-number': { title: m.landscape_gap_person_number, mend: m.landscape_gap_person_number_mend },
  'contact-never-verified': { title: m.landscape_gap_never_verified, mend: m.landscape_gap_never_verified_mend },
  'contact-long-ago-verified': { title: m.landscape_gap_long_ago, mend: m.landscape_gap_long_ago_mend },
  'role-without-holder': { title: m.landscape_gap_role_holder, mend: m.landscape_gap_role_holder_mend },
  'location-without-access': { title: m.landscape_gap_access, mend: m.landscape_gap_access_mend },
  'broken-reference': { title: m.landscape_gap_broken, mend: m.landscape_gap_broken_mend },
};
