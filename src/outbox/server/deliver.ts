import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database, NoTables } from '#platform/database/database.ts';
import { errorText } from '#platform/database/start-problem.ts';
import { type ChannelName, heldBack, nextTry } from '../message.ts';
import { type Channel, NotSent } from './channel.ts';
import type { OutboxTables } from './tables.ts';

type Transaction = Kysely<NoTables>;
type Row = Selectable<OutboxTables['outbox_message']>;

/** What delivering needs. A channel that is not set up is absent: its messages wait. */
export interface Delivery {
  database: Pick<Database, 'inOrganisation' | 'outside'>;
  channels: Partial<Record<ChannelName, Channel>>;
  /** Organisations whose messages may not leave: the example, unless somebody allowed it. */
  holdsBack?: (organisationId: string) => boolean;
  now: () => Date;
}

/** What came of one round. `unreachable` means that a channel did not answer; the rest waits for the next round. */
export interface Delivered {
  sent: number;
  failed: number;
  givenUp: number;
  unreachable: boolean;
}

/** Longer than any channel takes to send or give up; after it, whoever claimed a message counts as gone. */
export const lease = 3 * 60_000;

/**
 * Sends everything that is due. Each message is claimed first, sent, and then marked: two senders never take the same
 * one, and one that dies half-way leaves it to the next, under the same id.
 */
export async function deliverDue(delivery: Delivery): Promise<Delivered> {
  const total: Delivered = { sent: 0, failed: 0, givenUp: 0, unreachable: false };
  const open = Object.keys(delivery.channels) as ChannelName[];
  if (open.length === 0) return total;
  for (const organisationId of await organisationsDue(delivery)) {
    for (;;) {
      const message = await claim(delivery, organisationId, open);
      if (message === undefined) break;
      const end = await attempt(delivery, message);
      await delivery.database.inOrganisation(organisationId, (transaction) => settle(transaction, message, end));
      total[end.state === 'sent' ? 'sent' : end.state === 'failed' ? 'failed' : 'givenUp'] += 1;
      if (end.unreachable) return { ...total, unreachable: true };
    }
  }
  return total;
}

async function organisationsDue({ database, now }: Delivery): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT organisations_with_due_messages(${now().toISOString()}::timestamptz) AS id`.execute(database.outside);
  return rows.map(({ id }) => id);
}

/** Takes the oldest message that is due; a claimed one is nobody else's until its lease ends. */
async function claim(
  { database, now }: Delivery,
  organisationId: string,
  channels: readonly ChannelName[],
): Promise<Row | undefined> {
  const at = now();
  return database.inOrganisation(organisationId, async (transaction) => {
    const tables = transaction.withTables<OutboxTables>();
    const due = await tables
      .selectFrom('outbox_message')
      .select('id')
      .where('state', 'in', ['queued', 'sending', 'failed'])
      .where('channel', 'in', channels)
      .where(sql<boolean>`next_try_at <= ${at.toISOString()}::timestamptz`)
      .orderBy('next_try_at')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (due === undefined) return undefined;
    return tables
      .updateTable('outbox_message')
      .set({
        state: 'sending',
        attempts: sql<number>`attempts + 1`,
        next_try_at: new Date(at.getTime() + lease).toISOString(),
      })
      .where('id', '=', due.id)
      .returningAll()
      .executeTakeFirst();
  });
}

interface End {
  state: 'sent' | 'failed' | 'given-up';
  reason: string | null;
  at: Date;
  next: Date | null;
  unreachable: boolean;
}

async function attempt({ channels, holdsBack, now }: Delivery, row: Row): Promise<End> {
  const channel = channels[row.channel];
  if (channel === undefined || holdsBack?.(row.organisation_id) === true) {
    return { state: 'given-up', reason: heldBack, at: now(), next: null, unreachable: false };
  }
  const { id, to_address: address, to_name: name, subject, text, html } = row;
  try {
    await channel.send({ id, to: { address, name }, subject, text, html });
    return { state: 'sent', reason: null, at: now(), next: null, unreachable: false };
  } catch (error) {
    const why = error instanceof NotSent ? error.why : 'later';
    const at = now();
    const next = why === 'refused' ? null : nextTry(row.attempts, at);
    const state = next === null ? 'given-up' : 'failed';
    return { state, reason: errorText(error).slice(0, 500), at, next, unreachable: why === 'unreachable' };
  }
}

async function settle(transaction: Transaction, { id }: Row, { state, reason, at, next }: End): Promise<void> {
  await transaction
    .withTables<OutboxTables>()
    .updateTable('outbox_message')
    .set({
      state,
      last_error: reason,
      sent_at: state === 'sent' ? at.toISOString() : null,
      next_try_at: (next ?? at).toISOString(),
    })
    .where('id', '=', id)
    .execute();
}
