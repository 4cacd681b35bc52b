import { expect, test } from 'vitest';
import { fixtureSource } from '#records/fixture-source.ts';
import type { RecordView } from '#records/record.ts';
import { loadStandings } from './standings.ts';

const today = '2026-11-20';

function procedure(id: string, more: Partial<RecordView> = {}): RecordView {
  return {
    ...{ id, kind: 'procedure', slug: id, name: id, content: { name: id }, contentHash: 'now', revision: 2, change: 1 },
    ...{ updatedAt: '2026-11-01T09:00:00Z', updatedBy: 'Noor', nature: 'edit', references: [], review: null },
    ...{ deletedAt: null, ...more },
  };
}

const confirmed = (at: string) => ({ published: { revision: 2, contentHash: 'now', at, by: 'Bram' } });

test('a list tells of drafts, of what is asked and of what is stale, and says nothing of what is valid', async () => {
  const records = [
    procedure('draft'),
    procedure('asked', { asked: { contentHash: 'now' } as NonNullable<RecordView['asked']> }),
    procedure('valid', confirmed('2026-11-02T09:00:00Z')),
    procedure('stale', confirmed('2026-03-02T09:00:00Z')),
  ];
  const marks = await loadStandings(fixtureSource(records), records, today);
  expect([...marks].map(([id, { state, word }]) => [id, state, word]).toSorted()).toEqual([
    ['asked', 'asked', 'Wordt nagekeken'],
    ['draft', 'draft', 'Concept'],
    ['stale', 'stale', 'Verouderd'],
  ]);
  expect(marks.get('draft')?.line).toBe('Concept, nog niet bevestigd · veranderd op 1 november 2026 door Noor');
  expect(marks.get('stale')?.line).toBe('Geldig gemaakt op 2 maart 2026 door Bram · kan verouderd zijn');
});

test('other kinds carry no mark', async () => {
  const records = [procedure('person', { kind: 'person' })];
  expect((await loadStandings(fixtureSource(records), records, today)).size).toBe(0);
});

test('a long list is told the same as a short one', async () => {
  const many = Array.from({ length: 40 }, (_, at) => procedure(`draft ${at}`));
  const stale = procedure('stale', confirmed('2026-03-02T09:00:00Z'));
  const records = [...many, stale, procedure('valid', confirmed('2026-11-02T09:00:00Z'))];
  const marks = await loadStandings(fixtureSource(records), records, today);
  expect(marks.size).toBe(41);
  expect(marks.get('stale')?.state).toBe('stale');
});
