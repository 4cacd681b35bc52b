import { m } from '#platform/language/generated/messages.js';
import type { Field, TextField } from './field.ts';
import type { Problem } from './form.ts';
import type { KindWords } from './kind-words.ts';

/** What is wrong with a field and what to do about it, in the language of the user. */
export function problemText(problem: Problem, field: Field | undefined, value: unknown, words: KindWords): string {
  const ofKind = words.problems?.[problem.code];
  if (ofKind !== undefined) return ofKind();
  const general = generalTexts[problem.code];
  if (general !== undefined) return general();
  if (value === undefined || value === '' || value === null) return m.records_problem_missing();
  return (
    (field === undefined ? undefined : fieldText(problem.code, field)) ?? problem.message ?? m.records_problem_other()
  );
}

const generalTexts: Record<string, () => string> = {
  'looks-like-a-secret': m.records_problem_secret,
  'points-nowhere': m.records_problem_points_nowhere,
  'points-at-deleted': m.records_problem_points_at_deleted,
  'wrong-kind': m.records_problem_wrong_kind,
  'unreadable-character': m.records_problem_unreadable_character,
  'unknown-field': m.records_problem_unknown_field,
};

function fieldText(code: string, field: Field): string | undefined {
  switch (field.type) {
    case 'text':
      if (code === 'too_big') return m.records_problem_too_long({ most: field.most ?? 0 });
      return formatTexts[field.format]();
    case 'minutes':
      return code === 'too_big' ? m.records_problem_duration_too_long() : m.records_problem_duration();
    case 'number':
      return m.records_problem_number({ least: field.least ?? 0, most: field.most ?? 0 });
    case 'choice':
      return m.records_problem_choice();
    case 'reference':
      return m.records_problem_reference();
    case 'list':
      return code === 'too_big' ? m.records_problem_too_many({ most: field.most ?? 0 }) : m.records_problem_missing();
    default:
      return undefined;
  }
}

const formatTexts: Record<TextField['format'], () => string> = {
  line: m.records_problem_line,
  paragraph: m.records_problem_missing,
  markdown: m.records_problem_missing,
  attachment: m.records_problem_attachment,
  day: m.records_problem_day,
  telephone: m.records_problem_telephone,
  'web-address': m.records_problem_web_address,
  email: m.records_problem_email,
  address: m.records_problem_address,
};
