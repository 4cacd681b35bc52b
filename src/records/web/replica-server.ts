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
  const base = baseOf(organisationSlug);
  return {
    changesSince: (change) => (change === 0 ? takeFirstPage(organisationSlug) : undefined) ?? fetchPage(base, change),
    follow: (heard, lost) => followStream(`${base}/live`, heard, lost),
  };
}

/** A first page that lay longer than this no longer says what the server holds now. */
const longestLain = 5_000;
let firstPage: { slug: string; at: number; coming: Promise<ChangePage | NoPage> } | undefined;

/** Asks for the first page of a copy while the screens are still being made; the copy takes it when it begins. */
export function askFirstPage(organisationSlug: string): void {
  firstPage = { slug: organisationSlug, at: performance.now(), coming: fetchPage(baseOf(organisationSlug), 0) };
}

function takeFirstPage(slug: string): Promise<ChangePage | NoPage> | undefined {
  const asked = firstPage;
  firstPage = undefined;
  return asked?.slug === slug && performance.now() - asked.at < longestLain ? asked.coming : undefined;
}

const baseOf = (organisationSlug: string): string => `/api/organisations/${encodeURIComponent(organisationSlug)}`;

async function fetchPage(base: string, since: number): Promise<ChangePage | NoPage> {
  const address = `${base}/changes?since=${since}`;
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
