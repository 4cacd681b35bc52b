import type { Session } from '#platform/auth/role.ts';
import { copyName, copyNamePrefix, deleteCopy } from './replica-database.ts';
import { forgetKept } from './replica-kept.ts';

const key = 'paraat-sessions';

/** Who uses this device in which organisations, the present one first. */
export function rememberedSessions(): Session[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSession) : [];
  } catch {
    return [];
  }
}

/** The session to start with before, and without, an answer of the server. */
export const rememberedSession = (): Session | undefined => rememberedSessions()[0];

/** Remembers this session as the present one. */
export function rememberSession(session: Session): void {
  const others = rememberedSessions().filter((one) => nameOf(one) !== nameOf(session));
  try {
    localStorage.setItem(key, JSON.stringify([session, ...others]));
  } catch {
    // A device that keeps nothing still works while the server answers.
  }
}

/** Removes all that this device holds of the organisation's data: copies, drafts, and who was here. */
export async function forgetCopy(): Promise<void> {
  const remembered = rememberedSessions().map(nameOf);
  localStorage.removeItem(key);
  const found = (await databaseNames()).filter((name) => name.startsWith(copyNamePrefix));
  for (const name of new Set([...remembered, ...found])) {
    forgetKept(name);
    await deleteCopy(name);
  }
  await forgetAttachments();
}

/** Where the service worker keeps the files that were read; the name stands there too. */
export const attachmentShelf = 'paraat-attachments';

/** Also where no service worker can be, the browser may have no shelves at all. */
async function forgetAttachments(): Promise<void> {
  if (typeof caches === 'undefined') return;
  await caches.delete(attachmentShelf);
}

/** Firefox told no names before version 126; those that were remembered then suffice. */
async function databaseNames(): Promise<string[]> {
  const databases = (await indexedDB.databases?.()) ?? [];
  return databases.flatMap(({ name }) => name ?? []);
}

const nameOf = (session: Session): string => copyName(session.organisationId, session.userId);

function isSession(kept: unknown): kept is Session {
  if (kept === null || typeof kept !== 'object') return false;
  const { userId, organisationId, organisationSlug, role } = kept as Partial<Session>;
  return [userId, organisationId, organisationSlug, role].every((part) => typeof part === 'string');
}
