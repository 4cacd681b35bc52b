import { copyName, openCopy } from './replica-database.ts';
import { rememberedSession } from './session.ts';

let early: { name: string; opening: Promise<IDBDatabase> } | undefined;

/** Begins to open the copy of who is remembered, while the rest of the program is still being read. */
export function openEarly(): void {
  const session = rememberedSession();
  if (session === undefined) return;
  const name = copyName(session.organisationId, session.userId);
  early = { name, opening: openCopy(name) };
  // Who asks for it is told; nobody may ask.
  early.opening.catch(() => undefined);
}

/** The database that was opened early, once; else opens it now. */
export function openedEarly(name: string): Promise<IDBDatabase> {
  const opening = early?.name === name ? early.opening : openCopy(name);
  if (early?.name === name) early = undefined;
  return opening;
}
