import { v7 as uuid } from 'uuid';
import { describe, expect, test } from 'vitest';
import { listMessages } from '#outbox/server/outbox.ts';
import { hasNewerDraft } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import { verifyAudit } from '#records/server/audit.ts';
import { confirmingHouse, originOf } from '#test/confirming-house.ts';

const { database, here, ids, put, newPlan, editPlan, planNow, as, at, ask, say, publishNow, published } =
  confirmingHouse();

describe('a text', () => {
  test('is asked about, judged by two, and published; then it is fresh and the audit holds', async () => {
    const plan = await published();
    expect(plan.published).toMatchObject({ contentHash: plan.contentHash, by: 'eva' });
    expect(plan.published?.judged).toMatchObject([
      { type: 'correct', by: 'noor' },
      { type: 'understandable', by: 'tom' },
    ]);
    expect(plan.review).toMatchObject({ by: 'noor, tom', contentHash: plan.contentHash });
    expect(plan.review?.contentHash).toBe(plan.contentHash);
    expect(plan.asked).toBeUndefined();
    const { body } = await as('tom', 'GET', `/${ids.plan}`);
    expect(body).toMatchObject({ state: 'published', round: null, can: { publish: false, withdraw: false } });
    expect(await database().inOrganisation(here(), verifyAudit)).toMatchObject({ breaks: [] });
  });

  test('goes back with the reason of a no, which stays to be read after the text was mended', async () => {
    const plan = await newPlan();
    await ask(plan);
    expect((await say('noor', plan, 'correct', { yes: false })).body.code).toBe('reason-missing');
    const secret = { yes: false, reason: 'Stap 3: het wachtwoord is Zomer2024!' };
    expect(await say('noor', plan, 'correct', secret)).toMatchObject({
      status: 422,
      body: { code: 'looks-like-a-secret' },
    });
    await say('noor', plan, 'correct', { yes: false, reason: 'Stap 3 klopt niet' });
    await say('tom', plan, 'understandable');
    expect(await publishNow(plan)).toMatchObject({
      status: 409,
      body: { code: 'verdicts-missing', hindrances: [{ why: 'verdict-no', type: 'correct' }] },
    });
    const mended = await editPlan(1, { summary: 'Stap 3 klopt nu' });
    const { body } = await as('eva', 'GET', `/${ids.plan}`);
    expect(body).toMatchObject({ state: 'draft', round: null, goneBack: [{ reason: 'Stap 3 klopt niet' }] });
    expect((await publishNow(mended)).body.code).toBe('not-asked');
    await ask(mended);
    expect((await publishNow(mended)).body.hindrances).toHaveLength(2);
  });

  test('also needs the roles that the policy names for its type', async () => {
    const rule = { coReviewers: [{ planType: 'application', roles: [ids.ciso] }] };
    await put('review-policy', ids.policy, { name: 'Nakijken', ...rule });
    const plan = await newPlan();
    await ask(plan);
    await say('noor', plan, 'correct');
    await say('tom', plan, 'understandable');
    expect((await publishNow(plan)).body.hindrances).toEqual([
      { why: 'verdict-missing', type: 'co-review', roleId: ids.ciso },
    ]);
    expect((await say('tom', plan, 'co-review', { roleId: ids.ciso })).status).toBe(403);
    expect((await say('marloes', plan, 'co-review', { roleId: ids.ciso })).status).toBe(200);
    expect((await publishNow(plan)).status).toBe(200);
  });

  test('that is published stays what readers see while a draft is written, asked about and taken back', async () => {
    const first = await published();
    const second = await editPlan(1, { summary: 'Concept' });
    await ask(second);
    expect((await planNow())?.asked?.contentHash).toBe(second.contentHash);
    expect((await as('eva', 'DELETE', at('round'))).status).toBe(200);
    const record = (await planNow()) as RecordView;
    expect(record.asked).toBeUndefined();
    expect(record.published?.contentHash).toBe(first.contentHash);
    expect(hasNewerDraft(record)).toBe(true);
  });

  test('can be withdrawn with a reason, and no other way', async () => {
    await published();
    expect((await as('eva', 'POST', at('withdrawal'), { reason: ' ' })).body.code).toBe('reason-missing');
    expect((await as('eva', 'POST', at('withdrawal'), { reason: 'Gevaarlijk fout' })).status).toBe(200);
    expect((await planNow())?.published).toBeUndefined();
    expect((await as('eva', 'POST', at('withdrawal'), { reason: 'Nog eens' })).body.code).toBe('not-published');
    const { body } = await as('eva', 'GET', `/${ids.plan}`);
    expect(body.log.map(({ act }: { act: string }) => act)).toEqual(['withdrawn', 'published']);
  });
});

test('who is asked, and who asked, get a message with the way there', async () => {
  const plan = await newPlan();
  await ask(plan);
  await say('noor', plan, 'correct', { yes: false, reason: 'Nee' });
  const messages = await database().inOrganisation(here(), (reader) => listMessages(reader));
  expect(messages.map(({ cause, to }) => `${cause} ${to.name}`).sort()).toEqual([
    'verdict-asked bram',
    'verdict-asked els',
    'verdict-asked marloes',
    'verdict-asked noor',
    'verdict-asked tom',
    'verdict-no eva',
  ]);
  expect(messages[0]?.text).toContain(`${originOf()}/plan/plan-burgerzaken/bevestigen`);
});

describe('at the same moment', () => {
  test('two people judge: both verdicts are kept', async () => {
    const plan = await newPlan();
    await ask(plan);
    const answers = await Promise.all([
      say('noor', plan, 'correct'),
      say('tom', plan, 'understandable'),
      say('els', plan, 'understandable'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await publishNow(plan)).status).toBe(200);
  });

  test('one publishes and one edits: readers never see the text that nobody confirmed', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      ids.plan = uuid();
      const plan = await newPlan();
      await ask(plan);
      await say('noor', plan, 'correct');
      await say('tom', plan, 'understandable');
      const [publication, edit] = await Promise.all([publishNow(plan), editPlan(1, { summary: `Nieuw ${turn}` })]);
      const after = (await planNow()) as RecordView;
      expect(after.contentHash).toBe(edit.contentHash);
      if (publication.status === 200) expect(after.published?.contentHash).toBe(plan.contentHash);
      else expect([publication.body.code, after.published]).toEqual(['text-changed', undefined]);
    }
  });

  test('two publish: one does, the other hears that it is done', async () => {
    const plan = await newPlan();
    await ask(plan);
    await say('noor', plan, 'correct');
    await say('tom', plan, 'understandable');
    const answers = await Promise.all([publishNow(plan), publishNow(plan)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
