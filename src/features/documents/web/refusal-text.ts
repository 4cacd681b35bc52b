import { m } from '#platform/language/generated/messages.js';
import type { FileRefusal } from '../document-proposal.ts';

const words: Record<FileRefusal, () => string> = {
  empty: m.records_file_empty,
  large: m.records_file_large,
  'too-large': m.records_file_large,
  kind: m.records_file_kind,
  mismatch: m.records_file_mismatch,
  broken: m.records_file_mismatch,
  encrypted: m.records_file_encrypted,
  protected: m.documents_zip_protected,
  picture: m.records_file_picture,
  secret: m.records_file_secret,
  outside: m.documents_take_outside,
  nested: m.documents_take_nested,
};

/** Why a file of the study was not taken. */
export const refusalText = (reason: FileRefusal): string => words[reason]();

const advice: Record<FileRefusal, () => string> = {
  empty: m.records_file_empty_detail,
  large: m.records_file_large_detail,
  'too-large': m.records_file_large_detail,
  kind: m.records_file_kind_detail,
  mismatch: m.records_file_mismatch_detail,
  broken: m.records_file_mismatch_detail,
  encrypted: m.records_file_encrypted_detail,
  protected: m.documents_zip_protected_detail,
  picture: m.records_file_picture_detail,
  secret: m.records_file_secret_detail,
  outside: m.documents_take_outside_detail,
  nested: m.documents_take_nested_detail,
};

/** What somebody can do about a file that was not taken. */
export const refusalAdvice = (reason: FileRefusal): string => advice[reason]();

const textProblems: Record<string, () => string> = {
  broken: m.documents_text_broken,
  protected: m.documents_text_protected,
  'too-large': m.documents_text_too_large,
  'too-slow': m.documents_text_too_large,
  'no-text': m.documents_text_none,
};

/** Why no text was read from a file that is kept. */
export const textProblemText = (problem: string): string => (textProblems[problem] ?? m.documents_text_broken)();
