import { attachmentIn, picturesIn } from '#platform/markdown/links.ts';
import type { KindName } from '../kind-name.ts';
import type { RecordView } from '../record.ts';
import type { RecordSource } from '../record-source.ts';
import { attachmentAddress } from './attachment-address.ts';

/** What is read at night; pictures elsewhere come when somebody opens the page. */
const readAtNight: readonly KindName[] = ['fact-sheet', 'plan', 'procedure', 'action-card', 'solution'];
const isPicture = /\.(?:png|jpe?g|gif|webp)$/;
const mostPictures = 200;
const largestPicture = 2_000_000;

/** The names of the kept pictures to which texts of these records refer, each once. */
export function picturesOf(records: readonly RecordView[]): string[] {
  const names = records.flatMap(({ content }) =>
    textsIn(content)
      .filter((text) => text.includes('attachments/'))
      .flatMap((text) => picturesIn(text).flatMap(({ target }) => attachmentIn(target) ?? [])),
  );
  return [...new Set(names)].filter((name) => isPicture.test(name)).slice(0, mostPictures);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** Long enough after a change for the device to have done what its user asked. */
const quiet = 20_000;

/** Fetches pictures ahead now and after each change of the copy, when it has been quiet; gives the way to stop. */
export function keepPicturesAhead(source: RecordSource, organisationSlug: string): () => void {
  let seen = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const { change, complete } = source.copyState();
    if (!complete || change === seen) return;
    seen = change;
    clearTimeout(timer);
    timer = setTimeout(() => void fetchPicturesAhead(source, organisationSlug), quiet);
  };
  look();
  const stop = source.subscribe(look);
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** Reads every picture once that somebody may need without a network; the service worker keeps it. */
export async function fetchPicturesAhead(source: RecordSource, organisationSlug: string): Promise<void> {
  if (typeof caches === 'undefined' || navigator.serviceWorker?.controller == null) return;
  const records = (await Promise.all(readAtNight.map((kind) => source.list(kind)))).flat();
  for (const name of picturesOf(records)) {
    const address = attachmentAddress(organisationSlug, name);
    if ((await caches.match(address)) !== undefined) continue;
    if (!(await fetchOne(address))) return;
  }
}

/** One at a time, so that a phone on a thin line stays usable; without an answer the rest waits for next time. */
async function fetchOne(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { priority: 'low' });
    if (Number(answer.headers.get('content-length') ?? 0) > largestPicture) await answer.body?.cancel();
    else await answer.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
