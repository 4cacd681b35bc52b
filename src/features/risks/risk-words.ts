import { m } from '#platform/language/generated/messages.js';
import type { WatchType } from './risk.ts';
import type { Seen } from './seen.ts';
import type { RiskLack, RiskState } from './standing.ts';

/** What a group of risks waits for. */
export const stateWords: Record<RiskState, () => string> = {
  decide: m.risks_state_decide,
  measure: m.risks_state_measure,
  prove: m.risks_state_prove,
  mend: m.risks_state_mend,
  ask: m.risks_state_ask,
  planned: m.risks_state_planned,
  accepted: m.risks_state_accepted,
  covered: m.risks_state_covered,
};

const lackWords: Record<RiskLack['code'], () => string> = {
  'not-weighed': m.risks_lack_not_weighed,
  'no-owner': m.risks_lack_no_owner,
  'owner-left': m.risks_lack_owner_left,
  'no-measure': m.risks_lack_no_measure,
  'measure-late': m.risks_lack_measure_late,
  'who-gone': m.risks_lack_who_gone,
  'no-evidence': m.risks_lack_no_evidence,
  'evidence-gone': m.risks_lack_evidence_gone,
  'evidence-fails': m.risks_lack_evidence_fails,
  'evidence-too-old': m.risks_lack_evidence_too_old,
  'acceptance-incomplete': m.risks_lack_acceptance_incomplete,
  'acceptance-passed': m.risks_lack_acceptance_passed,
  'acceptance-left': m.risks_lack_acceptance_left,
  'said-covered': m.risks_lack_said_covered,
};

/** What is missing, and of which measure. */
export const lackWord = ({ code, at }: RiskLack): string =>
  at === undefined ? lackWords[code]() : m.risks_lack_measure({ place: at + 1, lack: lackWords[code]() });

const seenWords: Record<WatchType, (count: { open: number; all: number }) => string> = {
  'fact-sheets': m.risks_seen_fact_sheets,
  backups: m.risks_seen_backups,
  'restore-tests': m.risks_seen_restore_tests,
  reviews: m.risks_seen_reviews,
  'default-settings': m.risks_seen_default_settings,
  absence: m.risks_seen_absence,
  roles: m.risks_seen_roles,
  'supplier-numbers': m.risks_seen_supplier_numbers,
  'alternate-sites': m.risks_seen_alternate_sites,
};

/** What the program sees for itself, in one line. */
export function seenWord({ watch, open, all }: Seen): string {
  if (all === 0) return m.risks_seen_nothing();
  return open === 0 ? m.risks_seen_in_order({ all }) : seenWords[watch]({ open, all });
}

/** Where one sees which records they are, and mends them. */
export const seenPath: Record<WatchType, string> = {
  'fact-sheets': '/gaten',
  backups: '/lijst/procedure',
  'restore-tests': '/lijst/plan',
  reviews: '/nakijken',
  'default-settings': '/standaardinstellingen',
  absence: '/verantwoordelijken',
  roles: '/lijst/role',
  'supplier-numbers': '/gaten',
  'alternate-sites': '/lijst/location',
};
