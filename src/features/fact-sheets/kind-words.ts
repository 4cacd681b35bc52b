import { provenanceWords } from '#features/documents/provenance-words.ts';
import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import { fieldsUnder, type KindWords } from '#records/kind-words.ts';

const step = {
  action: m.fact_sheets_step_action,
  expected: m.fact_sheets_step_expected,
  ifNot: m.fact_sheets_step_if_not,
  who: m.fact_sheets_step_who,
  duration: m.fact_sheets_step_duration,
  call: m.fact_sheets_step_call,
};

const factSheet: KindWords = {
  one: m.fact_sheets_one,
  many: m.fact_sheets_many,
  fields: {
    name: m.records_field_name,
    about: m.fact_sheets_field_about,
    recognise: m.fact_sheets_field_recognise,
    prioOneWhen: m.fact_sheets_field_prio_one_when,
    steps: m.fact_sheets_field_steps,
    'steps.action': step.action,
    'steps.expected': step.expected,
    'steps.ifNot': step.ifNot,
    'steps.who': step.who,
    'steps.duration': step.duration,
    'steps.call': step.call,
    inform: m.fact_sheets_field_inform,
    'inform.who': m.fact_sheets_field_inform_who,
    'inform.contact': m.fact_sheets_field_inform_contact,
    'inform.number': m.fact_sheets_field_inform_number,
    'inform.when': m.fact_sheets_field_inform_when,
    'inform.text': m.fact_sheets_field_inform_text,
    meanwhile: m.fact_sheets_field_meanwhile,
    access: m.fact_sheets_field_access,
    stopAndCall: m.fact_sheets_field_stop_and_call,
    stopCalls: m.fact_sheets_field_stop_calls,
    start: m.fact_sheets_field_start,
    'start.action': step.action,
    'start.expected': step.expected,
    'start.ifNot': step.ifNot,
    'start.who': step.who,
    'start.duration': step.duration,
    'start.call': step.call,
    stop: m.fact_sheets_field_stop,
    'stop.action': step.action,
    'stop.expected': step.expected,
    'stop.ifNot': step.ifNot,
    'stop.who': step.who,
    'stop.duration': step.duration,
    'stop.call': step.call,
    check: m.fact_sheets_field_check,
    'check.action': step.action,
    'check.expected': step.expected,
    'check.ifNot': step.ifNot,
    'check.who': step.who,
    'check.duration': step.duration,
    'check.call': step.call,
    sources: m.fact_sheets_field_sources,
    ...fieldsUnder('sources', provenanceWords),
  },
  hints: {
    recognise: m.fact_sheets_hint_recognise,
    prioOneWhen: m.fact_sheets_hint_prio_one_when,
    steps: m.fact_sheets_hint_steps,
    'steps.duration': m.fact_sheets_hint_steps_duration,
    meanwhile: m.fact_sheets_hint_meanwhile,
    access: m.fact_sheets_hint_access,
    stopAndCall: m.fact_sheets_hint_stop_and_call,
    stopCalls: m.fact_sheets_hint_stop_calls,
    inform: m.fact_sheets_hint_inform,
    'inform.contact': m.fact_sheets_hint_inform_contact,
  },
};

/** The words for every kind of this room. */
export const factSheetsWords: ReadonlyArray<readonly [KindName, KindWords]> = [['fact-sheet', factSheet]];
