import { expect, test } from 'vitest';
import { recordOf } from '#test/reviewed-records.ts';
import { type Closing, closingOf, type Tried } from './test-closing.ts';

const triedOn = '2026-11-10';
const failed: Tried = { didNotWork: true, triedOn, textHash: 'tried' };
const withoutHash: Tried = { didNotWork: true, triedOn };
const why = { noChange: 'Het lag aan het netwerk, niet aan de tekst.' };
const text = (given: Parameters<typeof recordOf>[3]) => recordOf('fact-sheet', 'sheet', {}, given);
const draftOn = (day: string) =>
  text({
    contentHash: 'tried',
    head: text({
      contentHash: 'newer',
      updatedAt: `${day}T09:00:00.000Z`,
      published: { revision: 1, contentHash: 'tried', at: `${triedOn}T08:00:00.000Z`, by: 'Bea' },
    }),
  });

test.each<[string, Tried, ReturnType<typeof text> | undefined, Closing]>([
  ['what worked asks for nothing', { ...failed, didNotWork: false }, text({}), 'nothing'],
  ['the same text is open', failed, text({ contentHash: 'tried' }), 'open'],
  ['another text closes it', failed, text({ contentHash: 'newer' }), 'revised'],
  ['a mechanical change closes nothing', failed, text({ contentHash: 'newer', nature: 'migration' }), 'open'],
  ['a reason closes it', { ...failed, ...why }, text({ contentHash: 'tried' }), 'no-change'],
  ['spaces are no reason', { ...failed, noChange: '  ' }, text({ contentHash: 'tried' }), 'open'],
  ['a text beside its reason is the better answer', { ...failed, ...why }, text({ contentHash: 'newer' }), 'revised'],
  ['a draft is not there for readers yet', failed, draftOn('2026-11-11'), 'written'],
  ['a draft from before it was tried is no answer', failed, draftOn('2026-11-01'), 'open'],
  ['a text that was deleted misleads nobody', failed, text({ contentHash: 'tried', deletedAt: triedOn }), 'revised'],
  ['without its text it stays open', failed, undefined, 'open'],
  ['without its text a reason closes it', { ...failed, ...why }, undefined, 'no-change'],
  ['without a hash the same day is not later', withoutHash, text({ updatedAt: `${triedOn}T23:00:00.000Z` }), 'open'],
  ['without a hash a later day is', withoutHash, text({ updatedAt: '2026-11-11T01:00:00.000Z' }), 'revised'],
  [
    'without a hash an import says nothing',
    withoutHash,
    text({ updatedAt: '2026-11-11T01:00:00.000Z', nature: 'import' }),
    'open',
  ],
])('%s', (_, tried, about, closing) => {
  expect(closingOf(tried, about)).toBe(closing);
});
