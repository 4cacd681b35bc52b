import type { RecordView } from '../record.ts';

/** One page of what changed after a change number; `change` is the number up to which it is complete. */
export interface ChangePage {
  change: number;
  records: RecordView[];
  more: boolean;
}

/** Why a page did not come. */
export type NoPage = 'unreachable' | 'signed-out';

/** The part of the server that a copy needs. */
export interface ChangeServer {
  changesSince(change: number): Promise<ChangePage | NoPage>;
  /** Calls back with each newest change number; returns the way to stop. `lost` is called when the line drops. */
  follow(heard: (change: number) => void, lost: () => void): () => void;
}

/** How long the server may keep silent before the device goes on without it. */
const patience = 20_000;

/** The server of this web application, for one organisation. */
export function changeServer(organisationSlug: string): ChangeServer {
  const base = `/api/organisations/${encodeURIComponent(organisationSlug)}`;
  return {
    changesSince: (change) => fetchPage(`${base}/changes?since=${change}`),
    follow: (heard, lost) => followStream(`${base}/live`, heard, lost),
  };
}

async function fetchPage(address: string): Promise<ChangePage | NoPage> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patience), cache: 'no-store' });
    if (answer.status === 401 || answer.status === 403) return 'signed-out';
    if (!answer.ok) return 'unreachable';
    const page: unknown = await answer.json();
    return isChangePage(page) ? page : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

/** A captive portal answers every address with a page of its own; that is not an answer of the server. */
function isChangePage(page: unknown): page is ChangePage {
  if (page === null || typeof page !== 'object') return false;
  const { change, records, more } = page as Partial<ChangePage>;
  return Number.isSafeInteger(change) && Array.isArray(records) && typeof more === 'boolean';
}

function followStream(address: string, heard: (change: number) => void, lost: () => void): () => void {
  const stream = new EventSource(address);
  stream.addEventListener('change', (event) => {
    const change = changeIn(event.data);
    if (change !== undefined) heard(change);
  });
  stream.onerror = () => {
    stream.close();
    lost();
  };
  return () => stream.close();
}

/** The change number in an event: the bare number, or an object that names it. */
export function changeIn(data: unknown): number | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const told: unknown = JSON.parse(data);
    const change = told !== null && typeof told === 'object' ? (told as { change?: unknown }).change : told;
    return Number.isSafeInteger(change) ? (change as number) : undefined;
  } catch {
    return undefined;
  }
}
