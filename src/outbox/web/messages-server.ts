import { useCallback, useEffect, useState } from 'react';
import type { MessageView } from '../message.ts';

/** What the server tells of the outbox. */
export interface Messages {
  isMailSetUp: boolean;
  counts: Partial<Record<string, number>>;
  messages: MessageView[];
}

const patience = 15_000;
const root = (slug: string) => `/api/organisations/${encodeURIComponent(slug)}/messages`;

/** The messages of an organisation; `again` asks anew and keeps what was there meanwhile. */
export function useMessages(slug: string): { messages: Messages | undefined; failed: boolean; again: () => void } {
  const [messages, setMessages] = useState<Messages>();
  const [failed, setFailed] = useState(false);
  const again = useCallback(() => {
    fetch(root(slug), { cache: 'no-store', signal: AbortSignal.timeout(patience) })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        setMessages((await answer.json()) as Messages);
        setFailed(false);
      })
      .catch(() => setFailed(true));
  }, [slug]);
  useEffect(again, [again]);
  return { messages, failed, again };
}

/** Asks the server to try a message again; says whether it will. */
export async function retryOn(slug: string, id: string): Promise<boolean> {
  try {
    const address = `${root(slug)}/${encodeURIComponent(id)}/retry`;
    return (await fetch(address, { method: 'POST', signal: AbortSignal.timeout(patience) })).ok;
  } catch {
    return false;
  }
}
