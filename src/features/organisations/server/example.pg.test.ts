import { expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { verifyAudit } from '#records/server/audit.ts';
import { contentHash } from '#records/server/content-hash.ts';
import { findOrganisations } from '#records/server/organisations.ts';
import { changesSince, history, listRecords } from '#records/server/reading.ts';
import { testDatabase } from '#test/database.ts';
import { exampleRecords } from '../example-records.ts';
import { seedExample } from './example.ts';

const { database } = testDatabase();
const now = new Date('2026-11-22T13:00:00Z');

test('the example is written once, whole, with its history, and reads back as its fixture says', async () => {
  const seeded = await seedExample({ database: database(), kinds, now });
  expect(seeded).toMatchObject({ slug: 'voorbeeldstad', name: 'Gemeente Voorbeeldstad' });
  expect(await findOrganisations(database())).toHaveLength(1);

  const expected = exampleRecords(now.toISOString(), kinds, contentHash);
  expect(seeded?.records).toBe(expected.length);
  await database().inOrganisation(seeded?.id ?? '', async (transaction) => {
    const written = await changesSince(transaction, 0, 10_000);
    const comparable = (records: readonly { id: string; change: number; references: string[] }[]) =>
      records
        .map(({ change: _, references, ...record }) => ({ ...record, references: [...references].sort() }))
        .sort((one, other) => (one.id < other.id ? -1 : 1));
    expect(comparable(written.records)).toEqual(comparable(expected));
    const sheet = (await listRecords(transaction, 'fact-sheet', { limit: 50 })).find(
      ({ slug }) => slug === 'documentbeheer',
    );
    expect(await history(transaction, sheet?.id ?? '')).toHaveLength(2);
    expect((await verifyAudit(transaction)).breaks).toEqual([]);
  });

  expect(await seedExample({ database: database(), kinds, now })).toBeUndefined();
});
