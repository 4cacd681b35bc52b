import { fieldsOf } from '../../field.ts';
import { cleaned } from '../../form.ts';
import type { Drafts } from '../replica-drafts.ts';
import type { Desk } from './desk.tsx';
import { draftIn } from './draft.ts';
import { openDrafts } from './open-drafts.ts';
import { draftProblems, sendDraft } from './send-draft.ts';

/** Sends each draft that waits for the server; what is refused or in conflict stays a draft and waits for its writer. */
export async function sendKeptDrafts(desk: Desk, shelf: Drafts): Promise<void> {
  for (const row of await shelf.all()) {
    const draft = draftIn(row);
    if (draft === undefined || !draft.sendWhenPossible || openDrafts.has(row.key)) continue;
    const kind = (await desk.loadKinds()).get(draft.kind);
    if (kind === undefined) continue;
    const fields = fieldsOf(kind.schema);
    const leave = () => shelf.write(row.key, { ...draft, sendWhenPossible: false }, row.updatedAt);
    if (draftProblems(kind, fields, draft).length > 0) {
      await leave();
      continue;
    }
    const answer = await sendDraft(desk.server, draft, cleaned(fields, draft.form));
    if (answer.state === 'unreachable' || answer.state === 'signed-out') return;
    await (answer.state === 'done' ? shelf.remove(row.key) : leave());
  }
}
