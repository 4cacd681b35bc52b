import type { Kysely } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import { isConfirmedKind } from '#records/published.ts';
import type { Judgement, RecordView } from '#records/record.ts';
import { appendAudit } from '#records/server/audit.ts';
import { noteAsked, publish, withdrawPublication } from '#records/server/publish.ts';
import { readRecord } from '#records/server/reading.ts';
import { refuseSecretWords } from '#records/server/refuse-secrets.ts';
import { type Commit, lockOrganisation } from '#records/server/store.ts';
import type { AskedPerson, ConfirmingRefusal } from '../confirming.ts';
import { canDo, type Hindrance, hindrances, standingNeeds } from '../publication.ts';
import { type Judge, keyOf, type Need, needsOf, standingVerdicts, unfitFor } from '../verdict.ts';
import { type ConfirmingFacts, confirmingTables, type Present, readFacts } from './confirming-reading.ts';

type Transaction = Kysely<NoTables>;

/** Who acts; confirming is only done by people with an account. */
export interface ConfirmingAct extends Commit, Present {
  author: { id: string; name: string };
}

/** An act that was refused, with the reason as a code for the screen. */
export class ConfirmingRefused extends Error {
  readonly code: ConfirmingRefusal;
  readonly hindrances: readonly Hindrance[];
  constructor(code: ConfirmingRefusal, open: readonly Hindrance[] = []) {
    super(code);
    this.code = code;
    this.hindrances = open;
  }
}

/** The text that somebody looks at when they act. */
interface Text {
  id: string;
  contentHash: string;
}

/** Asks for verdicts on exactly this content; an older round, about a text that changed since, ends with it. */
export async function askForVerdicts(
  transaction: Transaction,
  by: ConfirmingAct,
  text: Text,
  round: { asked: AskedPerson[]; note: string; due: string | null },
): Promise<RecordView> {
  refuseSecretWords({ note: round.note });
  const facts = await factsOnThis(transaction, by, text);
  if (!canDo('ask', text.contentHash, facts)) {
    throw new ConfirmingRefused(facts.head === facts.published ? 'published-already' : 'asked-already');
  }
  await endRound(transaction, by, text.id);
  await confirmingTables(transaction)
    .insertInto('review_round')
    .values({
      organisation_id: by.organisationId,
      record_id: text.id,
      content_hash: text.contentHash,
      revision: facts.record.revision,
      asked: JSON.stringify(round.asked),
      note: round.note,
      due: round.due,
      asked_at: by.now.toISOString(),
      asked_by_id: by.author.id,
      asked_by: by.author.name,
    })
    .execute();
  const detail = { asked: round.asked.map(({ name, type }) => ({ name, type })), due: round.due };
  await audit(transaction, by, facts, 'verdicts-asked', detail);
  return noteAsked(transaction, by, text);
}

/** Gives one person's verdict on exactly this content. */
export async function giveVerdict(
  transaction: Transaction,
  by: ConfirmingAct,
  judge: Judge,
  text: Text,
  verdict: Need & { yes: boolean; reason: string },
): Promise<void> {
  if (!verdict.yes && verdict.reason === '') throw new ConfirmingRefused('reason-missing');
  refuseSecretWords({ reason: verdict.reason });
  const facts = await factsOnThis(transaction, by, text);
  if (!canDo('judge', text.contentHash, facts)) throw new ConfirmingRefused('not-asked');
  const isNeeded = needsOf(facts.circle).some((need) => keyOf(need) === keyOf(verdict));
  const given = standingVerdicts(facts.verdicts, text.contentHash);
  if (!isNeeded || unfitFor(verdict, judge, facts.circle, given) !== null) throw new ConfirmingRefused('may-not-judge');
  const { type, roleId, yes, reason } = verdict;
  await confirmingTables(transaction)
    .insertInto('verdict')
    .values({
      organisation_id: by.organisationId,
      record_id: text.id,
      content_hash: text.contentHash,
      type,
      role_id: roleId,
      yes,
      reason,
      user_id: by.author.id,
      user_name: by.author.name,
      at: by.now.toISOString(),
    })
    .execute();
  await audit(transaction, by, facts, 'verdict-given', { type, roleId, yes, reason });
}

