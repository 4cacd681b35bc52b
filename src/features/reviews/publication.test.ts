import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles } from '#platform/auth/role.ts';
import {
  canDo,
  hindrances,
  mayDo,
  type PublicationAct,
  type PublicationFacts,
  publicationActs,
  stateOf,
} from './publication.ts';
import type { Circle, Judge, Verdict, VerdictType } from './verdict.ts';

const said = (type: VerdictType, userId: string, given: Partial<Verdict> = {}): Verdict => ({
  type,
  roleId: type === 'co-review' ? 'ciso' : null,
  contentHash: 'new',
  yes: true,
  reason: '',
  userId,
  userName: userId,
  at: '2026-11-22T00:00:00.000Z',
  ...given,
});
const account = (userId: string): Judge => ({ userId, persons: [userId], namesake: null, hasLeft: false });
const no = { yes: false, reason: 'Stap 3 klopt niet' };
const both = [said('correct', 'noor'), said('understandable', 'tom')];
const facts = (given: Partial<PublicationFacts> = {}): PublicationFacts => ({
  head: 'new',
  deleted: false,
  published: 'old',
  asked: 'new',
  earlier: ['oldest', 'old'],
  circle: { administrators: ['noor', 'bram'], keepers: [], coReviewers: [], writers: [], formerly: [] },
  verdicts: both,
  judges: ['noor', 'bram', 'tom', 'els', 'marloes', 'willemijn'].map(account),
  ...given,
});
const ciso = { ...facts().circle, coReviewers: [{ roleId: 'ciso', name: 'CISO', holders: ['marloes', 'noor'] }] };
const changed = (circle: Partial<Circle>) => ({ circle: { ...facts().circle, ...circle } });
const two = {
  ...ciso,
  coReviewers: [...ciso.coReviewers, { roleId: 'directeur', name: 'Directeur', holders: ['willemijn'] }],
};

describe('a content can be published', () => {
  test.each([
    ['with both verdicts', facts()],
    ['for the first time', facts({ published: null, earlier: [] })],
    ['with every role that must agree', facts({ circle: ciso, verdicts: [...both, said('co-review', 'marloes')] })],
    ['after a no that became a yes', facts({ verdicts: [said('correct', 'noor', no), ...both] })],
    [
      'with a no on an older text',
      facts({ verdicts: [said('correct', 'bram', { ...no, contentHash: 'old' }), ...both] }),
    ],
    [
      'when one person maintains it and holds the role',
      facts({ circle: ciso, verdicts: [...both, said('co-review', 'noor')] }),
    ],
    [
      'again, when an earlier text comes back',
      facts({ head: 'oldest', asked: 'oldest', verdicts: both.map((one) => ({ ...one, contentHash: 'oldest' })) }),
    ],
  ])('%s', (_, given) => {
    expect(hindrances(given.head, given)).toEqual([]);
  });
});

