import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import type { KindWords } from '#records/kind-words.ts';
import { questions } from './interview-questions.ts';

const interview: KindWords = {
  one: m.programme_interview_one,
  many: m.programme_interview_many,
  fields: {
    name: m.records_field_name,
    about: m.programme_interview_about,
    heldOn: m.programme_interview_held_on,
    answeredBy: m.programme_interview_answered_by,
    heldBy: m.programme_interview_held_by,
    together: m.programme_interview_together,
    answers: m.programme_interview_answers,
    'answers.question': m.programme_interview_answers_question,
    'answers.answer': m.programme_interview_answers_answer,
    'answers.unanswered': m.programme_interview_answers_unanswered,
    'answers.takenOver': m.programme_interview_answers_taken_over,
    finishedOn: m.programme_interview_finished_on,
  },
  choices: {
    'answers.question': Object.fromEntries(questions.map(({ key, ask }) => [key, ask])),
    'answers.unanswered': {
      'does-not-apply': m.programme_interview_answers_unanswered_does_not_apply,
      'not-known': m.programme_interview_answers_unanswered_not_known,
    },
  },
};

const walkthrough: KindWords = {
  one: m.programme_walkthrough_one,
  many: m.programme_walkthrough_many,
  fields: {
    name: m.records_field_name,
    about: m.programme_walkthrough_about,
    heldOn: m.programme_walkthrough_held_on,
    by: m.programme_walkthrough_by,
    checks: m.programme_walkthrough_checks,
    'checks.function': m.programme_walkthrough_checks_function,
    'checks.working': m.programme_walkthrough_checks_working,
    'checks.failing': m.programme_walkthrough_checks_failing,
    'checks.note': m.programme_walkthrough_checks_note,
    'checks.owner': m.programme_walkthrough_checks_owner,
    finishedOn: m.programme_walkthrough_finished_on,
  },
  choices: {
    'checks.working': {
      understood: m.programme_walkthrough_checks_working_understood,
      unclear: m.programme_walkthrough_checks_working_unclear,
      'not-seen': m.programme_walkthrough_checks_working_not_seen,
    },
    'checks.failing': {
      understood: m.programme_walkthrough_checks_working_understood,
      unclear: m.programme_walkthrough_checks_working_unclear,
      'not-seen': m.programme_walkthrough_checks_working_not_seen,
    },
  },
};

const takeoverResults = {
  alone: m.programme_takeover_result_alone,
  'with-text': m.programme_takeover_result_with_text,
  'with-owner': m.programme_takeover_result_with_owner,
  'not-possible': m.programme_takeover_result_not_possible,
};

const takeoverTest: KindWords = {
  one: m.programme_takeover_test_one,
  many: m.programme_takeover_test_many,
  fields: {
    name: m.records_field_name,
    about: m.programme_takeover_test_about,
    standIn: m.programme_takeover_test_stand_in,
    observer: m.programme_takeover_test_observer,
    heldOn: m.programme_takeover_test_held_on,
    tasks: m.programme_takeover_test_tasks,
    'tasks.what': m.programme_takeover_test_tasks_what,
    'tasks.from': m.programme_takeover_test_tasks_from,
    'tasks.result': m.programme_takeover_test_tasks_result,
    'tasks.minutes': m.programme_takeover_test_tasks_minutes,
    'tasks.remark': m.programme_takeover_test_tasks_remark,
    'tasks.textHash': m.programme_takeover_test_tasks_text_hash,
    'tasks.noChange': m.programme_takeover_test_tasks_no_change,
    triedOn: m.programme_takeover_test_tried_on,
  },
  hints: {
    standIn: m.programme_takeover_test_stand_in_hint,
    observer: m.programme_takeover_test_observer_hint,
  },
  choices: { 'tasks.result': takeoverResults },
  problems: {
    'observer-is-stand-in': m.programme_takeover_problem_observer,
    'observer-missing': m.programme_takeover_problem_no_observer,
    'stand-in-missing': m.programme_takeover_problem_no_stand_in,
  },
};

const programme: KindWords = {
  one: m.programme_record_one,
  many: m.programme_record_many,
  fields: {
    name: m.records_field_name,
    about: m.programme_record_about,
    lead: m.programme_record_lead,
    phases: m.programme_record_phases,
    'phases.phase': m.programme_record_phases_phase,
    'phases.plannedStart': m.programme_record_phases_planned_start,
    'phases.plannedEnd': m.programme_record_phases_planned_end,
    'phases.startedOn': m.programme_record_phases_started_on,
    'phases.finishedOn': m.programme_record_phases_finished_on,
    'phases.note': m.programme_record_phases_note,
    presentations: m.programme_presentations,
    'presentations.audience': m.programme_presentations_audience,
    'presentations.givenOn': m.programme_presentations_given_on,
    'presentations.givenBy': m.programme_presentations_given_by,
    'presentations.verdict': m.programme_presentations_verdict,
    'presentations.acceptedBy': m.programme_presentations_accepted_by,
    'presentations.reason': m.programme_presentations_reason,
    'presentations.remarks': m.programme_presentations_remarks,
    'presentations.planHash': m.programme_presentations_plan_hash,
    'presentations.planValidSince': m.programme_presentations_plan_valid_since,
    'presentations.factSheetHash': m.programme_presentations_fact_sheet_hash,
    'presentations.factSheetValidSince': m.programme_presentations_fact_sheet_valid_since,
    withoutAcceptance: m.programme_without_acceptance,
  },
  choices: {
    'phases.phase': {
      documents: m.programme_record_phases_phase_documents,
      interview: m.programme_record_phases_phase_interview,
      walkthrough: m.programme_record_phases_phase_walkthrough,
      plan: m.programme_record_phases_phase_plan,
      confirmation: m.programme_record_phases_phase_confirmation,
    },
    'presentations.audience': {
      administrators: m.programme_presentations_audience_administrators,
      sponsors: m.programme_presentations_audience_sponsors,
    },
    'presentations.verdict': {
      accepted: m.programme_presentations_verdict_accepted,
      'not-accepted': m.programme_presentations_verdict_not_accepted,
    },
  },
  hints: { withoutAcceptance: m.programme_without_acceptance_hint },
  problems: {
    'accepted-by-nobody': m.programme_presentations_problem_nobody,
    'refused-without-reason': m.programme_presentations_problem_reason,
  },
};

/** The words for every kind of this room. */
export const programmeWords: ReadonlyArray<readonly [KindName, KindWords]> = [
  ['interview', interview],
  ['walkthrough', walkthrough],
  ['takeover-test', takeoverTest],
  ['programme', programme],
];
