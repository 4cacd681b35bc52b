import type { ColumnType, Generated } from 'kysely';
import type { ChannelName, MessageState } from '../message.ts';

type Instant = ColumnType<Date, string, string>;

/** The table of this room, as db/migrations/0007-outbox.sql makes it. */
export type OutboxTables = {
  outbox_message: {
    organisation_id: string;
    id: string;
    channel: ChannelName;
    to_address: string;
    to_name: string;
    subject: string;
    text: string;
    html: string | null;
    dedupe_key: string;
    state: MessageState;
    attempts: Generated<number>;
    last_error: string | null;
    queued_at: Instant;
    next_try_at: Instant;
    sent_at: ColumnType<Date | null, string | null, string | null>;
    about: string | null;
    cause: string;
  };
};
