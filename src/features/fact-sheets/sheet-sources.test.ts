import { expect, test } from 'vitest';
import type { RecordView } from '#records/record.ts';
import { recordBook } from '#records/record-book.ts';
import { sheetSources, sourceWords } from './sheet-sources.ts';

const record = (id: string, content: Record<string, unknown>): RecordView =>
  ({ id, kind: 'interview', slug: id, name: id, content, deletedAt: null }) as unknown as RecordView;
const book = recordBook([
  record('Ine', {}),
  record('Interview oud', { heldOn: '2026-01-02', answeredBy: ['Ine', 'weg'] }),
  record('Interview nieuw', {}),
]);

test('a fact sheet names each talk once, who spoke and when, the latest first', () => {
  const from = (id: string, part: string) => ({ from: id, part, takenOn: '2026-11-22' });
  const sources = sheetSources(
    [
      from('Interview oud', 'Wat'),
      from('Interview oud', 'Wie'),
      from('Interview nieuw', 'Wat'),
      from('weg', 'Wat'),
      {},
    ],
    book,
  );
  expect(sources.map((one) => sourceWords(one, 'nl', (on) => on))).toEqual([
    'Interview nieuw, 2026-11-22',
    'Interview oud, met Ine, 2026-01-02',
  ]);
});
