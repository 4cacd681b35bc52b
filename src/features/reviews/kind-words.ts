import { planTypeWords } from '#features/plans/plan-choice-words.ts';
import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import type { KindWords } from '#records/kind-words.ts';

const kindNamesInWords = {
  organisation: m.landscape_organisation_one,
  service: m.landscape_service_one,
  application: m.landscape_application_one,
  infrastructure: m.landscape_infrastructure_one,
  dependency: m.landscape_dependency_one,
  'fact-sheet': m.fact_sheets_one,
  plan: m.plans_plan_one,
  procedure: m.procedures_procedure_one,
  setting: m.procedures_setting_one,
  handling: m.procedures_handling_one,
  solution: m.procedures_solution_one,
  supplier: m.landscape_supplier_one,
  contract: m.landscape_contract_one,
  person: m.people_person_one,
  team: m.people_team_one,
  role: m.people_role_one,
  'contact-point': m.people_contact_point_one,
  location: m.landscape_location_one,
  asset: m.landscape_asset_one,
  'internet-connection': m.landscape_internet_connection_one,
  licence: m.landscape_licence_one,
  document: m.documents_document_one,
  risk: m.risks_risk_one,
  scenario: m.plans_scenario_one,
  'action-card': m.plans_action_card_one,
  'plan-template': m.plans_plan_template_one,
  interview: m.programme_interview_one,
  walkthrough: m.programme_walkthrough_one,
  'takeover-test': m.programme_takeover_test_one,
  programme: m.programme_record_one,
  term: m.checks_term_one,
  'review-policy': m.reviews_review_policy_one,
  'review-trigger': m.reviews_review_trigger_one,
  'spot-check': m.reviews_spot_check_one,
  'copy-receipt': m.plans_copy_receipt_one,
};

const reviewPolicy: KindWords = {
  one: m.reviews_review_policy_one,
  many: m.reviews_review_policy_many,
  fields: {
    name: m.records_field_name,
    months: m.reviews_review_policy_months,
    perKind: m.reviews_review_policy_per_kind,
    'perKind.kindName': m.reviews_review_policy_per_kind_kind_name,
    'perKind.months': m.reviews_review_policy_per_kind_months,
    coReviewers: m.reviews_review_policy_co_reviewers,
    'coReviewers.planType': m.reviews_review_policy_co_reviewers_plan_type,
    'coReviewers.roles': m.reviews_review_policy_co_reviewers_roles,
    spotChecksPerMonth: m.reviews_review_policy_spot_checks_per_month,
  },
  choices: {
    'perKind.kindName': kindNamesInWords,
    'coReviewers.planType': planTypeWords,
  },
};

const reviewTrigger: KindWords = {
  one: m.reviews_review_trigger_one,
  many: m.reviews_review_trigger_many,
  fields: {
    name: m.reviews_review_trigger_name,
    type: m.reviews_review_trigger_type,
    happenedOn: m.reviews_review_trigger_happened_on,
    about: m.reviews_review_trigger_about,
    why: m.reviews_review_trigger_why,
    changes: m.reviews_review_trigger_changes,
  },
  choices: {
    type: {
      incident: m.reviews_review_trigger_type_incident,
      drill: m.reviews_review_trigger_type_drill,
      reorganisation: m.reviews_review_trigger_type_reorganisation,
      tender: m.reviews_review_trigger_type_tender,
      other: m.reviews_review_trigger_type_other,
    },
  },
};

const spotCheck: KindWords = {
  one: m.reviews_spot_check_one,
  many: m.reviews_spot_check_many,
  fields: {
    name: m.records_field_name,
    about: m.reviews_spot_check_about,
    part: m.reviews_spot_check_part,
    month: m.reviews_spot_check_month,
    drawnOn: m.reviews_spot_check_drawn_on,
    who: m.reviews_spot_check_who,
    result: m.reviews_spot_check_result,
    triedOn: m.reviews_spot_check_tried_on,
    remarks: m.reviews_spot_check_remarks,
    textHash: m.reviews_spot_check_text_hash,
    noChange: m.reviews_spot_check_no_change,
  },
  hints: {
    month: m.reviews_spot_check_hint_month,
  },
  choices: {
    result: {
      works: m.reviews_spot_check_result_works,
      'works-with-remarks': m.reviews_spot_check_result_works_with_remarks,
      'does-not-work': m.reviews_spot_check_result_does_not_work,
      'not-tried': m.reviews_spot_check_result_not_tried,
    },
  },
};

/** The words for every kind of this room. */
export const reviewsWords: ReadonlyArray<readonly [KindName, KindWords]> = [
  ['review-policy', reviewPolicy],
  ['review-trigger', reviewTrigger],
  ['spot-check', spotCheck],
];
