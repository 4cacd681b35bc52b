import { copyName, openCopy } from './replica-database.ts';
import { readAll, type StoredCopy } from './replica-storage.ts';
import { rememberedSession } from './session.ts';

interface Early {
  name: string;
  opening: Promise<IDBDatabase>;
  reading: Promise<StoredCopy>;
}

let early: Early | undefined;

/** Begins to read the copy of who is remembered, while the rest of the program is made; done when it is read or cannot be. */
export function openEarly(): Promise<void> {
  const session = rememberedSession();
  if (session === undefined) return Promise.resolve();
  const name = copyName(session.organisationId, session.userId);
  const opening = openCopy(name);
  early = { name, opening, reading: opening.then(readAll) };
  // Who asks for it is told what failed; nobody may ask.
  return early.reading.then(
    () => undefined,
    () => undefined,
  );
}

/** The database that was opened early, once, with what was read of it; else opens it now. */
export function openedEarly(name: string): Promise<IDBDatabase> {
  const mine = early?.name === name ? early : undefined;
  if (mine === undefined) return openCopy(name);
  early = undefined;
  return mine.opening.then((database) => {
    readEarly.set(database, mine.reading);
    return database;
  });
}

const readEarly = new WeakMap<IDBDatabase, Promise<StoredCopy>>();

/** What was read of this database at the very start, once; undefined where nothing was. */
export function takeEarly(database: IDBDatabase): Promise<StoredCopy> | undefined {
  const reading = readEarly.get(database);
  readEarly.delete(database);
  return reading;
}
