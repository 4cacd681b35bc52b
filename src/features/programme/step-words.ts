import { m } from '#platform/language/generated/messages.js';
import type { StepCode } from './next-step.ts';

/** What a next step says to do, and why it comes now. */
export const stepWords: Record<StepCode, { act: (about: { count: number }) => string; why: () => string }> = {
  'name-owner': { act: m.programme_step_name_owner, why: m.programme_why_name_owner },
  'list-documents': { act: m.programme_step_list_documents, why: m.programme_why_list_documents },
  'ask-documents': { act: m.programme_step_ask_documents, why: m.programme_why_ask_documents },
  'begin-interview': { act: m.programme_step_begin_interview, why: m.programme_why_begin_interview },
  'finish-interview': { act: m.programme_step_finish_interview, why: m.programme_why_finish_interview },
  'name-functions': { act: m.programme_step_name_functions, why: m.programme_why_name_functions },
  'begin-walkthrough': { act: m.programme_step_begin_walkthrough, why: m.programme_why_begin_walkthrough },
  'finish-walkthrough': { act: m.programme_step_finish_walkthrough, why: m.programme_why_finish_walkthrough },
  'take-over': { act: m.programme_step_take_over, why: m.programme_why_take_over },
  'write-fact-sheet': { act: m.programme_step_write_fact_sheet, why: m.programme_why_write_fact_sheet },
  'complete-fact-sheet': { act: m.programme_step_complete_fact_sheet, why: m.programme_why_complete_fact_sheet },
  'write-plan': { act: m.programme_step_write_plan, why: m.programme_why_write_plan },
  'complete-plan': { act: m.programme_step_complete_plan, why: m.programme_why_complete_plan },
  'settle-points': { act: m.programme_step_settle_points, why: m.programme_why_settle_points },
  'confirm-fact-sheet': { act: m.programme_step_confirm_fact_sheet, why: m.programme_why_confirm },
  'confirm-plan': { act: m.programme_step_confirm_plan, why: m.programme_why_confirm },
  present: { act: m.programme_step_present, why: m.programme_why_present },
  'ask-acceptance': { act: m.programme_step_ask_acceptance, why: m.programme_why_present },
  'present-again': { act: m.programme_step_present_again, why: m.programme_why_present_again },
  'chase-documents': { act: m.programme_step_chase_documents, why: m.programme_why_chase_documents },
  'check-unproven': { act: m.programme_step_check_unproven, why: m.programme_why_check_unproven },
};
