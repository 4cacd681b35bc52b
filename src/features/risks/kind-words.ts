import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import { fieldsUnder, type KindWords } from '#records/kind-words.ts';

const risk: KindWords = {
  one: m.risks_risk_one,
  many: m.risks_risk_many,
  fields: {
    name: m.records_field_name,
    cause: m.risks_field_cause,
    consequence: m.risks_field_consequence,
    about: m.risks_field_about,
    likelihood: m.risks_field_likelihood,
    impact: m.risks_field_impact,
    measures: m.risks_field_measures,
    ...fieldsUnder('measures', {
      what: m.risks_field_measure_what,
      type: m.risks_field_measure_type,
      who: m.risks_field_measure_who,
      readyBy: m.risks_field_measure_ready_by,
      evidence: m.risks_field_measure_evidence,
      evidenceText: m.risks_field_measure_evidence_text,
      evidenceOn: m.risks_field_measure_evidence_on,
      months: m.risks_field_measure_months,
    }),
    status: m.risks_field_status,
    accepted: m.risks_field_accepted,
    'accepted.by': m.risks_field_accepted_by,
    'accepted.reason': m.risks_field_accepted_reason,
    'accepted.until': m.risks_field_accepted_until,
    owner: m.landscape_field_owner,
    deputy: m.landscape_field_deputy,
    watch: m.risks_field_watch,
    shipped: m.risks_field_shipped,
  },
  hints: {
    'measures.readyBy': m.risks_hint_measure_ready_by,
    'measures.evidence': m.risks_hint_measure_evidence,
    'measures.evidenceText': m.risks_hint_measure_evidence_text,
    'measures.months': m.risks_hint_measure_months,
    status: m.risks_hint_status,
    accepted: m.risks_hint_accepted,
  },
  choices: {
    likelihood: {
      rare: m.risks_likelihood_rare,
      sometimes: m.risks_likelihood_sometimes,
      often: m.risks_likelihood_often,
      constantly: m.risks_likelihood_constantly,
    },
    impact: {
      small: m.risks_impact_small,
      noticeable: m.risks_impact_noticeable,
      serious: m.risks_impact_serious,
      disastrous: m.risks_impact_disastrous,
    },
    'measures.type': { preventive: m.risks_measure_preventive, mitigating: m.risks_measure_mitigating },
    status: {
      open: m.risks_status_open,
      planned: m.risks_status_planned,
      covered: m.risks_status_covered,
      accepted: m.risks_status_accepted,
    },
    watch: {
      'fact-sheets': m.risks_watch_fact_sheets,
      backups: m.risks_watch_backups,
      'restore-tests': m.risks_watch_restore_tests,
      reviews: m.risks_watch_reviews,
      'default-settings': m.risks_watch_default_settings,
      absence: m.risks_watch_absence,
      roles: m.risks_watch_roles,
      'supplier-numbers': m.risks_watch_supplier_numbers,
      'alternate-sites': m.risks_watch_alternate_sites,
    },
  },
  problems: {
    'accepted-without': m.risks_problem_accepted_without,
    'deputy-is-owner': m.landscape_problem_deputy_is_owner,
  },
  flemish: { fields: { deputy: m.landscape_field_deputy_be } },
};

/** The words for the one kind of this room. */
export const risksWords: ReadonlyArray<readonly [KindName, KindWords]> = [['risk', risk]];
