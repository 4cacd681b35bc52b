import { describe, expect, test } from 'vitest';
import { recordOf } from '#test/reviewed-records.ts';
import { type AcceptanceState, acceptances, versionNow, withPresentation } from './acceptance.ts';
import { type Presentation, programmeKind } from './programme.ts';

const yes: Presentation = {
  audience: 'sponsors',
  givenOn: '2026-06-01',
  verdict: 'accepted',
  acceptedBy: ['person-1'],
  planHash: 'now',
};
const no: Presentation = { audience: 'sponsors', givenOn: '2026-06-01', verdict: 'not-accepted', reason: 'Te duur.' };
const valid = (id: 'plan' | 'fact-sheet', contentHash: string) =>
  recordOf(id, id, {}, { published: { revision: 1, contentHash, at: '2026-05-20T10:00:00.000Z', by: 'Bea' } });

const sponsors = (presentations: Presentation[], now = { planHash: 'now' }) =>
  acceptances({ presentations }, now).find(({ audience }) => audience === 'sponsors');

test.each<[string, Presentation[], AcceptanceState, boolean]>([
  ['nobody was told', [], 'none', false],
  ['others were told', [{ ...yes, audience: 'administrators' }], 'none', false],
  ['told, no answer', [{ audience: 'sponsors', planHash: 'now' }], 'given', false],
  ['accepted by nobody is no acceptance', [{ ...yes, acceptedBy: [] }], 'given', false],
  ['accepted', [yes], 'accepted', false],
  ['refused', [{ ...no, planHash: 'now' }], 'refused', false],
  ['accepted after it was refused', [no, { ...yes, givenOn: '2026-06-09' }], 'accepted', false],
  ['refused after it was accepted', [yes, { ...no, givenOn: '2026-06-09', planHash: 'now' }], 'refused', false],
  ['written down in another order', [{ ...yes, givenOn: '2026-06-09' }, no], 'accepted', false],
  ['twice on one day, the last counts', [{ ...no, planHash: 'now' }, yes], 'accepted', false],
  ['accepted of an older version', [{ ...yes, planHash: 'before' }], 'accepted', true],
  ['accepted of a version that nobody wrote down', [{ ...yes, planHash: undefined }], 'accepted', false],
])('%s', (_, presentations, state, isOlder) => {
  expect(sponsors(presentations)).toMatchObject({ state, isOlder });
});

test('the version is what is valid now', () => {
  expect(versionNow(valid('plan', 'p'), valid('fact-sheet', 'f'))).toEqual({
    planHash: 'p',
    planValidSince: '2026-05-20',
    factSheetHash: 'f',
    factSheetValidSince: '2026-05-20',
  });
  expect(versionNow(recordOf('plan', 'plan'), undefined)).toEqual({});
});

test('one more presentation leaves the others as they are', () => {
  expect(withPresentation({ presentations: [no] }, yes).presentations).toEqual([no, yes]);
});

describe('what is saved', () => {
  const problems = (presentations: Presentation[]) =>
    programmeKind.check?.({ presentations }).map(({ field, message }) => `${field} ${message}`);

  test.each<[string, Presentation, string[]]>([
    ['an acceptance with a name', yes, []],
    ['an acceptance without one', { ...yes, acceptedBy: undefined }, ['presentations.0.acceptedBy accepted-by-nobody']],
    ['a refusal with a reason', no, []],
    ['a refusal without one', { ...no, reason: undefined }, ['presentations.0.reason refused-without-reason']],
    ['no answer yet', { audience: 'sponsors' }, []],
  ])('%s', (_, one, expected) => {
    expect(problems([one])).toEqual(expected);
  });
});
