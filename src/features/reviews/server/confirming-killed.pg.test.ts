import { expect, test } from 'vitest';
import type { RecordView } from '#records/record.ts';
import { verifyAudit } from '#records/server/audit.ts';
import { lockOrganisation } from '#records/server/store.ts';
import { confirmingHouse, now } from '#test/confirming-house.ts';
import { type Deadly, killAfter, killBefore, momentsIn, wholeRequest } from '#test/killed-request.ts';

const { database, owner, urls, sessionOf, here, ids, newPlan, editPlan, planNow, as, at, ask, say } = confirmingHouse();

const publication = ({ contentHash }: RecordView): Deadly => ({
  ...{ urls: urls(), session: sessionOf('eva'), now: now.toISOString() },
  room: 'confirming',
  path: `/organisations/testdrecht/confirmations${at('publication')}`,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify({ contentHash })),
});

async function judged(plan: RecordView): Promise<RecordView> {
  await ask(plan);
  await say('noor', plan, 'correct');
  await say('tom', plan, 'understandable');
  return plan;
}

/** All that a publication changes, seen behind the lock that it takes: what a killed process began is over by then. */
async function standing(plan: RecordView) {
  await database().inOrganisation(here(), (transaction) => lockOrganisation(transaction, here()));
  const record = await planNow();
  const { rows } = await owner().query(
    `SELECT count(*)::int AS logged FROM audit_entry WHERE organisation_id = $1 AND action = 'record-published'
      AND detail->>'contentHash' = $2`,
    [here(), plan.contentHash],
  );
  const { body } = await as('tom', 'GET', `/${ids.plan}`);
  expect(await database().inOrganisation(here(), verifyAudit)).toMatchObject({ breaks: [] });
  return {
    isPublished: record?.published?.contentHash === plan.contentHash,
    isReviewed: record?.review?.contentHash === plan.contentHash,
    isAsked: record?.asked !== undefined,
    hasRound: body.round !== null,
    logged: rows[0].logged,
  };
}
/** A process starts for each time that one is killed. */
const patience = { timeout: 120_000 };
const before = { isPublished: false, isReviewed: false, isAsked: true, hasRound: true, logged: 0 };
const after = { isPublished: true, isReviewed: true, isAsked: false, hasRound: false, logged: 1 };

test('a publication killed just before it is done leaves nothing of it, and can be done again', patience, async () => {
  const plan = await judged(await newPlan());
  await killBefore(publication(plan), owner(), 'audit_entry');
  expect(await standing(plan)).toEqual(before);
  expect(await wholeRequest(database(), publication(plan))).toMatchObject({ status: 200 });
  expect(await standing(plan)).toEqual(after);
});

test('a publication killed at any moment is there as a whole or not at all', patience, async () => {
  let plan = await judged(await newPlan());
  const { took } = await wholeRequest(database(), publication(plan));
  for (const moment of momentsIn(took * 1.2, 2)) {
    plan = await judged(await editPlan(plan.revision, { summary: `Op ${moment}` }));
    await killAfter(publication(plan), moment);
    const now = await standing(plan);
    expect([before, after]).toContainEqual(now);
    if (!now.isPublished) expect(await wholeRequest(database(), publication(plan))).toMatchObject({ status: 200 });
    expect(await standing(plan)).toEqual(after);
  }
});
