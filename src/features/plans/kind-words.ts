import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import type { KindWords } from '#records/kind-words.ts';

const step = {
  action: m.plans_step_action,
  expected: m.plans_step_expected,
  ifNot: m.plans_step_if_not,
  who: m.plans_step_who,
  duration: m.plans_step_duration,
  call: m.plans_step_call,
};

const factSheet: KindWords = {
  one: m.plans_fact_sheet_one,
  many: m.plans_fact_sheet_many,
  fields: {
    name: m.records_field_name,
    about: m.plans_field_about,
    recognise: m.plans_field_recognise,
    prioOneWhen: m.plans_field_prio_one_when,
    steps: m.plans_field_steps,
    'steps.action': step.action,
    'steps.expected': step.expected,
    'steps.ifNot': step.ifNot,
    'steps.who': step.who,
    'steps.duration': step.duration,
    'steps.call': step.call,
    inform: m.plans_field_inform,
    'inform.who': m.plans_field_inform_who,
    'inform.contact': m.plans_field_inform_contact,
    'inform.number': m.plans_field_inform_number,
    'inform.when': m.plans_field_inform_when,
    'inform.text': m.plans_field_inform_text,
    meanwhile: m.plans_field_meanwhile,
    access: m.plans_field_access,
    stopAndCall: m.plans_field_stop_and_call,
    start: m.plans_field_start,
    'start.action': step.action,
    'start.expected': step.expected,
    'start.ifNot': step.ifNot,
    'start.who': step.who,
    'start.duration': step.duration,
    'start.call': step.call,
    stop: m.plans_field_stop,
    'stop.action': step.action,
    'stop.expected': step.expected,
    'stop.ifNot': step.ifNot,
    'stop.who': step.who,
    'stop.duration': step.duration,
    'stop.call': step.call,
    check: m.plans_field_check,
    'check.action': step.action,
    'check.expected': step.expected,
    'check.ifNot': step.ifNot,
    'check.who': step.who,
    'check.duration': step.duration,
    'check.call': step.call,
  },
  hints: {
    recognise: m.plans_hint_recognise,
    prioOneWhen: m.plans_hint_prio_one_when,
    steps: m.plans_hint_steps,
    'steps.duration': m.plans_hint_steps_duration,
    meanwhile: m.plans_hint_meanwhile,
    access: m.plans_hint_access,
    stopAndCall: m.plans_hint_stop_and_call,
    inform: m.plans_hint_inform,
    'inform.contact': m.plans_hint_inform_contact,
  },
};

/** The words for every kind of this room. */
export const plansWords: ReadonlyArray<readonly [KindName, KindWords]> = [['fact-sheet', factSheet]];
