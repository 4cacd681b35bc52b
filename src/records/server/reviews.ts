import { type Kysely, sql } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import type { Review } from '../record.ts';
import { appendAudit } from './audit.ts';
import { announce, type Commit, lockOrganisation } from './store.ts';

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
