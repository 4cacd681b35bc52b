import type { Kysely } from 'kysely';
import { isAddress } from '#outbox/message.ts';
import { enqueue } from '#outbox/server/outbox.ts';
import type { NoTables } from '#platform/database/database.ts';
import { databaseSource } from '#records/server/source.ts';
import type { RoundView } from '../confirming.ts';
import {
  askedAgainMail,
  askedMail,
  type Confirmed,
  completeMail,
  refusedMail,
  toReadMail,
} from '../confirming-mail.ts';
import { hindrances, standingNeeds } from '../publication.ts';
import { whoMustRead } from '../read-check.ts';
import type { MailPlace, MailText } from '../reminder-mail.ts';
import { type Need, standingVerdicts, unfitFor } from '../verdict.ts';
import { waitsFor, whoHears } from '../waiting.ts';
import type { Account } from './accounts.ts';
import { type ConfirmingAct, confirmedText } from './confirming.ts';
import { type ConfirmingFacts, readFacts } from './confirming-reading.ts';

type Transaction = Kysely<NoTables>;

/** In whose name messages go out, to whose accounts they can go, and where their links lead. */
export interface Telling {
  by: ConfirmingAct;
  place: MailPlace;
}

/**
 * Asks each person who was named for a verdict, and for a verdict without names everybody who may give it; each once a
 * day of asking. Called again later it reaches who can sign in since then.
 */
export async function tellAsked(transaction: Transaction, telling: Telling, recordId: string): Promise<void> {
  const facts = await readFacts(transaction, await confirmedText(transaction, recordId), telling.by);
  await askEach(transaction, telling, facts, 'verdict-asked', askedMail);
}

/** Asks once more who did not answer. */
export const tellAgain = (transaction: Transaction, telling: Telling, facts: ConfirmingFacts): Promise<void> =>
  askEach(transaction, telling, facts, 'verdict-asked-again', askedAgainMail);

async function askEach(
  transaction: Transaction,
  telling: Telling,
  facts: ConfirmingFacts,
  cause: string,
  mail: typeof askedMail,
): Promise<void> {
  const { round, record, circle } = facts;
  if (round === null) return;
  const words = { by: round.askedBy, note: round.note, due: round.due };
  const about = { record, place: telling.place };
  for (const [account, needs] of waitedFor(facts, round, telling.by.accounts)) {
    if (account.userId === round.askedById) continue;
    const questions = needs.map(({ type, roleId }) => ({
      type,
      roleName: circle.coReviewers.find((one) => one.roleId === roleId)?.name ?? null,
    }));
    const letter = mail(account.name, about, { ...words, questions });
    await tell(transaction, telling, facts, account, { cause, mail: letter, of: round.askedAt.slice(0, 10) });
  }
}

/** Asks each person who must know a text that was just made valid to read it. */
export async function tellToRead(transaction: Transaction, telling: Telling, recordId: string): Promise<void> {
  const facts = await readFacts(transaction, await confirmedText(transaction, recordId), telling.by);
  const { record } = facts;
  const people = await whoMustRead(databaseSource(transaction), record.content);
  for (const account of telling.by.accounts.filter(({ persons }) => persons.some((id) => people.includes(id)))) {
    const mail = toReadMail(account.name, { record, place: telling.place });
    await tell(transaction, telling, facts, account, { cause: 'reading-asked', mail });
  }
}

/** Tells who asked that somebody said no, or that the last yes came in; not about what they said themselves. */
export async function tellSaid(
  transaction: Transaction,
  telling: Telling,
  recordId: string,
  yes: boolean,
): Promise<void> {
  const facts = await readFacts(transaction, await confirmedText(transaction, recordId), telling.by);
  const { place, by } = telling;
  const asker = by.accounts.find(({ userId }) => userId === facts.round?.askedById);
  if (asker === undefined || asker.userId === by.author.id) return;
  const about: Confirmed = { record: facts.record, place };
  if (!yes) {
    const message = { cause: 'verdict-no', mail: refusedMail(asker.name, about), of: by.author.id };
    return tell(transaction, telling, facts, asker, message);
  }
  if (hindrances(facts.head, facts).length > 0) return;
  await tell(transaction, telling, facts, asker, { cause: 'verdicts-complete', mail: completeMail(asker.name, about) });
}

/** Each account that a verdict still waits for, with the verdicts that it may give. */
function waitedFor(facts: ConfirmingFacts, round: RoundView, accounts: readonly Account[]): Map<Account, Need[]> {
  const found = new Map<Account, Need[]>();
  const said = standingVerdicts(facts.verdicts, facts.head);
  for (const standing of standingNeeds(facts.head, facts)) {
    const { need } = standing;
    const fitting = accounts.filter((account) => unfitFor(need, account, facts.circle, said) === null);
    for (const account of whoHears(need, round, fitting)) {
      if (waitsFor({ ...standing, ...need }, round, account.userId))
        found.set(account, [...(found.get(account) ?? []), need]);
    }
  }
  return found;
}

/** One message a cause, a content and a person; nothing where no address is known. */
async function tell(
  transaction: Transaction,
  { by }: Telling,
  { record }: ConfirmingFacts,
  to: Account,
  { cause, mail, of }: { cause: string; mail: MailText; of?: string },
): Promise<void> {
  if (to.email === null || !isAddress(to.email)) return;
  const key = [cause, record.id, record.contentHash, to.userId, ...(of === undefined ? [] : [of])];
  await enqueue(transaction, {
    organisationId: by.organisationId,
    to: { address: to.email, name: to.name },
    ...mail,
    dedupeKey: key.join(':'),
    about: record.id,
    cause,
    now: by.now,
  });
}
