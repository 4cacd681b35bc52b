import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { listMessages } from '#outbox/server/outbox.ts';
import { confirmingHouse, now } from '#test/confirming-house.ts';
import { remindJudges, tellNewcomers } from './tell-waiting.ts';

const { database, owner, here, ids, put, write, newPlan, ask, say, published } = confirmingHouse();
const address = 'https://paraat.testdrecht.example';
const dayMillis = 86_400_000;

const organisation = () => ({ id: here(), slug: 'testdrecht', name: 'Testdrecht', timeZone: 'Europe/Amsterdam' });
const work = <Result>(days: number, tell: (work: Parameters<typeof remindJudges>[1]) => Promise<Result>) =>
  database().inOrganisation(here(), (transaction) => {
    const at = new Date(now.getTime() + days * dayMillis);
    return tell({ transaction, organisation: organisation(), now: at, today: at.toISOString().slice(0, 10) });
  });
const newcomers = (days: number) => work(days, (one) => tellNewcomers({ database: database(), address }, one));
const remind = (days: number) => work(days, (one) => remindJudges({ database: database(), address }, one));
const told = async (cause: string) => {
  const all = await database().inOrganisation(here(), (transaction) => listMessages(transaction));
  return all
    .filter((one) => one.cause === cause)
    .map(({ to }) => to.name)
    .sort();
};

/** Somebody signs in for the first time, as the person of the register whose address they have. */
async function join(name: string, email: string, days: number): Promise<void> {
  const userId = uuid();
  const at = new Date(now.getTime() + days * dayMillis);
  await owner().query(
    `INSERT INTO auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") VALUES ($1, $2, $3, true, $4, $4)`,
    [userId, name, email, at],
  );
  await owner().query(
    'INSERT INTO auth.membership (id, user_id, organisation_id, role, since) VALUES ($1, $2, $3, $4, $5)',
    [uuid(), userId, here(), 'reader', at],
  );
}

test('who signs in after the asking hears of it once, and only what no other was asked', async () => {
  const ina = uuid();
  const email = `ina-${here()}@testdrecht.example`;
  await put('person', ina, { name: 'Ina', email });
  await write({
    ...{ type: 'update', id: ids.app, baseRevision: 1 },
    content: { name: 'Burgerzaken', owner: ina },
  });
  await ask(await newPlan());
  const before = await told('verdict-asked');
  expect(before).not.toContain('Ina');
  await join('Ina', email, 1);
  await join('Nieuw', `nieuw-${here()}@testdrecht.example`, 1);
  await newcomers(1.1);
  await newcomers(1.2);
  expect(await told('verdict-asked')).toEqual(['Ina', ...before].sort());
});

test('nobody new hears of a text whose asking was taken back or that changed', async () => {
  const plan = await newPlan();
  await ask(plan);
  await write({ type: 'update', id: ids.plan, baseRevision: 1, content: { ...plan.content, summary: 'Anders' } });
  await join('Tweede', `bram2-${here()}@testdrecht.example`, 1);
  const before = await told('verdict-asked');
  await newcomers(1.1);
  expect(await told('verdict-asked')).toEqual(before);
});

test('after a week who did not answer is reminded once; not who did, and not who asked', async () => {
  const plan = await newPlan();
  await ask(plan);
  await remind(6);
  expect(await told('verdict-asked-again')).toEqual([]);
  await say('noor', plan, 'correct');
  await remind(7);
  await remind(8);
  expect(await told('verdict-asked-again')).toEqual(['els', 'marloes', 'tom']);
});

test('who must know a text hears that it is valid, with the way to its questions', async () => {
  const plan = await published();
  expect(await told('reading-asked')).toEqual(['bram', 'marloes']);
  const all = await database().inOrganisation(here(), (transaction) => listMessages(transaction));
  const letter = all.find(({ cause, to }) => cause === 'reading-asked' && to.name === 'bram');
  expect(letter?.text).toContain(`${address}/plan/${plan.slug}/gelezen`);
});
