import { describe, expect, it } from 'vitest';
import { recordOf } from '#test/reviewed-records.ts';
import { aroundIn } from './around.ts';
import { isAsked, personsOfAccount } from './load-review-list.ts';
import type { ReviewItem } from './review-list.ts';
import { reviewersOf } from './reviewers.ts';

const today = '2026-11-22';
const named = (id: string, content: Record<string, unknown> = {}) =>
  recordOf('person', id, { name: 'Jan de Vries', ...content });
const first = named('person-1', { email: 'jan.devries@testdrecht.example' });
const second = named('person-2', { email: 'j.devries2@testdrecht.example' });
const third = named('person-3');
const sheetOf = (owner: string): ReviewItem => {
  const record = recordOf('fact-sheet', 'sheet-1', { owner });
  const reviewers = reviewersOf(record, aroundIn([record, first, second, third, anna], true));
  return { record, reviewers, priority: 1, freshness: {} as ReviewItem['freshness'] };
};
const anna = recordOf('person', 'person-4', { name: 'Anna' });
const gone = recordOf('person', 'person-5', { name: 'Anna', leftOn: '2026-01-01' });
const source = { list: async () => [first, second, third, anna, gone] };
const me = (email: string | null, name = 'Jan de Vries') => personsOfAccount(source, { name, email }, today);

describe('what is for me', () => {
  it('is known by the person record of my account, not by a name that two people bear', async () => {
    const jan = await me('Jan.DeVries@Testdrecht.example');
    expect(jan).toEqual(['person-1']);
    expect(isAsked(sheetOf('person-1'), jan)).toBe(true);
    expect(isAsked(sheetOf('person-2'), jan)).toBe(false);
    expect(isAsked(sheetOf('person-3'), jan)).toBe(false);
    expect(isAsked(sheetOf('person-2'), await me('j.devries2@testdrecht.example', 'Jan'))).toBe(true);
  });
  it('is known by the name as the last resort, and by no name that two people bear', async () => {
    expect(await me(null)).toEqual([]);
    expect(isAsked(sheetOf('person-4'), await me(null, ' anna '))).toBe(true);
    expect(isAsked(sheetOf('person-4'), await me('prive@elders.example', 'Anna'))).toBe(true);
    expect(isAsked(sheetOf('person-4'), await me(null, 'Piet'))).toBe(false);
  });
});
