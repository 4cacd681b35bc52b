import type { Context } from 'hono';
import { problem } from '#platform/http/problem.ts';
import { BodyTooLarge } from '#platform/http/read-body.ts';
import { m } from '#platform/language/generated/messages.js';
import { answerRefusedFile } from '#records/server/attachment-routes.ts';
import { InvalidContent, RevisionConflict } from '#records/server/problem.ts';
import type { WordApplyProblem } from '../word-apply.ts';
import { WordProblem } from './word-problem.ts';

type RefusedCode =
  | WordApplyProblem['code']
  | 'plan-gone'
  | 'document-gone'
  | 'no-file'
  | 'order'
  | 'secret'
  | 'content';

/** What somebody asked cannot be done; nothing was written. `title` names the section that it is about. */
export class WordRefused extends Error {
  readonly code: RefusedCode;
  readonly title: string;
  constructor(code: RefusedCode, title = '') {
    super(`${code} ${title}`);
    this.code = code;
    this.title = title;
  }
}

/** Says why a Word file or a choice was not taken: what is wrong and what to do. */
export function answerRefusedWord(error: Error, c: Context): Response {
  if (error instanceof BodyTooLarge) return answerRefusedWord(new WordProblem('too-large'), c);
  if (error instanceof WordProblem) {
    const [title, detail] = fileWords[error.code];
    return problem(c, error.code === 'too-large' ? 413 : 422, title, detail, { code: `word_${error.code}` });
  }
  const refused = error instanceof WordRefused ? error : refusedBy(error);
  if (refused === undefined) return answerRefusedFile(error, c);
  const { status, detail } = refusedWords[refused.code];
  const { title: section } = refused;
  return problem(c, status, m.documents_word_not_taken, (_none, options) => detail({ section }, options), {
    code: refused.code,
  });
}

function refusedBy(error: Error): WordRefused | undefined {
  if (error instanceof RevisionConflict) return new WordRefused('section-gone');
  if (!(error instanceof InvalidContent)) return undefined;
  const isSecret = error.fields.some(({ code }) => code === 'looks-like-a-secret');
  return isSecret
    ? new WordRefused('secret', error.fields[0]?.field)
    : new WordRefused('content', error.fields[0]?.field);
}

const fileWords = {
  empty: [m.documents_word_file_not_taken, m.documents_word_file_empty],
  'too-large': [m.documents_word_file_not_taken, m.documents_word_file_too_large],
  protected: [m.documents_word_file_not_taken, m.documents_word_file_protected],
  'old-word': [m.documents_word_file_not_taken, m.documents_word_file_old],
  macros: [m.documents_word_file_not_taken, m.documents_word_file_macros],
  'other-office': [m.documents_word_file_not_taken, m.documents_word_file_other],
  'not-word': [m.documents_word_file_not_taken, m.documents_word_file_not_word],
  broken: [m.documents_word_file_not_taken, m.documents_word_file_broken],
  'unpacks-too-much': [m.documents_word_file_not_taken, m.documents_word_file_unpacks],
  'too-long': [m.documents_word_file_not_taken, m.documents_word_file_too_long],
  'took-too-long': [m.documents_word_file_not_taken, m.documents_word_file_too_long],
} as const;

const refusedWords = {
  'plan-gone': { status: 404, detail: m.documents_word_plan_gone },
  'document-gone': { status: 404, detail: m.documents_word_document_gone },
  'no-file': { status: 400, detail: m.documents_word_no_file },
  order: { status: 400, detail: m.documents_word_order },
  'section-gone': { status: 409, detail: m.documents_word_section_gone },
  'text-too-long': { status: 422, detail: m.documents_word_text_too_long },
  'too-many-steps': { status: 422, detail: m.documents_word_too_many_steps },
  'too-many-sections': { status: 422, detail: m.documents_word_too_many_sections },
  'nothing-chosen': { status: 422, detail: m.documents_word_nothing_chosen },
  secret: { status: 422, detail: m.documents_word_secret },
  content: { status: 422, detail: m.documents_word_content },
} as const;
