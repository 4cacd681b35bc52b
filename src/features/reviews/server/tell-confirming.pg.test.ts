import { v7 as uuid } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { listMessages } from '#outbox/server/outbox.ts';
import type { Role } from '#platform/auth/role.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { commit } from '#records/server/store.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import type { AskedPerson } from '../confirming.ts';
import type { VerdictType } from '../verdict.ts';
import type { Account } from './accounts.ts';
import { askForVerdicts, giveVerdict, takeBackRound } from './confirming.ts';
import { tellAsked, tellSaid } from './tell-confirming.ts';

const { database } = testDatabase();
const now = new Date('2026-11-22T13:02:00Z');
/** When the next thing happens. */
let at = now;
let organisationId: string;
let plan: RecordView;
let cast: Record<'noor' | 'tom' | 'els' | 'eva' | 'mute', Account>;

beforeEach(async () => {
  at = now;
  organisationId = await newOrganisation(database());
  const [noor, application] = [uuid(), uuid()];
  const account = (name: string, role: Role, persons: string[] = [], email: string | null = mailOf(name)): Account => ({
    ...{
      userId: uuid(),
      name,
      role,
      persons,
      email,
      namesake: null,
      hasLeft: false,
      since: new Date('2026-01-01T00:00:00Z'),
    },
  });
  cast = {
    noor: account('noor', 'on-call', [noor]),
    tom: account('tom', 'reader'),
    els: account('els', 'reader'),
    eva: account('eva', 'editor'),
    mute: account('mute', 'reader', [], null),
  };
  await put('person', noor, { name: 'noor' });
  await put('application', application, { name: 'Burgerzaken', owner: noor });
  plan = await put('plan', uuid(), { name: 'Plan Burgerzaken', type: 'application', about: application });
});

const mailOf = (name: string) => `${name}@testdrecht.example`;
const by = ({ userId, name }: Account) => ({
  ...{ organisationId, author: { id: userId, name }, reason: '', nature: 'edit' as const, now: at },
  accounts: Object.values(cast),
});
const telling = (who: Account) => ({
  by: by(who),
  place: { address: 'https://paraat.testdrecht.example', organisation: 'Gemeente Testdrecht' },
});

const put = (kind: KindName, id: string, content: Record<string, unknown>) =>
  database().inOrganisation(organisationId, async (transaction) => {
    const { record } = await commit(transaction, kinds, by(cast.eva), { type: 'create', id, kind, content });
    return record;
  });

const ask = (asked: AskedPerson[] = [], more: { note?: string; due?: string } = {}) =>
  database().inOrganisation(organisationId, async (transaction) => {
    const round = { asked, note: more.note ?? '', due: more.due ?? null };
    await askForVerdicts(transaction, by(cast.eva), plan, round);
    await tellAsked(transaction, telling(cast.eva), plan.id);
  });

const say = (who: Account, type: VerdictType, reason?: string) =>
  database().inOrganisation(organisationId, async (transaction) => {
    const verdict = { type, roleId: null, yes: reason === undefined, reason: reason ?? '' };
    await giveVerdict(transaction, by(who), who, plan, verdict);
    await tellSaid(transaction, telling(who), plan.id, verdict.yes);
  });

const takeBack = () =>
  database().inOrganisation(organisationId, (transaction) => takeBackRound(transaction, by(cast.eva), plan.id));

/** Who got what, without what was sent before. */
async function mails(cause: string) {
  const all = await database().inOrganisation(organisationId, (transaction) => listMessages(transaction));
  return all.filter((one) => one.cause === cause).sort((a, b) => (a.to.name < b.to.name ? -1 : 1));
}
const names = async (cause: string) => (await mails(cause)).map(({ to }) => to.name);

test('where nobody is named, everybody who may say it and has an address is asked; not who asked', async () => {
  await ask();
  expect(await names('verdict-asked')).toEqual(['els', 'noor', 'tom']);
});

test('who is named is asked, and for the other verdict everybody who may give it', async () => {
  await ask([{ type: 'understandable', roleId: null, userId: cast.tom.userId, name: 'tom' }]);
  expect(await names('verdict-asked')).toEqual(['noor', 'tom']);
});

test('the letter says what, by when and where, in the words of who asked, on one line where a header needs it', async () => {
  await ask([], { note: 'Kijk vooral naar stap 3.', due: '2026-12-01' });
  const [letter] = await mails('verdict-asked');
  expect(letter).toMatchObject({ to: { address: mailOf('els') }, subject: 'Wil je dit nakijken? Plan Burgerzaken' });
  for (const part of [
    'Dag els,',
    'eva vraagt je om deze tekst na te kijken: Plan Burgerzaken.',
    'Begrijp je dit zonder hulp? Wie het systeem niet beheert zegt dit.',
    'Graag voor 1 december 2026.',
    'Kijk vooral naar stap 3.',
    `https://paraat.testdrecht.example/plan/${plan.slug}/bevestigen`,
  ]) {
    expect(letter?.text).toContain(part);
  }
});

test('each hears only the question that is theirs', async () => {
  await ask();
  const letter = (await mails('verdict-asked')).find(({ to }) => to.name === 'noor');
  expect(letter?.text).toContain('Klopt dit? Wie het systeem beheert zegt dit.');
  expect(letter?.text).not.toContain('zonder hulp');
});

test('nobody is asked twice on one day about the same text, also when it was taken back in between', async () => {
  await ask([{ type: 'understandable', roleId: null, userId: cast.tom.userId, name: 'tom' }]);
  await takeBack();
  await ask();
  expect(await names('verdict-asked')).toEqual(['els', 'noor', 'tom']);
});

test('who is asked anew on another day hears it again', async () => {
  await ask();
  await takeBack();
  at = new Date('2026-11-25T09:00:00Z');
  await ask([], { due: '2026-12-01' });
  expect(await names('verdict-asked')).toEqual(['els', 'els', 'noor', 'noor', 'tom', 'tom']);
});

test('what has its yes already is asked of nobody any more', async () => {
  await ask();
  await say(cast.noor, 'correct');
  await takeBack();
  at = new Date('2026-11-25T09:00:00Z');
  await ask();
  expect((await names('verdict-asked')).filter((name) => name === 'noor')).toHaveLength(1);
});

test('a no is told to who asked, without the reason, once however often it is said', async () => {
  await ask();
  await say(cast.noor, 'correct', 'Stap 3 klopt niet, zie het wachtwoord');
  await say(cast.noor, 'correct', 'Stap 4 ook niet');
  const told = await mails('verdict-no');
  expect(told.map(({ to, subject }) => [to.name, subject])).toEqual([['eva', 'Nog niet goed: Plan Burgerzaken']]);
  expect(told[0]?.text).not.toMatch(/Stap|wachtwoord/);
  expect(told[0]?.text).toContain(`/plan/${plan.slug}/bevestigen`);
});

test('the last yes is told to who asked, and not before', async () => {
  await ask();
  await say(cast.noor, 'correct');
  expect(await names('verdicts-complete')).toEqual([]);
  await say(cast.tom, 'understandable');
  await say(cast.els, 'understandable');
  expect(await names('verdicts-complete')).toEqual(['eva']);
});

test('what is rolled back is told to nobody', async () => {
  const failing = database().inOrganisation(organisationId, async (transaction) => {
    await askForVerdicts(transaction, by(cast.eva), plan, { asked: [], note: '', due: null });
    await tellAsked(transaction, telling(cast.eva), plan.id);
    throw new Error('power cut');
  });
  await expect(failing).rejects.toThrow('power cut');
  expect(await names('verdict-asked')).toEqual([]);
});