/** Ends the asking without a publication; what was said stays said. */
export async function takeBackRound(transaction: Transaction, by: ConfirmingAct, id: string): Promise<RecordView> {
  const facts = await factsOf(transaction, by, id);
  if (facts.asked === null) throw new ConfirmingRefused('not-asked');
  await endRound(transaction, by, id);
  await audit(transaction, by, facts, 'verdicts-taken-back', {});
  return noteAsked(transaction, by, { id, contentHash: null });
}

/** Makes this content the valid one; only when every verdict that it needs is a yes on this very content. */
export async function publishText(transaction: Transaction, by: ConfirmingAct, text: Text): Promise<RecordView> {
  const facts = await factsOnThis(transaction, by, text);
  const open = hindrances(text.contentHash, facts);
  const [first] = open;
  if (first?.why === 'published-already') throw new ConfirmingRefused('published-already');
  if (first?.why === 'not-asked') throw new ConfirmingRefused('not-asked');
  if (first !== undefined) throw new ConfirmingRefused('verdicts-missing', open);
  await endRound(transaction, by, text.id);
  return publish(transaction, by, { ...text, judged: judgementsOf(text.contentHash, facts) });
}

/** Each yes that counts, as it stands beside the text from then on. */
const judgementsOf = (hash: string, facts: ConfirmingFacts): Judgement[] =>
  standingNeeds(hash, facts).flatMap(({ need, given, void: gone }) => {
    const role = facts.circle.coReviewers.find(({ roleId }) => roleId === need.roleId)?.name;
    const counting = given.filter((one) => !gone.includes(one));
    return counting.map(({ type, userName, at }) => ({
      type,
      by: userName,
      at,
      ...(role === undefined ? {} : { role }),
    }));
  });

/** Takes the published version away, with the reason; readers then see the newest text as a draft. */
export async function withdrawText(transaction: Transaction, by: ConfirmingAct, id: string): Promise<RecordView> {
  const facts = await factsOf(transaction, by, id);
  if (facts.published === null) throw new ConfirmingRefused('not-published');
  if (by.reason === '') throw new ConfirmingRefused('reason-missing');
  return withdrawPublication(transaction, by, id);
}

/** The facts, read behind the lock that every commit takes: nobody edits or judges between reading and writing. */
async function factsOf(transaction: Transaction, by: ConfirmingAct, id: string): Promise<ConfirmingFacts> {
  await lockOrganisation(transaction, by.organisationId);
  return readFacts(transaction, await confirmedText(transaction, id), by);
}

async function factsOnThis(transaction: Transaction, by: ConfirmingAct, text: Text): Promise<ConfirmingFacts> {
  const facts = await factsOf(transaction, by, text.id);
  if (facts.head !== text.contentHash) throw new ConfirmingRefused('text-changed');
  return facts;
}

/** The newest content of a record that is confirmed by others; refuses what is not there and what needs no verdicts. */
export async function confirmedText(transaction: Transaction, id: string): Promise<RecordView> {
  const record = await readRecord(transaction, id);
  if (record === undefined || record.deletedAt !== null) throw new ConfirmingRefused('no-such-text');
  if (!isConfirmedKind(record.kind)) throw new ConfirmingRefused('kind-needs-none');
  return record;
}

const endRound = (transaction: Transaction, by: ConfirmingAct, recordId: string) =>
  confirmingTables(transaction)
    .updateTable('review_round')
    .set({ ended_at: by.now.toISOString(), ended_by: by.author.name })
    .where('record_id', '=', recordId)
    .where('ended_at', 'is', null)
    .execute();

const audit = (
  transaction: Transaction,
  by: ConfirmingAct,
  { record }: ConfirmingFacts,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> =>
  appendAudit(transaction, by.organisationId, by.now, [
    {
      actor: by.author,
      action,
      subject: `${record.kind}/${record.slug}`,
      detail: { of: record.id, contentHash: record.contentHash, ...detail },
    },
  ]);
