import { type Kysely, type Selectable, sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { NoTables } from '#platform/database/database.ts';
import { fitHeaders, type MessageView, type NewMessage } from '../message.ts';
import type { OutboxTables } from './tables.ts';

type Transaction = Kysely<NoTables>;
const tables = (transaction: Transaction) => transaction.withTables<OutboxTables>();

/** Told when a message was queued; the payload is the organisation's id. */
export const outboxChannel = 'paraat_outbox';

/**
 * Puts a message in the outbox, in the caller's transaction: it leaves when, and only when, what caused it was kept.
 * Says whether it was added; false when the same dedupe key was there. Throws `UnfitMessage` for an impossible address.
 */
export async function enqueue(transaction: Transaction, message: NewMessage): Promise<boolean> {
  const { address, name, subject } = fitHeaders(message);
  const now = message.now.toISOString();
  const added = await tables(transaction)
    .insertInto('outbox_message')
    .values({
      organisation_id: message.organisationId,
      id: uuid(),
      channel: message.channel ?? 'mail',
      to_address: address,
      to_name: name,
      subject,
      text: message.text,
      html: message.html ?? null,
      dedupe_key: message.dedupeKey,
      state: 'queued',
      last_error: null,
      queued_at: now,
      next_try_at: now,
      sent_at: null,
      about: message.about ?? null,
      cause: message.cause,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'dedupe_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added === undefined) return false;
  await sql`SELECT pg_notify(${outboxChannel}, ${message.organisationId})`.execute(transaction);
  return true;
}

/** The newest messages of the organisation of this transaction; those that were given up first. */
export async function listMessages(transaction: Transaction, limit = 200): Promise<MessageView[]> {
  const rows = await tables(transaction)
    .selectFrom('outbox_message')
    .selectAll()
    .orderBy(sql`state = 'given-up'`, 'desc')
    .orderBy('queued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(messageView);
}

/** How many messages are in which state. */
export async function countMessages(transaction: Transaction): Promise<Record<string, number>> {
  const rows = await tables(transaction)
    .selectFrom('outbox_message')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** Gives a message that failed or was given up a new chance, at once; false when there is nothing to try again. */
export async function retryMessage(transaction: Transaction, id: string, now: Date): Promise<boolean> {
  const row = await tables(transaction)
    .updateTable('outbox_message')
    .set({ state: 'queued', attempts: 0, next_try_at: now.toISOString() })
    .where('id', '=', id)
    .where('state', 'in', ['failed', 'given-up'])
    .returning('organisation_id')
    .executeTakeFirst();
  if (row === undefined) return false;
  await sql`SELECT pg_notify(${outboxChannel}, ${row.organisation_id})`.execute(transaction);
  return true;
}

const messageView = (row: Selectable<OutboxTables['outbox_message']>): MessageView => ({
  id: row.id,
  to: { address: row.to_address, name: row.to_name },
  subject: row.subject,
  text: row.text,
  state: row.state,
  attempts: row.attempts,
  lastError: row.last_error,
  queuedAt: row.queued_at.toISOString(),
  nextTryAt: row.next_try_at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
  cause: row.cause,
});
