import { expect, it } from 'vitest';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { standingOf } from './standing-words.ts';

const record = (kind: KindName, review: RecordView['review']): RecordView => ({
  ...{ id: 'a', kind, slug: 'a', name: 'A', content: { name: 'A' }, contentHash: 'now', revision: 1, change: 1 },
  ...{ updatedAt: '2026-01-01T00:00:00Z', updatedBy: 'Noor', nature: 'edit', references: [], deletedAt: null },
  review,
});
const at = '2026-11-02T10:00:00Z';

it.each([
  ['setting', null, 'stale', 'Nog nooit nagekeken'],
  ['solution', { at, by: 'Noor', contentHash: 'now' }, 'valid', 'Nagekeken op 2 november 2026 door Noor'],
  [
    'setting',
    { at, by: 'Noor', contentHash: 'before' },
    'stale',
    'Een eerdere tekst is nagekeken op 2 november 2026 door Noor',
  ],
] as const)(
  'a %s says whether somebody looked, though it does not come back by itself',
  (kind, review, state, line) => {
    expect(standingOf(record(kind, review), null)).toMatchObject({ state, line });
  },
);

it('what nobody reviews says nothing of it', () => {
  expect(standingOf(record('person', null), null)).toBeNull();
});
