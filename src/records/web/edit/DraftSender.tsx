import { useEffect, useRef } from 'react';
import { useCopyState, useDrafts } from '../source.tsx';
import { useDesk } from './desk.tsx';
import { draftIn } from './draft.ts';

/** Sends the drafts for which the user asked "send it as soon as possible", once the server is back. Draws nothing. */
export function DraftSender() {
  const desk = useDesk();
  const shelf = useDrafts();
  const { connection } = useCopyState();
  const busy = useRef(false);
  useEffect(() => {
    if (connection !== 'live' || shelf === undefined || busy.current) return;
    const send = async () => {
      const waiting = (await shelf.all()).some((row) => draftIn(row)?.sendWhenPossible === true);
      if (!waiting) return;
      // What checks a draft is heavy; it comes only when there is one to send.
      const { sendKeptDrafts } = await import('./send-kept-drafts.ts');
      await sendKeptDrafts(desk, shelf);
    };
    busy.current = true;
    // A device that cannot read its drafts now can perhaps the next time.
    send()
      .catch(() => undefined)
      .finally(() => {
        busy.current = false;
      });
  }, [connection, desk, shelf]);
  return null;
}
