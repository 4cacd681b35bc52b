import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { confirmingHouse, now } from '#test/confirming-house.ts';

const { owner, here, ids, put, write, newPlan, as } = confirmingHouse();

test('a text says who was invited and has not come, and who has no account at all', async () => {
  const rule = { coReviewers: [{ planType: 'application', roles: [ids.ciso] }] };
  await put('review-policy', ids.policy, { name: 'Nakijken', ...rule });
  const [invited, forgotten] = [uuid(), uuid()];
  await put('person', invited, { name: 'Ina Invite', email: `ina-${here()}@testdrecht.example` });
  await put('person', forgotten, { name: 'Vera Vergeten' });
  await put('person', uuid(), { name: 'Loes Los' });
  const left = uuid();
  await put('person', left, { name: 'Wim Weg', leftOn: '2026-01-01' });
  const userId = uuid();
  await owner().query(
    `INSERT INTO auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") VALUES ($1, 'Ina', $2, false, $3, $3)`,
    [userId, `ina-${here()}@testdrecht.example`, now],
  );
  await owner().query(
    `INSERT INTO auth.one_time_link (id, token_hash, user_id, organisation_id, name, role, purpose, expires_at)
     VALUES ($1, $1, $2, $3, 'Ina', 'reader', 'invitation', $4)`,
    [uuid(), userId, here(), new Date(now.getTime() + 86_400_000)],
  );
  await write({
    ...{ type: 'update', id: ids.ciso, baseRevision: 1 },
    content: { name: 'CISO', holders: [invited, forgotten, left] },
  });
  await newPlan();
  const { body } = await as('eva', 'GET', `/${ids.plan}`);
  const agreed = body.needs.find(({ type }: { type: string }) => type === 'co-review');
  expect(agreed).toMatchObject({
    candidates: [],
    invited: ['Ina'],
    withoutAccount: [{ id: forgotten, name: 'Vera Vergeten' }],
  });
  expect(body.needs[1]).toMatchObject({ type: 'understandable', invited: ['Ina'], withoutAccount: [] });
});

test('who was invited under another address than that of the register is no outsider to their own system', async () => {
  const elsewhere = uuid();
  await put('person', elsewhere, { name: 'Tom', email: 'tom@elders.example' });
  await write({
    ...{ type: 'update', id: ids.app, baseRevision: 1 },
    content: { name: 'Burgerzaken', owner: elsewhere },
  });
  await newPlan();
  const outsider = async (key: string) =>
    (await as(key, 'GET', `/${ids.plan}`)).body.needs.find(({ type }: { type: string }) => type === 'understandable');
  const { unfit, candidates } = await outsider('tom');
  expect(unfit).toBe('is-an-administrator');
  expect(candidates.map(({ name }: { name: string }) => name)).not.toContain('tom');
  expect((await outsider('els')).unfit).toBeNull();
});
