import { type Kysely, sql } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import { canonical } from '../canonical.ts';
import { contentHash, sha256 } from './content-hash.ts';
import type { RecordTables } from './tables.ts';

/** Who did something: a user of this installation, or a program named in words. */
export interface Actor {
  id: string | null;
  name: string;
}

/** Something that happened and must be provable later. */
export interface AuditEntry {
  actor: Actor;
  /** Past-tense words joined by hyphens: `record-changed`, `member-invited`. */
  action: string;
  /** What it happened to: `application/zaaksysteem`, a member's name. */
  subject: string;
  detail: Record<string, unknown>;
}

const chainStart = '0'.repeat(64);

/**
 * Appends entries to the organisation's chain, in this transaction. Takes the organisation's row lock first,
 * so that two writers never continue the same link.
 */
export async function appendAudit(
  transaction: Kysely<NoTables>,
  organisationId: string,
  now: Date,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const tables = transaction.withTables<RecordTables>();
  await tables.selectFrom('organisation').select('id').where('id', '=', organisationId).forUpdate().execute();
  const last = await tables
    .selectFrom('audit_entry')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  const rows = chained(entries, now.toISOString(), Number(last?.sequence ?? 0), last?.hash ?? chainStart);
  await sql`
    INSERT INTO audit_entry (organisation_id, sequence, at, actor_id, actor, action, subject, detail, previous_hash, hash)
    SELECT ${organisationId}::uuid, sequence, at, actor_id, actor, action, subject, detail, previous_hash, hash
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS entry
      (sequence bigint, at timestamptz, actor_id text, actor text, action text, subject text, detail jsonb,
       previous_hash text, hash text)`.execute(transaction);
}

interface Link {
  sequence: number;
  at: string;
  actor_id: string | null;
  actor: string;
  action: string;
  subject: string;
  detail: Record<string, unknown>;
}

function chained(entries: readonly AuditEntry[], at: string, sequence: number, previousHash: string) {
  let previous_hash = previousHash;
  return entries.map((entry, index) => {
    const { actor, action, subject, detail } = entry;
    const link: Link = {
      sequence: sequence + index + 1,
      at,
      actor_id: actor.id,
      actor: actor.name,
      action,
      subject,
      detail,
    };
    const row = { ...link, previous_hash, hash: linkHash(previous_hash, link) };
    previous_hash = row.hash;
    return row;
  });
}

const linkHash = (previousHash: string, link: Link): string => sha256(previousHash + canonical(link));

/** The answer of `audit verify`: how far the chain was followed, and every place where it does not hold. */
export interface AuditVerdict {
  entries: number;
  revisions: number;
  breaks: { sequence: number | null; subject: string; what: string }[];
}

/** Follows the whole chain, and holds every revision against the hash that the chain has of it. */
export async function verifyAudit(transaction: Kysely<NoTables>): Promise<AuditVerdict> {
  const breaks: AuditVerdict['breaks'] = [];
  const proven = new Map<string, string>();
  let previous = chainStart;
  let expected = 1;
  for (;;) {
    const rows = await auditPage(transaction, expected);
    for (const row of rows) {
      if (Number(row.sequence) !== expected) {
        breaks.push({ sequence: expected, subject: row.subject, what: 'an entry is missing' });
        expected = Number(row.sequence);
      }
      const link = { ...row, sequence: Number(row.sequence), at: row.at.toISOString() };
      const { previous_hash, hash, organisation_id: _, ...bare } = link;
      if (previous_hash !== previous)
        breaks.push({ sequence: expected, subject: row.subject, what: 'does not follow the entry before it' });
      if (hash !== linkHash(previous_hash, bare))
        breaks.push({ sequence: expected, subject: row.subject, what: 'was altered' });
      const { record, revision, contentHash: proof } = row.detail as Record<string, string | number | undefined>;
      if (record !== undefined) proven.set(`${record}:${revision}`, String(proof));
      previous = hash;
      expected += 1;
    }
    if (rows.length < pageSize) break;
  }
  const revisions = await verifyRevisions(transaction, proven, breaks);
  return { entries: expected - 1, revisions, breaks };
}

const pageSize = 5000;

const auditPage = (transaction: Kysely<NoTables>, from: number) =>
  transaction
    .withTables<RecordTables>()
    .selectFrom('audit_entry')
    .selectAll()
    .where('sequence', '>=', from)
    .orderBy('sequence')
    .limit(pageSize)
    .execute();

async function verifyRevisions(
  transaction: Kysely<NoTables>,
  proven: Map<string, string>,
  breaks: AuditVerdict['breaks'],
): Promise<number> {
  const tables = transaction.withTables<RecordTables>();
  const newest = new Map<string, string>();
  let count = 0;
  let after = -1;
  for (;;) {
    const rows = await tables
      .selectFrom('revision')
      .select(['record_id', 'revision', 'content', 'content_hash', 'name', 'change'])
      .where('change', '>', after)
      .orderBy('change')
      .limit(pageSize)
      .execute();
    for (const row of rows) {
      const key = `${row.record_id}:${row.revision}`;
      const real = contentHash(row.content);
      newest.set(row.record_id, real);
      if (proven.get(key) !== real || row.content_hash !== real) {
        breaks.push({
          sequence: null,
          subject: `${row.name} (revision ${row.revision})`,
          what: 'its content is not what was recorded',
        });
      }
      proven.delete(key);
      count += 1;
    }
    after = Number(rows.at(-1)?.change ?? after);
    if (rows.length < pageSize) break;
  }
  for (const key of proven.keys()) breaks.push({ sequence: null, subject: key, what: 'a recorded revision is gone' });
  await verifyPresent(transaction, newest, breaks);
  return count;
}

async function verifyPresent(
  transaction: Kysely<NoTables>,
  newest: Map<string, string>,
  breaks: AuditVerdict['breaks'],
): Promise<void> {
  const rows = await transaction
    .withTables<RecordTables>()
    .selectFrom('record')
    .select(['id', 'name', 'content', 'published'])
    .execute();
  for (const row of rows) {
    if (newest.get(row.id) !== contentHash(row.content)) {
      breaks.push({
        sequence: null,
        subject: row.name,
        what: 'its present content is not that of its newest revision',
      });
    }
    const shown = row.published?.content;
    if (shown !== undefined && row.published?.contentHash !== contentHash(shown)) {
      breaks.push({ sequence: null, subject: row.name, what: 'its published content is not what was confirmed' });
    }
  }
}
