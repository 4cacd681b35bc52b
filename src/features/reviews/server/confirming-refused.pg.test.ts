import { v7 as uuid } from 'uuid';
import { describe, expect, test } from 'vitest';
import { remove } from '#records/server/store.ts';
import { confirmingHouse, now } from '#test/confirming-house.ts';
import { newOrganisation } from '#test/database.ts';

const { database, here, userId, people, ids, put, write, newPlan, editPlan, as, at, ask, say, publishNow } =
  confirmingHouse();

describe('is refused:', () => {
  test.each([
    ['an administrator who says understandable', 'bram', 'understandable'],
    ['a stranger who says correct', 'tom', 'correct'],
    ['the writer who says understandable', 'eva', 'understandable'],
    ['a verdict for a role that is not asked', 'marloes', 'co-review'],
  ])('%s', async (_, key, type) => {
    const plan = await newPlan();
    await ask(plan);
    const more = type === 'co-review' ? { roleId: ids.ciso } : {};
    expect(await say(key, plan, type, more)).toMatchObject({ status: 403, body: { code: 'may-not-judge' } });
  });

  test('both verdicts from one person, also once they came to maintain the system', async () => {
    const plan = await newPlan();
    await ask(plan);
    expect((await say('tom', plan, 'understandable')).status).toBe(200);
    // From now on Tom maintains the system.
    const tom = uuid();
    await put('person', tom, { name: 'tom', email: `tom-${here()}@testdrecht.example` });
    const app = { name: 'Burgerzaken', owner: people.noor, deputy: tom };
    await write({ type: 'update', id: ids.app, baseRevision: 1, content: app });
    expect(await say('tom', plan, 'correct')).toMatchObject({ status: 403 });
  });

  test.each([
    ['before anybody was asked', 'not-asked'],
    ['after the text changed', 'text-changed'],
    ['after the round was taken back', 'not-asked'],
    ['after its record was deleted', 'no-such-text'],
  ])('a verdict %s', async (when, code) => {
    const plan = await newPlan();
    if (!when.startsWith('before')) await ask(plan);
    if (when.includes('changed')) await editPlan(1, { summary: 'Anders' });
    if (when.includes('taken back')) await as('eva', 'DELETE', at('round'));
    if (when.includes('deleted')) await deletePlan();
    expect((await say('noor', plan, 'correct')).body.code).toBe(code);
    expect((await publishNow(plan)).body.code).toBe(code);
  });

  const deletePlan = () => {
    const by = { organisationId: here(), author: { id: null, name: 'eva' }, reason: '', nature: 'edit' as const, now };
    return database().inOrganisation(here(), (transaction) =>
      remove(transaction, by, { id: ids.plan, baseRevision: 1 }),
    );
  };

  test('asking twice, asking on an older text, asking about what is published, and asking somebody without account', async () => {
    const plan = await newPlan();
    await ask(plan);
    expect((await ask(plan)).body.code).toBe('asked-already');
    const second = await editPlan(1, { summary: 'Anders' });
    expect((await ask(plan)).body.code).toBe('text-changed');
    const stranger = { asked: [{ userId: 'nobody', type: 'correct' }] };
    expect((await ask(second, stranger)).body.code).toBe('no-such-person');
    expect((await ask(second, { asked: [{ userId: userId('noor'), type: 'correct' }] })).status).toBe(200);
    await say('noor', second, 'correct');
    await say('tom', second, 'understandable');
    await publishNow(second);
    expect((await ask(second)).body.code).toBe('published-already');
  });

  test.each([
    ['round', 'POST'],
    ['round', 'DELETE'],
    ['publication', 'POST'],
    ['withdrawal', 'POST'],
  ])('%s (%s) from who only reads or is on call', async (part, method) => {
    await newPlan();
    for (const key of ['tom', 'els']) expect((await as(key, method, at(part), {})).status).toBe(403);
  });

  test('a kind that needs no verdicts, a record that is not there, and what is no request', async () => {
    expect((await as('eva', 'GET', `/${ids.app}`)).body.code).toBe('kind-needs-none');
    expect((await as('eva', 'GET', `/${uuid()}`)).status).toBe(404);
    expect((await as('eva', 'GET', '/no-id')).status).toBe(400);
    const plan = await newPlan();
    await ask(plan);
    for (const body of [
      {},
      { contentHash: 'x', type: 'correct', yes: true },
      { ...plan, type: 'perfect', yes: true },
    ]) {
      expect((await as('noor', 'POST', at('verdicts'), body)).status).toBe(400);
    }
    const long = { contentHash: plan.contentHash, type: 'correct', yes: false, reason: 'x'.repeat(1001) };
    expect((await as('noor', 'POST', at('verdicts'), long)).status).toBe(400);
  });

  test('everything from another organisation, which does not even learn that the text is there', async () => {
    const plan = await newPlan();
    await ask(plan);
    const elsewhere = await newOrganisation(database());
    const { contentHash } = plan;
    const tries: [string, string, unknown?][] = [
      ['GET', `/${ids.plan}`],
      ['POST', at('round'), { contentHash }],
      ['DELETE', at('round')],
      ['POST', at('verdicts'), { contentHash, type: 'correct', yes: true }],
      ['POST', at('publication'), { contentHash }],
      ['POST', at('withdrawal'), { reason: 'Zomaar' }],
      ['GET', at('reading')],
      ['POST', at('reading'), { contentHash, answers: [] }],
    ];
    for (const [method, path, body] of tries) {
      expect((await as('eva', method, path, body, elsewhere)).status, `${method} ${path}`).toBe(404);
    }
    expect((await as('eva', 'GET', '', undefined, elsewhere)).body).toEqual({ waiting: [], asked: [], toRead: [] });
  });
});
