import { headOf } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import type { Answer, RecordServer } from '#records/web/edit/record-server.ts';

type Content = Record<string, unknown>;

/** How often somebody else may come in between before it is left to a person. */
const most = 4;

/**
 * Saves a change that adds and overwrites nothing. When somebody else saved in between, the same is added to what
 * they wrote.
 */
export async function saveOnTop(
  server: RecordServer,
  record: RecordView,
  reason: string,
  change: (content: Content) => Content,
): Promise<Answer<RecordView>> {
  // Readers see what was published; what is added goes on top of the newest.
  let base = headOf(record);
  let answer: Answer<RecordView> = { state: 'unreachable' };
  for (let at = 0; at < most; at += 1) {
    const { id, kind, revision } = base;
    answer = await server.save({ id, kind, content: change(base.content), baseRevision: revision }, { reason });
    if (answer.state !== 'conflict' || answer.theirs.deletedAt !== null) return answer;
    base = answer.theirs;
  }
  return answer;
}
