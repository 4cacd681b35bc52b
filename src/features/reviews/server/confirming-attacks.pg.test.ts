import { v7 as uuid } from 'uuid';
import { describe, expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import type { RecordView } from '#records/record.ts';
import { restore } from '#records/server/store.ts';
import { confirmingHouse } from '#test/confirming-house.ts';

const {
  database,
  owner,
  here,
  userId,
  people,
  ids,
  put,
  write,
  newPlan,
  editPlan,
  planNow,
  as,
  at,
  ask,
  say,
  ...house
} = confirmingHouse();
const { publishNow, published, later } = house;

/** A plan on which both said yes: one press from being valid. */
async function agreed(): Promise<RecordView> {
  const plan = await newPlan();
  await ask(plan);
  await say('noor', plan, 'correct');
  await say('tom', plan, 'understandable');
  later(1);
  return plan;
}

const person = (key: string) => ({ name: key, email: `${key}-${here()}@testdrecht.example` });
const update = (id: string, content: Record<string, unknown>) =>
  write({ type: 'update', id, baseRevision: 1, content });
const leaves = (key: 'noor') => update(people[key], { ...person(key), leftOn: '2026-11-23' });
const loseAccount = (key: string) => owner().query('DELETE FROM auth.membership WHERE user_id = $1', [userId(key)]);
const maintains = async (key: string, email = `${key}-${here()}@testdrecht.example`) => {
  const id = uuid();
  await put('person', id, { name: key, email });
  await update(ids.app, { name: 'Burgerzaken', owner: people.noor, deputy: id });
};
const joinsTeam = async (key: string) => {
  const [id, team] = [uuid(), uuid()];
  await put('person', id, person(key));
  await put('team', team, { name: 'Beheer', members: [id] });
  await update(ids.app, { name: 'Burgerzaken', owner: people.noor, deputy: people.bram, team });
};

describe('a text on which all said yes is not published when meanwhile', () => {
  test.each<[string, () => Promise<unknown>, string]>([
    ['who said "correct" left', () => leaves('noor'), 'correct'],
    ['who said "correct" lost their account', () => loseAccount('noor'), 'correct'],
    ['who said "understandable" lost their account', () => loseAccount('tom'), 'understandable'],
    ['another became owner', () => update(ids.app, { name: 'Burgerzaken', owner: people.bram }), 'correct'],
    ['who said "understandable" became deputy', () => maintains('tom'), 'understandable'],
    ['who said "understandable" joined the team', () => joinsTeam('tom'), 'understandable'],
    [
      'who said "understandable" turned out to bear the name of the deputy',
      () => maintains('Tom', 'tom@elders.example'),
      'understandable',
    ],
  ])('%s', async (_, happens, type) => {
    const plan = await agreed();
    await happens();
    const refused = { status: 409, body: { code: 'verdicts-missing', hindrances: [{ why: 'verdict-missing', type }] } };
    expect(await publishNow(plan)).toMatchObject(refused);
    expect((await planNow())?.published).toBeUndefined();
    const { body } = await as('eva', 'GET', `/${ids.plan}`);
    const need = body.needs.find((one: { type: string }) => one.type === type);
    expect(need).toMatchObject({ state: 'open', gone: [userId(type === 'correct' ? 'noor' : 'tom')] });
  });

  test('a co-reviewer lost the role', async () => {
    await put('review-policy', ids.policy, {
      name: 'x',
      coReviewers: [{ planType: 'application', roles: [ids.ciso] }],
    });
    const plan = await agreed();
    await say('marloes', plan, 'co-review', { roleId: ids.ciso });
    await update(ids.ciso, { name: 'CISO', holders: [people.bram] });
    expect((await publishNow(plan)).body.hindrances).toMatchObject([{ type: 'co-review' }]);
    await say('bram', plan, 'co-review', { roleId: ids.ciso });
    expect((await publishNow(plan)).status).toBe(200);
  });

  test('nothing of this takes away what was published before', async () => {
    const plan = await published();
    await leaves('noor');
    expect((await planNow())?.published?.contentHash).toBe(plan.contentHash);
    expect((await as('eva', 'GET', `/${ids.plan}`)).body).toMatchObject({ state: 'published' });
  });
});

describe('an old yes is used once:', () => {
  test('what was withdrawn is judged anew', async () => {
    const plan = await published();
    later(1);
    expect((await as('eva', 'POST', at('withdrawal'), { reason: 'Gevaarlijk fout' })).status).toBe(200);
    later(1);
    await ask(plan);
    expect((await publishNow(plan)).body.hindrances).toHaveLength(2);
  });

  test('an old revision that comes back is judged anew, and the new one stays valid meanwhile', async () => {
    const first = await published();
    later(1);
    const second = await editPlan(1, { summary: 'Beter' });
    await ask(second);
    await say('noor', second, 'correct');
    await say('tom', second, 'understandable');
    expect((await publishNow(second)).status).toBe(200);
    later(400);
    const author = { id: userId('eva') ?? null, name: 'eva' };
    const by = { organisationId: here(), author, reason: '', nature: 'edit' as const, now: new Date('2027-12-29') };
    const back = await database().inOrganisation(here(), (transaction) =>
      restore(transaction, kinds, by, { id: ids.plan, revision: 1 }),
    );
    expect(back.contentHash).toBe(first.contentHash);
    await ask(back);
    expect((await publishNow(back)).body.hindrances).toHaveLength(2);
    expect((await planNow())?.published?.contentHash).toBe(second.contentHash);
  });
});

describe('is no stranger:', () => {
  const refused = { status: 403, body: { code: 'may-not-judge' } };

  test('who maintained it until not long ago; after two years they are', async () => {
    await update(ids.app, { name: 'Burgerzaken', owner: people.noor });
    const plan = await newPlan();
    await ask(plan);
    later(700);
    expect(await say('bram', plan, 'understandable')).toMatchObject(refused);
    later(40);
    expect((await say('bram', plan, 'understandable')).status).toBe(200);
  });

  test('who was in its team, and who is in the team that it had', async () => {
    const [els, tom, team] = [uuid(), uuid(), uuid()];
    await put('person', els, person('els'));
    await put('person', tom, person('tom'));
    await put('team', team, { name: 'Beheer', members: [els, tom] });
    await update(ids.app, { name: 'Burgerzaken', owner: people.noor, team });
    await update(team, { name: 'Beheer', members: [tom] });
    await write({ type: 'update', id: ids.app, baseRevision: 2, content: { name: 'Burgerzaken', owner: people.noor } });
    const plan = await newPlan();
    await ask(plan);
    expect(await say('els', plan, 'understandable')).toMatchObject(refused);
    expect(await say('tom', plan, 'understandable')).toMatchObject(refused);
    expect((await say('marloes', plan, 'understandable')).status).toBe(200);
  });

  test('who maintained it and left, with an account that still works', async () => {
    await leaves('noor');
    const plan = await newPlan();
    await ask(plan);
    later(2);
    expect(await say('noor', plan, 'understandable')).toMatchObject(refused);
    expect(await say('noor', plan, 'correct')).toMatchObject(refused);
  });

  test('who wrote the valid text, when another writes on', async () => {
    const plan = await published();
    later(30);
    const content = { ...plan.content, summary: 'Van een ander' };
    const next = await write({ type: 'update', id: ids.plan, baseRevision: 1, content }, 'els');
    await ask(next);
    expect(await say('eva', next, 'understandable')).toMatchObject(refused);
    expect(await say('els', next, 'understandable')).toMatchObject(refused);
    expect((await say('tom', next, 'understandable')).status).toBe(200);
  });
});

describe('"still right"', () => {
  const stillRight = (key: string, { contentHash }: RecordView, id = ids.plan) =>
    as(key, 'POST', `/${id}/review`, { contentHash });

  test.each(['eva', 'noor', 'bram', 'tom'])('makes no draft fresh: %s', async (key) => {
    const plan = await newPlan();
    expect(await stillRight(key, plan)).toMatchObject({ status: 422, body: { code: 'verdicts-owed' } });
    await ask(plan);
    expect((await stillRight(key, plan)).body.code).toBe('verdicts-owed');
    expect((await planNow())?.review).toBeNull();
  });

  test('is said of the valid text by who answers for it, and by nobody else', async () => {
    const plan = await published();
    later(80);
    for (const key of ['tom', 'els', 'marloes', 'eva']) {
      expect(await stillRight(key, plan)).toMatchObject({ status: 403, body: { code: 'not-yours' } });
    }
    expect((await planNow())?.review?.by).toBe('noor, tom');
    expect((await stillRight('bram', plan)).body.review).toMatchObject({ by: 'bram', contentHash: plan.contentHash });
    expect((await as('eva', 'GET', at('review'))).body).toEqual({ why: 'not-yours', who: ['noor', 'bram'] });
    expect((await as('noor', 'GET', at('review'))).body).toEqual({ why: null, who: [] });
  });

  test('is never said of the draft beside it, nor of another text, nor of what is gone', async () => {
    const plan = await published();
    const draft = await editPlan(1, { summary: 'Concept' });
    expect((await stillRight('noor', draft)).body.code).toBe('text-changed');
    expect((await stillRight('noor', { ...plan, contentHash: 'f'.repeat(64) })).body.code).toBe('text-changed');
    expect((await stillRight('noor', plan, uuid())).status).toBe(404);
    expect((await stillRight('noor', plan)).status).toBe(200);
    expect((await planNow())?.review?.contentHash).toBe(plan.contentHash);
  });

  test('is said by who writes where nobody who answers can sign in', async () => {
    const plan = await published();
    await leaves('noor');
    await loseAccount('bram');
    later(2);
    expect((await stillRight('tom', plan)).status).toBe(403);
    expect((await stillRight('eva', plan)).body.review).toMatchObject({ by: 'eva' });
  });

  test('is said of a setting by its owner and by who writes, not by who only reads', async () => {
    const id = uuid();
    const setting = await put('setting', id, { name: 'Sessieduur', about: ids.app, owner: people.bram });
    expect((await stillRight('tom', setting, id)).status).toBe(403);
    expect((await stillRight('bram', setting, id)).status).toBe(200);
    expect((await stillRight('eva', setting, id)).status).toBe(200);
  });
});
