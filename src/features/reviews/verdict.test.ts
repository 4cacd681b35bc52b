import { expect, test } from 'vitest';
import {
  type Circle,
  isOfWhoLeft,
  type Judge,
  type Need,
  personNamed,
  personsOf,
  standingVerdicts,
  unfitFor,
  type Verdict,
} from './verdict.ts';

const circle: Circle = {
  administrators: ['noor', 'bram'],
  keepers: ['anna'],
  coReviewers: [{ roleId: 'ciso', name: 'CISO', holders: ['marloes', 'noor'] }],
  writers: ['account-writer'],
  formerly: ['piet'],
};
const judge = (userId: string, ...persons: string[]): Judge => ({ userId, persons, namesake: null, hasLeft: false });
const named = (namesake: string): Judge => ({ ...judge('u'), namesake });
const gone: Judge = { ...judge('u'), hasLeft: true };
const correct: Need = { type: 'correct', roleId: null };
const understandable: Need = { type: 'understandable', roleId: null };
const ciso: Need = { type: 'co-review', roleId: 'ciso' };
const said = (need: Need, userId: string, given: Partial<Verdict> = {}): Verdict => ({
  ...need,
  contentHash: 'new',
  yes: true,
  reason: '',
  userId,
  userName: userId,
  at: '2026-11-22T00:00:00.000Z',
  ...given,
});

test.each([
  ['an administrator says that it is correct', correct, judge('u', 'noor'), [], null],
  ['an administrator who wrote it says so too', correct, judge('account-writer', 'noor'), [], null],
  ['a stranger does not', correct, judge('u'), [], 'not-an-administrator'],
  ['the keeper of the text alone does not', correct, judge('u', 'anna'), [], 'not-an-administrator'],
  ['a stranger says that it is understandable', understandable, judge('u'), [], null],
  ['a stranger with a record does too', understandable, judge('u', 'tom'), [], null],
  ['an administrator does not', understandable, judge('u', 'bram'), [], 'is-an-administrator'],
  [
    'with one of two records an administrator neither',
    understandable,
    judge('u', 'tom', 'bram'),
    [],
    'is-an-administrator',
  ],
  ['who only bears the name of an administrator neither', understandable, named('bram'), [], 'is-an-administrator'],
  ['nor who only bears the name of the keeper', understandable, named('anna'), [], 'is-the-keeper'],
  ['who bears the name of another does', understandable, named('tom'), [], null],
  ['a name alone makes nobody an administrator', correct, named('bram'), [], 'not-an-administrator'],
  ['a name alone makes nobody a holder', ciso, named('marloes'), [], 'not-a-holder'],
  ['who maintained it until not long ago neither', understandable, judge('u', 'piet'), [], 'was-an-administrator'],
  ['nor who only bears the name of such a one', understandable, named('piet'), [], 'was-an-administrator'],
  ['who maintained it before may not say that it is correct', correct, judge('u', 'piet'), [], 'not-an-administrator'],
  ['who left says nothing', understandable, gone, [], 'has-left'],
  ['nor that it is correct', correct, gone, [], 'has-left'],
  ['nor for a role', ciso, gone, [], 'has-left'],
  ['the keeper does not', understandable, judge('u', 'anna'), [], 'is-the-keeper'],
  ['who wrote it does not', understandable, judge('account-writer'), [], 'wrote-it'],
  [
    'who said understandable cannot say correct',
    correct,
    judge('u', 'noor'),
    [said(understandable, 'u')],
    'gave-the-other',
  ],
  ['who said correct cannot say understandable', understandable, judge('u'), [said(correct, 'u')], 'gave-the-other'],
  ['what another said binds nobody', understandable, judge('u'), [said(correct, 'other')], null],
  ['the same verdict may be given again', correct, judge('u', 'noor'), [said(correct, 'u')], null],
  ['who holds the role may agree for it', ciso, judge('u', 'marloes'), [], null],
  ['also after a verdict of another type', ciso, judge('u', 'noor'), [said(correct, 'u')], null],
  ['who does not hold it may not', ciso, judge('u', 'bram'), [], 'not-a-holder'],
  ['nobody agrees for a role that is not asked', { ...ciso, roleId: 'cio' }, judge('u', 'marloes'), [], 'not-a-holder'],
] as const)('%s', (_, need, who, given, reason) => {
  expect(unfitFor(need, { ...who, persons: [...who.persons] }, circle, [...given])).toBe(reason);
});

test('of one person on one content the last verdict counts, and of another content none', () => {
  const no = said(correct, 'u', { yes: false, reason: 'Stap 3 klopt niet' });
  const yes = said(correct, 'u');
  expect(standingVerdicts([no, yes], 'new')).toEqual([yes]);
  expect(standingVerdicts([yes, no], 'new')).toEqual([no]);
  expect(standingVerdicts([yes, said(correct, 'other')], 'new')).toHaveLength(2);
  expect(standingVerdicts([yes, said(ciso, 'u')], 'new')).toHaveLength(2);
  expect(standingVerdicts([yes], 'newer')).toEqual([]);
});

test.each([
  ['the same address', 'noor@testdrecht.example', ['noor']],
  ['other capitals and spaces', ' Noor@TestDrecht.example ', ['noor']],
  ['another address', 'tom@testdrecht.example', []],
  ['an address of who left', 'weg@testdrecht.example', []],
  ['who leaves later', 'straks@testdrecht.example', ['straks']],
  ['no address', null, []],
  ['an empty address', ' ', []],
])('an account is a person by e-mail: %s', (_, email, found) => {
  const persons = [
    { id: 'noor', content: { email: 'noor@Testdrecht.example' } },
    { id: 'weg', content: { email: 'weg@testdrecht.example', leftOn: '2026-11-22' } },
    { id: 'straks', content: { email: 'straks@testdrecht.example', leftOn: '2026-12-31' } },
    { id: 'none', content: {} },
  ];
  expect(personsOf(email, persons, '2026-11-22')).toEqual(found);
  expect(isOfWhoLeft(email, persons, '2026-11-22')).toBe(email?.startsWith('weg') === true);
});

test.each([
  ['one who bears it', ' noor bakker ', 'noor'],
  ['a name that two bear', 'Jan de Vries', null],
  ['a name of which the other bearer left', 'Anna', 'anna'],
  ['a name that nobody bears', 'Tom', null],
  ['no name', ' ', null],
])('a name is a person only where it can be nobody else: %s', (_, name, found) => {
  const person = (id: string, called: string, leftOn?: string) => ({ id, name: called, content: { leftOn } });
  const persons = [
    person('noor', 'Noor Bakker'),
    person('jan-1', 'Jan de Vries'),
    person('jan-2', 'Jan de Vries'),
    person('anna', 'Anna'),
    person('anna-2', 'Anna', '2026-01-01'),
  ];
  expect(personNamed(name, persons, '2026-11-22')).toBe(found);
});