describe('a content cannot be published', () => {
  test.each([
    ['while nobody was asked', 'new', facts({ asked: null }), ['not-asked']],
    ['while an older text was asked about', 'new', facts({ asked: 'old' }), ['not-asked']],
    ['when the text changed since', 'old-draft', facts(), ['text-changed']],
    ['when its record was deleted', 'new', facts({ deleted: true }), ['deleted']],
    ['when readers see it already', 'new', facts({ published: 'new' }), ['published-already']],
    ['without any verdict', 'new', facts({ verdicts: [] }), ['verdict-missing', 'verdict-missing']],
    ['without "correct"', 'new', facts({ verdicts: [said('understandable', 'tom')] }), ['verdict-missing']],
    ['without "understandable"', 'new', facts({ verdicts: [said('correct', 'noor')] }), ['verdict-missing']],
    [
      'with "correct" twice',
      'new',
      facts({ verdicts: [said('correct', 'noor'), said('correct', 'bram')] }),
      ['verdict-missing'],
    ],
    [
      'with both from one person',
      'new',
      facts({ verdicts: [said('correct', 'noor'), said('understandable', 'noor')] }),
      ['verdict-missing', 'verdict-missing'],
    ],
    [
      'with verdicts on an older text',
      'new',
      facts({ verdicts: both.map((one) => ({ ...one, contentHash: 'old' })) }),
      ['verdict-missing', 'verdict-missing'],
    ],
    [
      'with "not correct"',
      'new',
      facts({ verdicts: [said('correct', 'noor', no), said('understandable', 'tom')] }),
      ['verdict-no'],
    ],
    [
      'with "not understandable"',
      'new',
      facts({ verdicts: [said('correct', 'noor'), said('understandable', 'tom', no)] }),
      ['verdict-no'],
    ],
    [
      'with one no among many a yes',
      'new',
      facts({ verdicts: [...both, said('understandable', 'els', no)] }),
      ['verdict-no'],
    ],
    [
      'after a yes that became a no',
      'new',
      facts({ verdicts: [...both, said('correct', 'noor', no)] }),
      ['verdict-no'],
    ],
    ['without the role that must agree', 'new', facts({ circle: ciso }), ['verdict-missing']],
    [
      'when that role says no',
      'new',
      facts({ circle: ciso, verdicts: [...both, said('co-review', 'marloes', no)] }),
      ['verdict-no'],
    ],
    [
      'with one of two roles',
      'new',
      facts({ circle: two, verdicts: [...both, said('co-review', 'marloes')] }),
      ['verdict-missing'],
    ],
    [
      'with a role that is not the one',
      'new',
      facts({ circle: ciso, verdicts: [...both, said('co-review', 'willemijn', { roleId: 'directeur' })] }),
      ['verdict-missing'],
    ],
    [
      'when who said "correct" left',
      'new',
      facts({ judges: facts().judges.map((one) => ({ ...one, persons: [], hasLeft: one.userId === 'noor' })) }),
      ['verdict-missing'],
    ],
    [
      'when who said "correct" has no account any more',
      'new',
      facts({ judges: [account('tom')] }),
      ['verdict-missing'],
    ],
    [
      'when who said "correct" maintains it no more',
      'new',
      facts(changed({ administrators: ['bram'], formerly: ['noor'] })),
      ['verdict-missing'],
    ],
    [
      'when who said "understandable" came to maintain it',
      'new',
      facts(changed({ administrators: ['noor', 'tom'] })),
      ['verdict-missing'],
    ],
    [
      'when who said "understandable" wrote it since, and put it back',
      'new',
      facts(changed({ writers: ['tom'] })),
      ['verdict-missing'],
    ],
    [
      'when who agreed holds the role no more',
      'new',
      facts({
        circle: { ...ciso, coReviewers: [{ roleId: 'ciso', name: 'CISO', holders: ['willemijn'] }] },
        verdicts: [...both, said('co-review', 'marloes')],
      }),
      ['verdict-missing'],
    ],
    [
      'with a no of a role that need not agree any more',
      'new',
      facts({ verdicts: [...both, said('co-review', 'marloes', no)] }),
      ['verdict-no'],
    ],
  ] as [string, string, PublicationFacts, string[]][])('%s', (_, hash, given, why) => {
    expect(hindrances(hash, given).map((one) => one.why)).toEqual(why);
  });

  test('unless every verdict that is needed is a yes on this very content, whatever was said', () => {
    const verdict = fc.record({
      type: fc.constantFrom<VerdictType>('correct', 'understandable', 'co-review'),
      contentHash: fc.constantFrom('new', 'new', 'new', 'old'),
      // Mostly yes: else a text that may be published is hardly ever drawn.
      yes: fc.constantFrom(true, true, true, true, true, false),
      userId: fc.constantFrom('a', 'b', 'c'),
    });
    const given = fc.record({
      verdicts: fc.array(verdict, { maxLength: 10 }),
      needsRole: fc.boolean(),
      asked: fc.constantFrom('new', 'new', 'old', null),
    });
    const people = ['a', 'b', 'c'];
    const everyone = { ...ciso, coReviewers: [{ roleId: 'ciso', name: 'CISO', holders: people }] };
    let possible = 0;
    fc.assert(
      fc.property(given, ({ verdicts, needsRole, asked }) => {
        const spoken = verdicts.map(({ type, userId, ...rest }) => said(type, userId, { ...rest, reason: 'Reden' }));
        const outcome = hindrances(
          'new',
          facts({
            asked,
            verdicts: spoken,
            judges: people.map(account),
            circle: { ...(needsRole ? everyone : facts().circle), administrators: ['a', 'b'] },
          }),
        );
        // Counted anew, person by person: the last word of each on the new text.
        const last = (userId: string, type: VerdictType) =>
          spoken.findLast((one) => one.contentHash === 'new' && one.userId === userId && one.type === type)?.yes;
        const words = people.flatMap((who) =>
          (['correct', 'understandable', 'co-review'] as const).map((type) => last(who, type)),
        );
        const says = (type: 'correct' | 'understandable') => {
          const other = type === 'correct' ? 'understandable' : 'correct';
          const fitting = people.filter((who) => (who !== 'c') === (type === 'correct'));
          return fitting.some((who) => last(who, type) === true && last(who, other) === undefined);
        };
        const agreed = !needsRole || people.some((who) => last(who, 'co-review') === true);
        const expected =
          asked === 'new' && !words.includes(false) && says('correct') && says('understandable') && agreed;
        if (expected) possible += 1;
        expect(outcome.length === 0).toBe(expected);
      }),
      { numRuns: 2000 },
    );
    expect(possible).toBeGreaterThan(10);
  });
});

test.each([
  ['the newest text that nobody was asked about', 'new', facts({ asked: null }), 'draft'],
  ['the newest text after an older one was asked about', 'new', facts({ asked: 'old' }), 'draft'],
  ['the newest text that is asked about', 'new', facts(), 'in-review'],
  ['what readers see', 'old', facts(), 'published'],
  ['what readers see, also while it is the newest', 'new', facts({ published: 'new' }), 'published'],
  ['what readers saw before', 'oldest', facts(), 'superseded'],
  ['what was never published and was overwritten', 'between', facts(), 'draft'],
  ['what was withdrawn and is the newest still', 'old', facts({ head: 'old', published: null, asked: null }), 'draft'],
] as const)('the state of %s', (_, hash, given, state) => {
  expect(stateOf(hash, given)).toBe(state);
});

test('each act fits its own states and no other, and none fits a deleted record', () => {
  const byState = { draft: facts({ asked: null }), 'in-review': facts(), published: facts({ published: 'new' }) };
  for (const act of Object.keys(publicationActs) as PublicationAct[]) {
    const fitting = Object.entries(byState).flatMap(([state, given]) => (canDo(act, 'new', given) ? [state] : []));
    expect(fitting).toEqual([...publicationActs[act].from]);
    expect(canDo(act, 'oldest', facts())).toBe(false);
    for (const given of Object.values(byState)) expect(canDo(act, 'new', { ...given, deleted: true })).toBe(false);
  }
});

test('everybody may judge; only who writes asks, takes back, publishes and withdraws', () => {
  const may = Object.keys(publicationActs).map((act) => roles.filter((role) => mayDo(act as PublicationAct, role)));
  expect(may).toEqual([
    ['editor', 'administrator'],
    ['reader', 'on-call', 'editor', 'administrator'],
    ['editor', 'administrator'],
    ['editor', 'administrator'],
    ['editor', 'administrator'],
  ]);
});
