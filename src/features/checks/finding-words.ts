import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import type { Finding, FindingCode } from './finding.ts';

interface FindingWords {
  /** What was found, as a heading over all of them. */
  title: () => string;
  /** Why it matters and how to mend it. */
  mend: () => string;
}

/** The words for each finding: what is wrong, and what to do about it. */
export const findingWords: Readonly<Record<FindingCode, FindingWords>> = {
  'secret-in-text': { title: m.checks_secret, mend: m.checks_secret_mend },
  'secret-in-file': { title: m.checks_secret_file, mend: m.checks_secret_file_mend },
  'step-against-scenario': { title: m.checks_against_scenario, mend: m.checks_against_scenario_mend },
  circular: { title: m.checks_circular, mend: m.checks_circular_mend },
  'recovery-too-slow': { title: m.checks_recovery, mend: m.checks_recovery_mend },
  'contract-too-slow': { title: m.checks_contract, mend: m.checks_contract_mend },
  'person-not-reachable': { title: m.checks_unreachable, mend: m.checks_unreachable_mend },
  'owner-left': { title: m.checks_owner_left, mend: m.checks_owner_left_mend },
  'deputy-left': { title: m.checks_deputy_left, mend: m.checks_deputy_left_mend },
  'deputy-is-owner': { title: m.checks_deputy_is_owner, mend: m.checks_deputy_is_owner_mend },
  'no-owner': { title: m.checks_no_owner, mend: m.checks_no_owner_mend },
  'no-deputy': { title: m.checks_no_deputy, mend: m.checks_no_deputy_mend },
  'role-not-deep': { title: m.checks_role, mend: m.checks_role_mend },
  'step-without-actor': { title: m.checks_actor, mend: m.checks_actor_mend },
  'step-without-expected': { title: m.checks_expected, mend: m.checks_expected_mend },
  'step-leads-nowhere': { title: m.checks_leads_nowhere, mend: m.checks_leads_nowhere_mend },
  'section-empty': { title: m.checks_section_empty, mend: m.checks_section_empty_mend },
  'section-template': { title: m.checks_section_template, mend: m.checks_section_template_mend },
  placeholder: { title: m.checks_placeholder, mend: m.checks_placeholder_mend },
  'link-nowhere': { title: m.checks_link, mend: m.checks_link_mend },
  'takeover-untested': { title: m.checks_takeover, mend: m.checks_takeover_mend },
  'long-sentence': { title: m.checks_long, mend: m.checks_long_mend },
  'hard-to-read': { title: m.checks_hard, mend: m.checks_hard_mend },
  jargon: { title: m.checks_jargon, mend: m.checks_jargon_mend },
};

/** What exactly is wrong here, in a line under the name; empty where the name says it all. */
export function findingDetail(finding: Finding): string {
  const { code, text: whole = '', others = [], promised = 0, takes = 0 } = finding;
  // A sentence that is quoted inside another one ends without its full stop.
  const text = code === 'circular' ? whole.replace(/\.$/, '') : whole;
  const names = others.map(({ name }) => name);
  const [first = '', second] = names;
  switch (code) {
    case 'circular':
      return second === undefined
        ? m.checks_circular_itself({ text, name: first })
        : m.checks_circular_detail({ text, name: first, subject: second });
    case 'recovery-too-slow':
      return m.checks_recovery_detail({
        promised: durationText(promised),
        takes: durationText(takes),
        through: names.join(' → '),
      });
    case 'contract-too-slow':
      return m.checks_contract_detail({ promised: durationText(promised), takes: durationText(takes), name: first });
    case 'person-not-reachable':
      return m.checks_unreachable_detail({ name: first });
    case 'step-against-scenario':
      return m.checks_against_scenario_detail({ name: first, text });
    case 'placeholder':
      return holeDetail(finding);
    case 'hard-to-read':
      return m.checks_hard_detail({ ease: text });
    default:
      return text;
  }
}

function holeDetail({ text = '', within }: Finding): string {
  if (within === undefined) return text;
  const { type, name } = within;
  return type === 'step'
    ? m.checks_placeholder_in_step({ text, name })
    : m.checks_placeholder_in_section({ text, name });
}
