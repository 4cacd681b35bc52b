import type { Field } from '../../field.ts';
import { cleaned, contentProblems, type Problem } from '../../form.ts';
import type { Kind } from '../../kind.ts';
import { isSame } from '../../merge.ts';
import type { RecordView } from '../../record.ts';
import { newSecretsIn } from '../../secret-content.ts';
import type { Draft } from './draft.ts';
import type { Answer, RecordServer } from './record-server.ts';

/** Everything that is wrong with a draft before it is sent. */
export function draftProblems(kind: Kind, fields: readonly Field[], draft: Draft): Problem[] {
  const content = cleaned(fields, draft.form);
  const secrets = isExplained(draft) ? [] : newSecretsIn(content, draft.base?.content ?? {});
  const problems = [
    ...contentProblems(kind, content),
    ...secrets.map(({ field }) => ({ field, code: 'looks-like-a-secret' })),
  ];
  return problems.filter((one, at) => problems.findIndex(({ field }) => field === one.field) === at);
}

/** Says whether the user told why text that looks like a secret is none. */
export const isExplained = (draft: Draft): boolean => draft.notASecret.trim().length >= 3;

/** Says whether a draft holds anything that the server does not have. */
export function isWorthKeeping(fields: readonly Field[], draft: Draft, preset: Record<string, unknown>): boolean {
  return !isSame(cleaned(fields, draft.form), draft.base?.content ?? preset) || draft.reason.trim() !== '';
}

/**
 * Sends a draft. An answer that got lost on its way is no conflict: when what stands there now is what was sent
 * before, the draft goes on top of it.
 */
export async function sendDraft(
  server: RecordServer,
  draft: Draft,
  content: Record<string, unknown>,
): Promise<Answer<RecordView>> {
  const { recordId: id, kind, base } = draft;
  const why = { reason: draft.reason.trim(), notASecret: isExplained(draft) ? draft.notASecret.trim() : undefined };
  const answer =
    base === null
      ? await server.create({ id, kind, content }, why)
      : await server.save({ id, kind, content, baseRevision: base.revision }, why);
  if (answer.state !== 'conflict' || draft.sent === undefined) return answer;
  const { theirs } = answer;
  if (theirs.deletedAt !== null || !isSame(theirs.content, draft.sent)) return answer;
  return server.save({ id, kind, content, baseRevision: theirs.revision }, why);
}
