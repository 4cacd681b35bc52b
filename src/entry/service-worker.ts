/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: readonly ProgramFile[] };

/** One file of the program; `revision` is null where the name itself holds a hash. */
interface ProgramFile {
  url: string;
  revision: string | null;
}

const files = self.__WB_MANIFEST;
const prefix = 'paraat-program-';
/** Each build has a shelf of its own, so that a tab with an older program still finds its files. */
const shelf = prefix + fingerprint(files.map(({ url, revision }) => `${url} ${revision}`).join('\n'));
const startPage = '/index.html';
/** Files that were handed in and read once, whatever the build; who signs out clears it by this name. */
const attachmentShelf = 'paraat-attachments';
const attachmentPath = /^\/api\/organisations\/[^/]+\/attachments\/[0-9a-f]{64}\.[a-z0-9]{1,8}$/;
const mostAttachments = 400;
const largestAttachment = 10_000_000;

self.addEventListener('install', (event) => {
  event.waitUntil(keepProgram());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim().then(dropOldPrograms));
});

self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const isAttachment = url.origin === self.location.origin && attachmentPath.test(url.pathname);
  if (request.method === 'GET' && isAttachment) return event.respondWith(attachment(event, url.pathname));
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(answerNavigation(event));
  else event.respondWith(fromAnyProgram(request));
});

/** Takes in the whole program, or nothing: a half program would strand its user without a network. */
async function keepProgram(): Promise<void> {
  const cache = await caches.open(shelf);
  try {
    await Promise.all(files.map((file) => keepFile(cache, file)));
  } catch (error) {
    await caches.delete(shelf);
    throw error;
  }
}

async function keepFile(cache: Cache, { url, revision }: ProgramFile): Promise<void> {
  const address = new URL(url, self.location.origin).pathname;
  // A name with a hash never changes its content: what an older program or the browser holds is good.
  const held = revision === null ? await caches.match(address) : undefined;
  const answer = held ?? (await fetch(address, { cache: revision === null ? 'default' : 'reload' }));
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  await cache.put(address, answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer);
}

async function answerNavigation(event: FetchEvent): Promise<Response> {
  const page = await (await ownShelf()).match(startPage);
  event.waitUntil(pause(tidyAfter).then(dropOldPrograms));
  return page ?? fetch(event.request);
}

/** This program's file; else an older program's, for a tab that still runs it; else the server's. */
async function fromAnyProgram(request: Request): Promise<Response> {
  const own = await (await ownShelf()).match(request, { ignoreVary: true });
  return own ?? (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** The name is the hash of the content: what is kept under it can never be old. */
async function attachment(event: FetchEvent, address: string): Promise<Response> {
  const cache = await caches.open(attachmentShelf);
  const kept = await cache.match(address);
  if (kept !== undefined) return kept;
  const answer = await fetch(event.request);
  const size = Number(answer.headers.get('content-length') ?? Number.POSITIVE_INFINITY);
  if (answer.status === 200 && size <= largestAttachment) {
    event.waitUntil(keepAttachment(cache, address, answer.clone()));
  }
  return answer;
}

/** Keeps a file and lets the oldest go; a device that is full keeps what it has. */
async function keepAttachment(cache: Cache, address: string, answer: Response): Promise<void> {
  try {
    await cache.put(address, answer);
    const held = await cache.keys();
    await Promise.all(held.slice(0, Math.max(0, held.length - mostAttachments)).map((old) => cache.delete(old)));
  } catch {
    // No room: the file is read from the server as long as it answers.
  }
}

let opened: Promise<Cache> | undefined;

/** The shelf, opened once for as long as this worker lives: a start asks for twenty files. */
function ownShelf(): Promise<Cache> {
  opened ??= caches.open(shelf);
  return opened;
}

/** Tidying waits until the page stands. */
const tidyAfter = 4000;
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Throws older programs away as soon as no other tab can be running one. */
async function dropOldPrograms(): Promise<void> {
  if (self.registration.active?.state !== 'activated') return;
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length > 1) return;
  const waiting = self.registration.waiting !== null || self.registration.installing !== null;
  if (waiting) return;
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== shelf).map((name) => caches.delete(name)),
  );
}

/** A short name for a list of files: 53 bits are plenty to tell one build from the next. */
function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return (high >>> 0).toString(36) + (low >>> 0).toString(36);
}
