import { type Kysely, sql } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import { isConfirmedKind } from '../published.ts';
import type { Review } from '../record.ts';
import { appendAudit } from './audit.ts';
import { InvalidContent } from './problem.ts';
import { readRecord } from './reading.ts';
import { announce, type Commit, lockOrganisation } from './store.ts';
import type { RecordTables } from './tables.ts';

/** A review that was made elsewhere, and the record it is of. */
export interface BroughtReview {
  id: string;
  /** The record's address, for the audit trail. */
  subject: string;
  review: Review;
}

/**
 * Puts reviews back that people made in an earlier installation, with their own day and name. A review stays bound
 * to the content that was read: of any other content it says nothing.
 */
export async function bringReviews(
  transaction: Kysely<NoTables>,
  by: Commit,
  reviews: readonly BroughtReview[],
): Promise<void> {
  if (reviews.length === 0) return;
  const change = await lockOrganisation(transaction, by.organisationId);
  const rows = reviews.map(({ id, review }, index) => ({ id, review, change: change + index + 1 }));
  await sql`
    UPDATE record SET review = row.review, change = row.change
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (id uuid, review jsonb, change bigint)
    WHERE record.id = row.id`.execute(transaction);
  const entries = reviews.map(({ id, subject, review }) => ({
    actor: by.author,
    action: 'review-brought',
    subject,
    detail: { of: id, ...review, reason: by.reason },
  }));
  await appendAudit(transaction, by.organisationId, by.now, entries);
  await announce(transaction, by.organisationId, change + rows.length, rows.length);
}

/**
 * Refuses that somebody confirms alone what they wrote themselves, where a kind asks for the verdicts of others.
 * What others agreed on and published may be confirmed again by anybody, its author too.
 */
export async function refuseReviewOfOwn(transaction: Kysely<NoTables>, by: Commit, id: string): Promise<void> {
  const record = await readRecord(transaction, id);
  if (record === undefined || record.published !== undefined || !isConfirmedKind(record.kind)) return;
  const newest = await readAuthor(transaction, id, record.revision);
  if (newest === null || newest !== by.author.id) return;
  const message = 'whoever wrote this cannot confirm it: ask others for their verdict';
  throw new InvalidContent(record.kind, [{ field: 'review', code: 'own-change', message }]);
}

async function readAuthor(transaction: Kysely<NoTables>, id: string, revision: number): Promise<string | null> {
  const row = await transaction
    .withTables<RecordTables>()
    .selectFrom('revision')
    .select('author_id')
    .where('record_id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row?.author_id ?? null;
}
