import { planStepChoices, planStepWords } from '#features/plans/plan-words.ts';
import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import { fieldsUnder, type KindWords } from '#records/kind-words.ts';

const procedure: KindWords = {
  one: m.procedures_procedure_one,
  many: m.procedures_procedure_many,
  fields: {
    name: m.records_field_name,
    type: m.procedures_procedure_type,
    about: m.procedures_procedure_about,
    purpose: m.procedures_procedure_purpose,
    owner: m.landscape_field_owner,
    deputy: m.landscape_field_deputy,
    text: m.procedures_procedure_text,
    steps: m.procedures_procedure_steps,
    ...fieldsUnder('steps', planStepWords),
    duration: m.procedures_procedure_duration,
    complexity: m.procedures_procedure_complexity,
    keywords: m.procedures_procedure_keywords,
    files: m.procedures_procedure_files,
  },
  choices: {
    type: {
      normal: m.procedures_procedure_type_normal,
      outage: m.procedures_procedure_type_outage,
      restore: m.procedures_procedure_type_restore,
      backup: m.procedures_procedure_type_backup,
      change: m.procedures_procedure_type_change,
      installation: m.procedures_procedure_type_installation,
      security: m.procedures_procedure_type_security,
      other: m.procedures_procedure_type_other,
    },
    complexity: {
      simple: m.procedures_procedure_complexity_simple,
      normal: m.procedures_procedure_complexity_normal,
      hard: m.procedures_procedure_complexity_hard,
    },
    ...planStepChoices('steps'),
  },
  problems: {
    'deputy-is-owner': m.landscape_problem_deputy_is_owner,
  },
  flemish: { fields: { deputy: m.landscape_field_deputy_be } },
};

const setting: KindWords = {
  one: m.procedures_setting_one,
  many: m.procedures_setting_many,
  fields: {
    name: m.records_field_name,
    about: m.procedures_setting_about,
    type: m.procedures_setting_type,
    value: m.procedures_setting_value,
    defaultValue: m.procedures_setting_default_value,
    stillDefault: m.procedures_setting_still_default,
    changedOn: m.procedures_setting_changed_on,
    changedBy: m.procedures_setting_changed_by,
    why: m.procedures_setting_why,
    where: m.procedures_setting_where,
    notes: m.records_field_notes,
    owner: m.landscape_field_owner,
    deputy: m.landscape_field_deputy,
  },
  hints: {
    value: m.procedures_setting_hint_value,
  },
  choices: {
    type: {
      setting: m.procedures_setting_type_setting,
      account: m.procedures_setting_type_account,
      password: m.procedures_setting_type_password,
      port: m.procedures_setting_type_port,
      address: m.procedures_setting_type_address,
      licence: m.procedures_setting_type_licence,
    },
    stillDefault: {
      yes: m.procedures_setting_still_default_yes,
      no: m.procedures_setting_still_default_no,
      unknown: m.procedures_setting_still_default_unknown,
    },
  },
  problems: {
    'password-has-value': m.procedures_setting_problem_password_has_value,
    'deputy-is-owner': m.landscape_problem_deputy_is_owner,
  },
  flemish: { fields: { deputy: m.landscape_field_deputy_be } },
};

const handling: KindWords = {
  one: m.procedures_handling_one,
  many: m.procedures_handling_many,
  fields: {
    name: m.procedures_handling_name,
    about: m.procedures_handling_about,
    type: m.procedures_handling_type,
    doneOn: m.procedures_handling_done_on,
    doneBy: m.procedures_handling_done_by,
    what: m.procedures_handling_what,
    settings: m.procedures_handling_settings,
    'settings.setting': m.procedures_handling_settings_setting,
    'settings.from': m.procedures_handling_settings_from,
    'settings.to': m.procedures_handling_settings_to,
    noSettings: m.procedures_handling_no_settings,
    solution: m.procedures_handling_solution,
    procedure: m.procedures_handling_procedure,
    files: m.procedures_handling_files,
  },
  hints: {
    settings: m.procedures_handling_hint_settings,
    'settings.from': m.procedures_handling_hint_from,
  },
  choices: {
    type: {
      problem: m.procedures_handling_type_problem,
      update: m.procedures_handling_type_update,
      change: m.procedures_handling_type_change,
      installation: m.procedures_handling_type_installation,
      security: m.procedures_handling_type_security,
    },
  },
  problems: {
    'settings-not-said': m.procedures_handling_problem_settings_not_said,
  },
};

const solution: KindWords = {
  one: m.procedures_solution_one,
  many: m.procedures_solution_many,
  fields: {
    name: m.records_field_name,
    about: m.procedures_solution_about,
    symptom: m.procedures_solution_symptom,
    message: m.procedures_solution_message,
    cause: m.procedures_solution_cause,
    helped: m.procedures_solution_helped,
    foundBy: m.procedures_solution_found_by,
    foundOn: m.procedures_solution_found_on,
    keywords: m.procedures_solution_keywords,
    files: m.procedures_solution_files,
    owner: m.landscape_field_owner,
    deputy: m.landscape_field_deputy,
  },
  problems: {
    'deputy-is-owner': m.landscape_problem_deputy_is_owner,
  },
  flemish: { fields: { deputy: m.landscape_field_deputy_be } },
};

/** The words for every kind of this room. */
export const proceduresWords: ReadonlyArray<readonly [KindName, KindWords]> = [
  ['procedure', procedure],
  ['setting', setting],
  ['handling', handling],
  ['solution', solution],
];
