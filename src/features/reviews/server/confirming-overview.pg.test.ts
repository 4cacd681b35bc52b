import { v7 as uuid } from 'uuid';
import { describe, expect, test } from 'vitest';
import { confirmingHouse, now } from '#test/confirming-house.ts';

const { userId, ids, put, write, newPlan, editPlan, as, at, ask, say, publishNow, published } = confirmingHouse();

describe('the overview', () => {
  test('shows each person what they may still say, and the asker what was said', async () => {
    const plan = await newPlan();
    await ask(plan, { due: '2026-12-01' });
    const waits = async (key: string) => (await as(key, 'GET', '')).body;
    expect(await waits('noor')).toMatchObject({
      waiting: [{ slug: plan.slug, types: ['correct'], due: '2026-12-01' }],
    });
    expect((await waits('tom')).waiting).toMatchObject([{ types: ['understandable'] }]);
    await say('tom', plan, 'understandable', { yes: false, reason: 'Wat is een BRP?' });
    expect((await waits('tom')).waiting).toEqual([]);
    expect(await waits('eva')).toMatchObject({ waiting: [], asked: [{ yes: 0, needed: 2, refused: ['tom'] }] });
    await editPlan(1, { summary: 'Anders' });
    expect((await waits('noor')).waiting).toEqual([]);
  });

  test('waits for nobody any more once somebody else said it', async () => {
    const plan = await newPlan();
    await ask(plan);
    await say('tom', plan, 'understandable');
    expect((await as('els', 'GET', '')).body.waiting).toEqual([]);
    expect((await as('noor', 'GET', '')).body.waiting).toMatchObject([{ types: ['correct'] }]);
  });

  test('tells the asker that a question reaches nobody', async () => {
    const lonely = uuid();
    await put('person', lonely, { name: 'Zonder account' });
    await write({
      ...{ type: 'update', id: ids.app, baseRevision: 1 },
      content: { name: 'Burgerzaken', owner: lonely },
    });
    await ask(await newPlan());
    expect((await as('eva', 'GET', '')).body.asked).toMatchObject([{ reachesNobody: true }]);
  });

  test('troubles nobody else once somebody was named', async () => {
    const plan = await newPlan();
    await ask(plan, { asked: [{ userId: userId('els'), type: 'understandable' }] });
    expect((await as('tom', 'GET', '')).body.waiting).toEqual([]);
    expect((await as('els', 'GET', '')).body.waiting).toHaveLength(1);
    expect((await as('noor', 'GET', '')).body.waiting).toMatchObject([{ types: ['correct'] }]);
  });

  test('names who may give which verdict', async () => {
    const plan = await newPlan();
    await ask(plan);
    const { body } = await as('eva', 'GET', `/${ids.plan}`);
    const named = body.needs.map(({ candidates }: { candidates: { name: string }[] }) =>
      candidates.map((one) => one.name),
    );
    expect(named).toEqual([
      ['bram', 'noor'],
      ['els', 'marloes', 'tom'],
    ]);
    expect(body.needs.map(({ unfit }: { unfit: string }) => unfit)).toEqual(['not-an-administrator', 'wrote-it']);
  });
});

describe('who must have read it', () => {
  const questions = [{ question: 'Wie belt?', answers: ['Ik', 'Jij'], right: 2 }];

  test('answers questions of which nobody is told the right answer, and is then on the list', async () => {
    const plan = await published({ questions });
    const before = await as('bram', 'GET', at('reading'));
    expect(before.body).toMatchObject({ mustRead: true, mine: null, people: [] });
    expect(JSON.stringify(before.body)).not.toContain('right');
    expect((await as('bram', 'GET', '')).body.toRead).toMatchObject([{ slug: plan.slug }]);
    const answer = (answers: number[]) => as('bram', 'POST', at('reading'), { contentHash: plan.contentHash, answers });
    expect((await answer([1])).body).toEqual({ confirmed: false, marks: [false] });
    expect((await as('bram', 'GET', at('reading'))).body.mine).toBeNull();
    expect((await answer([2])).body).toEqual({ confirmed: true, marks: [true] });
    expect((await answer([])).body.code).toBe('answers-missing');
    expect((await as('bram', 'GET', at('reading'))).body.mine).toBe(now.toISOString());
    expect((await as('bram', 'GET', '')).body.toRead).toEqual([]);
    expect((await as('eva', 'GET', at('reading'))).body.people).toEqual([
      { name: 'bram', hasAccount: true, at: now.toISOString(), earlier: true },
      { name: 'marloes', hasAccount: true, at: null, earlier: false },
    ]);
  });

  test('confirms again after a new version was published, and never a draft', async () => {
    const first = await published();
    await as('bram', 'POST', at('reading'), { contentHash: first.contentHash, answers: [] });
    const second = await editPlan(1, { summary: 'Nieuwe versie' });
    const draft = await as('bram', 'POST', at('reading'), { contentHash: second.contentHash, answers: [] });
    expect(draft.body.code).toBe('text-changed');
    expect((await as('bram', 'GET', at('reading'))).body.mine).not.toBeNull();
    await ask(second);
    await say('noor', second, 'correct');
    await say('tom', second, 'understandable');
    await publishNow(second);
    const after = await as('eva', 'GET', at('reading'));
    expect(after.body.people[0]).toMatchObject({ name: 'bram', at: null, earlier: true });
  });

  test('has nothing to confirm while nothing is published', async () => {
    await newPlan();
    expect((await as('bram', 'GET', at('reading'))).body.code).toBe('not-published');
  });
});
