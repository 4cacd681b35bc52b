import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { MemoryServer } from '#test/change-server.ts';
import { Replica } from './replica.ts';
import { copyName, deleteCopy } from './replica-database.ts';

const name = copyName('organisation', 'user');

afterEach(() => deleteCopy(name));

/** What version 1 wrote on devices. Never edited: it stands for phones that were not opened since. */
const frozenRow = {
  key: 'copy',
  shelf: 'shelfA',
  change: 2,
  complete: true,
  at: '2026-11-22T12:00:00.000Z',
  role: 'reader',
  renewal: null,
};
const frozenRecords = [1, 2].map((change) => ({
  id: `r${change}`,
  kind: 'application',
  slug: `r${change}`,
  name: `Record ${change}`,
  content: { name: `Record ${change}`, purpose: 'Paspoorten' },
  contentHash: 'a'.repeat(64),
  revision: 1,
  change,
  updatedAt: '2026-11-22T11:00:00.000Z',
  updatedBy: 'Anna',
  nature: 'edit',
  references: change === 2 ? ['r1'] : [],
  review: null,
  deletedAt: null,
}));
const frozenDraft = { key: 'fact-sheet/r1', value: { name: 'Half getypt' }, updatedAt: '2026-11-22T11:30:00.000Z' };

/** Makes the database as version 1 made it, with the browser's own calls; `version` as the browser counts. */
function frozenCopy(version: number, extra: (database: IDBDatabase) => void = () => {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const shelf of ['shelfA', 'shelfB']) opening.result.createObjectStore(shelf, { autoIncrement: true });
      for (const store of ['meta', 'drafts']) opening.result.createObjectStore(store, { keyPath: 'key' });
      extra(opening.result);
    };
    opening.onsuccess = () => {
      const writing = opening.result.transaction(['shelfA', 'meta', 'drafts'], 'readwrite');
      for (const record of frozenRecords) writing.objectStore('shelfA').add(JSON.stringify([record]));
      writing.objectStore('meta').put(frozenRow);
      writing.objectStore('drafts').put(frozenDraft);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

async function expectReadable(): Promise<void> {
  const server = new MemoryServer();
  server.refusal = { answer: 'unreachable', after: 0 };
  const who = { organisationId: 'organisation', organisationSlug: 'voorbeeld', userId: 'user', role: 'reader' };
  const replica = new Replica({ ...who, server });
  await replica.open();
  expect(replica.copyState()).toMatchObject({ complete: true, records: 2, at: frozenRow.at, trouble: null });
  expect((await replica.bySlug('application', 'r1'))?.name).toBe('Record 1');
  expect((await replica.pointingAt('r1')).map((record) => record.id)).toEqual(['r2']);
  expect((await replica.list('application')).map((record) => record.id)).toEqual(['r1', 'r2']);
  expect(await replica.drafts.read(frozenDraft.key)).toEqual(frozenDraft);
  await replica.prepare();
  expect(await replica.search('paspoort')).toHaveLength(2);
  replica.close();
}

test('a copy that version 1 made is read by this program', async () => {
  await frozenCopy(1);
  await expectReadable();
});

test('a copy that a newer program made is read by this one, after a roll-back', async () => {
  await frozenCopy(99, (database) => database.createObjectStore('something-newer', { keyPath: 'key' }));
  await expectReadable();
});
