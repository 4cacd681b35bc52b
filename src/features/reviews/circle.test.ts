import { describe, expect, test } from 'vitest';
import { fixtureSource } from '#records/fixture-source.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { loadCircle } from './circle.ts';
import { marksOf, openQuestions, whoMustRead } from './read-check.ts';

const record = (kind: KindName, id: string, content: Record<string, unknown> = {}): RecordView => ({
  id,
  kind,
  slug: id,
  name: id,
  content: { name: id, ...content },
  contentHash: id,
  revision: 1,
  change: 1,
  updatedAt: '2026-11-01T00:00:00.000Z',
  updatedBy: 'Anna',
  nature: 'edit',
  references: Object.values(content)
    .flat()
    .filter((value): value is string => typeof value === 'string'),
  review: null,
  deletedAt: null,
});

const source = fixtureSource([
  ...['noor', 'bram', 'lead', 'deputy-lead', 'member', 'anna', 'marloes'].map((id) => record('person', id)),
  record('person', 'newcomer', { team: 'team' }),
  record('team', 'team', { lead: 'lead', deputyLead: 'deputy-lead', members: ['member', 'lead'] }),
  record('application', 'app', { owner: 'noor', deputy: 'bram', team: 'team' }),
  record('application', 'orphan'),
  record('supplier', 'supplier'),
  record('organisation', 'town'),
  record('role', 'ciso', { holders: ['marloes', 'bram'] }),
  record('review-policy', 'policy', {
    coReviewers: [
      { planType: 'application', roles: ['ciso'] },
      { planType: 'organisation', roles: ['ciso', 'gone'] },
      { planType: 'service' },
    ],
  }),
]);
const everybody = ['noor', 'bram', 'lead', 'deputy-lead', 'member', 'newcomer'];
const circleOf = (kind: KindName, content: Record<string, unknown>) =>
  loadCircle(source, record(kind, 'text', content), { writers: ['writer'], formerly: ['piet'] });

describe('around a text', () => {
  test('administrators are owner, deputy and team of what it is about', async () => {
    expect(await circleOf('fact-sheet', { about: 'app' })).toEqual({
      administrators: everybody,
      keepers: [],
      coReviewers: [],
      writers: ['writer'],
      formerly: ['piet'],
    });
  });

  test('a procedure about more things has the administrators of each', async () => {
    const { administrators } = await circleOf('procedure', { about: ['orphan', 'app'], owner: 'anna' });
    expect(administrators).toEqual(everybody);
  });

  test.each([
    ['nobody, where the application has no owner', { about: 'orphan', owner: 'anna' }, []],
    ['its keeper, where it is about the organisation', { about: 'town', owner: 'anna' }, ['anna']],
    ['its keeper, where it is about nothing', { owner: 'anna', deputy: 'bram' }, ['anna', 'bram']],
    ['its keeper, where it is about a supplier', { about: ['supplier'], owner: 'anna' }, ['anna']],
  ])('who knows is %s', async (_, content, expected) => {
    expect((await circleOf('procedure', content)).administrators).toEqual(expected);
  });

  test('an action card is known by its keepers and by who does it', async () => {
    const { administrators, keepers } = await circleOf('action-card', { owner: 'anna', who: 'ciso' });
    expect(administrators).toEqual(['anna', 'marloes', 'bram']);
    expect(keepers).toEqual(['anna']);
  });

  test.each([
    ['application', ['ciso']],
    ['organisation', ['ciso']],
    ['service', []],
  ])('a plan of type %s needs the roles of the policy', async (type, expected) => {
    const { coReviewers } = await circleOf('plan', { type, about: 'app' });
    expect(coReviewers.map(({ roleId }) => roleId)).toEqual(expected);
    for (const one of coReviewers) expect(one.holders).toEqual(['marloes', 'bram']);
  });

  test('nothing but a plan needs them', async () => {
    expect((await circleOf('procedure', { type: 'application' })).coReviewers).toEqual([]);
  });
});

describe('who must have read it', () => {
  test('are the persons named, the holders of roles and the people of teams, each once', async () => {
    expect(await whoMustRead(source, { mustKnow: ['ciso', 'team', 'anna', 'bram'] })).toEqual([
      ...['marloes', 'bram', 'lead', 'deputy-lead', 'member', 'newcomer', 'anna'],
    ]);
    expect(await whoMustRead(source, {})).toEqual([]);
  });

  const questions = [
    { question: 'Wie belt?', answers: ['Ik', 'Jij'], right: 2 },
    { question: 'Wanneer?', answers: ['Nu', 'Straks', 'Nooit'], right: 1 },
  ];

  test('see the questions without what is right', () => {
    expect(JSON.stringify(openQuestions({ questions }))).not.toContain('right');
    expect(openQuestions({ questions })).toHaveLength(2);
    expect(openQuestions({})).toEqual([]);
  });

  test.each([
    ['all right', [2, 1], [true, true]],
    ['one wrong', [2, 3], [true, false]],
    ['too few', [2], undefined],
    ['too many', [2, 1, 1], undefined],
    ['an answer that is not there', [3, 1], undefined],
    ['an answer before the first', [0, 1], undefined],
    ['half an answer', [1.5, 1], undefined],
  ])('have their answers marked: %s', (_, given, marks) => {
    expect(marksOf({ questions }, given)).toEqual(marks);
  });

  test('need no answers where nothing is asked', () => {
    expect(marksOf({}, [])).toEqual([]);
    expect(marksOf({}, [1])).toBeUndefined();
  });
});
