import type { z } from 'zod';
import type { Kind } from '../kind.ts';
import type { KindName } from '../kind-name.ts';
import { type Pointer, pointersIn } from '../reference.ts';
import { type ContentProblem, InvalidContent } from './problem.ts';

/** A content that follows its kind's schema and rules, with the pointers that it implies. */
export interface ValidContent {
  content: Record<string, unknown> & { name: string };
  pointers: Pointer[];
}

/** Checks a content against its kind; throws `InvalidContent` with every problem, by field. */
export function validContent(kind: Kind, content: unknown): ValidContent {
  const unreadable = unreadableText(content);
  if (unreadable.length > 0) throw new InvalidContent(kind.name, unreadable);
  const outcome = strictly(kind.schema).safeParse(content);
  if (!outcome.success) throw new InvalidContent(kind.name, outcome.error.issues.flatMap(problemsOf));
  const valid = outcome.data as ValidContent['content'];
  const broken = (kind.check?.(valid) ?? []).map(({ field, message }) => ({ field, code: message, message }));
  if (broken.length > 0) throw new InvalidContent(`${kind.name} "${valid.name}"`, broken);
  return { content: valid, pointers: pointersIn(kind.schema, valid) };
}

/** No record is made of so many things inside each other; walking down further would use up the stack. */
const mostDepth = 50;

/** What no database and no screen can hold: a null, half of a pair, or things inside each other without end. */
function unreadableText(content: unknown, field = '', depth = 0): ContentProblem[] {
  if (depth > mostDepth) return [{ field: field.slice(0, 100), code: 'too-deep', message: 'is nested too deeply' }];
  if (typeof content === 'string') {
    const isReadable = !content.includes('\u0000') && content.isWellFormed();
    return isReadable
      ? []
      : [{ field, code: 'unreadable-character', message: 'holds a character that cannot be kept' }];
  }
  if (content === null || typeof content !== 'object') return [];
  return Object.entries(content).flatMap(([name, inner]) =>
    unreadableText(inner, field === '' ? name : `${field}.${name}`, depth + 1),
  );
}

const strictSchemas = new WeakMap<z.ZodObject, z.ZodObject>();

/** A field that no schema knows is a mistake of the sender; dropping it in silence would lose text. */
function strictly(schema: z.ZodObject): z.ZodObject {
  const known = strictSchemas.get(schema);
  if (known !== undefined) return known;
  const strict = schema.strict();
  strictSchemas.set(schema, strict);
  return strict;
}

function problemsOf(issue: z.core.$ZodIssue): ContentProblem[] {
  const path = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return [{ field: path, code: issue.code, message: issue.message }];
  return issue.keys.map((key) => ({
    field: path === '' ? key : `${path}.${key}`,
    code: 'unknown-field',
    message: 'this kind of record has no such field',
  }));
}

/** What a pointer may lead to: the kind of each known record, and whether it still stands. */
export type KnownRecords = ReadonlyMap<string, { kind: KindName; deleted: boolean }>;

/**
 * Checks where pointers lead. A pointer that stood there before may lead to a record that was deleted since:
 * that is a gap to show, and must not block the edit of another field.
 */
export function pointerProblems(
  pointers: readonly Pointer[],
  known: KnownRecords,
  before: ReadonlySet<string>,
): ContentProblem[] {
  return pointers.flatMap(({ field, to, kinds }) => {
    const target = known.get(to);
    if (target === undefined) return [{ field, code: 'points-nowhere', message: `there is no record ${to}` }];
    if (!kinds.includes(target.kind)) {
      return [
        { field, code: 'wrong-kind', message: `points at a ${target.kind}, and may point at: ${kinds.join(', ')}` },
      ];
    }
    if (target.deleted && !before.has(to)) {
      return [{ field, code: 'points-at-deleted', message: `record ${to} was deleted` }];
    }
    return [];
  });
}
