import { useEffect, useRef } from 'react';
import { fieldsOf } from '../../field.ts';
import { cleaned } from '../../form.ts';
import { useCopyState, useDrafts } from '../source.tsx';
import { type Desk, useDesk } from './desk.tsx';
import { draftIn } from './draft.ts';
import { openDrafts } from './open-drafts.ts';
import { draftProblems, sendDraft } from './send-draft.ts';

/**
 * Sends the drafts for which the user asked "send it as soon as possible", once the server is back. Draws nothing.
 * What cannot be sent stays a draft, and waits for its writer.
 */
export function DraftSender() {
  const desk = useDesk();
  const shelf = useDrafts();
  const { connection } = useCopyState();
  const busy = useRef(false);
  useEffect(() => {
    if (connection !== 'live' || shelf === undefined || busy.current) return;
    busy.current = true;
    sendAll(desk, shelf).finally(() => {
      busy.current = false;
    });
  }, [connection, desk, shelf]);
  return null;
}

type Shelf = NonNullable<ReturnType<typeof useDrafts>>;

async function sendAll(desk: Desk, shelf: Shelf): Promise<void> {
  for (const row of await shelf.all()) {
    const draft = draftIn(row);
    if (draft === undefined || !draft.sendWhenPossible || openDrafts.has(row.key)) continue;
    const kind = (await desk.loadKinds()).get(draft.kind);
    if (kind === undefined) continue;
    const fields = fieldsOf(kind.schema);
    const wait = () => shelf.write(row.key, { ...draft, sendWhenPossible: false }, row.updatedAt);
    if (draftProblems(kind, fields, draft).length > 0) {
      await wait();
      continue;
    }
    const answer = await sendDraft(desk.server, draft, cleaned(fields, draft.form));
    if (answer.state === 'unreachable' || answer.state === 'signed-out') return;
    await (answer.state === 'done' ? shelf.remove(row.key) : wait());
  }
}
