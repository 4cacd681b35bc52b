import { expect, it } from 'vitest';
import { type ConfirmationsFile, confirmationsText } from './confirmations-file.ts';

const hash = 'a'.repeat(64);
const id = '0190a000-0000-7000-8000-000000000001';
const no = {
  at: '2026-11-02T09:00:00.000Z',
  by: 'Tom',
  verdict: 'understandable' as const,
  yes: false,
  reason: 'Stap 3:\nwelke kast?',
};
const file: ConfirmationsFile = {
  ...{ id, record: 'plan/burgerzaken' },
  said: [
    { ...no, contentHash: hash },
    { at: '2026-11-01T09:00:00.000Z', by: 'Noor', verdict: 'correct', yes: true, contentHash: hash },
  ],
  read: [{ at: '2026-11-03T09:00:00.000Z', by: 'Bram', right: 3, asked: 3, contentHash: hash }],
};

it('says who said what when, the oldest first, and the same again for the same', () => {
  const text = confirmationsText(file, undefined) ?? '';
  expect(text).toContain('record: plan/burgerzaken');
  expect(text.indexOf('by: Noor')).toBeLessThan(text.indexOf('by: Tom'));
  expect(text).toContain('welke kast?');
  expect(confirmationsText(file, text)).toBe(text);
});

it('keeps what an earlier installation wrote, and adds what was said since', () => {
  const earlier = confirmationsText(file, undefined) ?? '';
  const later = { at: '2026-12-01T09:00:00.000Z', by: 'Eva', right: 2, asked: 3, contentHash: hash };
  const text = confirmationsText({ ...file, said: [], read: [later] }, earlier) ?? '';
  for (const name of ['Noor', 'Tom', 'Bram', 'Eva']) expect(text).toContain(`by: ${name}`);
});

it.each([
  ['of another record', `id: 0190a000-0000-7000-8000-000000000002\n`],
  ['that is no YAML', '{{{{'],
  ['with something else in the place of its lists', `id: ${id}\nsaid: ja\n`],
])('leaves a file %s alone', (_, standing) => expect(confirmationsText(file, standing)).toBeUndefined());
