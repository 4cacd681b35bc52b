import type { ColumnType, Generated } from 'kysely';
import type { RecordTables } from '#records/server/tables.ts';
import type { AskedPerson } from '../confirming.ts';
import type { VerdictType } from '../verdict.ts';

type Instant = ColumnType<Date, string, string>;

/** The tables of confirming, as db/migrations/0006-publications.sql makes them. */
export type ConfirmingTables = Pick<RecordTables, 'record' | 'revision' | 'publication'> & {
  review_round: {
    organisation_id: string;
    sequence: Generated<number>;
    record_id: string;
    content_hash: string;
    revision: number;
    asked: ColumnType<AskedPerson[], string, string>;
    note: string;
    due: ColumnType<string | null, string | null, string | null>;
    asked_at: Instant;
    asked_by_id: string;
    asked_by: string;
    ended_at: Instant | null;
    ended_by: string | null;
  };
  verdict: {
    organisation_id: string;
    sequence: Generated<number>;
    record_id: string;
    content_hash: string;
    type: VerdictType;
    role_id: string | null;
    yes: boolean;
    reason: string;
    user_id: string;
    user_name: string;
    at: Instant;
  };
  read_confirmation: {
    organisation_id: string;
    sequence: Generated<number>;
    record_id: string;
    content_hash: string;
    user_id: string;
    user_name: string;
    answered_right: number;
    asked: number;
    at: Instant;
  };
};
