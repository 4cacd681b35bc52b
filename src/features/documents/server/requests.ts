import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database, NoTables } from '#platform/database/database.ts';
import { plusDays } from '#platform/time/calendar.ts';
import type { KindRegistry } from '#records/kind.ts';
import { keepAttachment, nameAttachment } from '#records/server/attachments.ts';
import { refuseSecretWords } from '#records/server/refuse-secrets.ts';
import { type Commit, commit } from '#records/server/store.ts';
import type { DocumentType } from '../document.ts';
import { type AskedView, type DocumentRequestView, daysAfterDue } from '../document-request.ts';
import { nameOfDocument } from '../match-documents.ts';
import { secretsAt } from '../secret-place.ts';
import type { Extracted } from './extract/extracted.ts';

type Transaction = Kysely<NoTables>;

/** A request that is about to be made. */
export interface NewRequest {
  about: string;
  type: DocumentType;
  askedOf: string;
  dueOn: string;
  note?: string | undefined;
  /** Whether mail goes out; else whoever asks hands the link over, and nothing of it changes by itself. */
  mail: boolean;
}

const newToken = (): string => randomBytes(32).toString('base64url');
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const expiryAfter = (dueOn: string): string => `${plusDays(dueOn, daysAfterDue)}T23:59:59Z`;

/** Writes a request; its token comes out once, here, and only its hash stays. Null where a record in it is not there. */
export async function makeRequest(
  transaction: Transaction,
  by: Pick<Commit, 'organisationId' | 'author' | 'now'>,
  request: NewRequest,
): Promise<{ id: string; token: string; email: string | null } | null> {
  refuseSecretWords({ note: request.note });
  const { rows } = await sql<{ email: string | null }>`
    SELECT p.content->>'email' AS email FROM record p, record a
    WHERE p.id = ${request.askedOf} AND p.kind = 'person' AND p.deleted_at IS NULL
      AND a.id = ${request.about} AND a.kind IN ('application', 'service', 'infrastructure', 'supplier')
      AND a.deleted_at IS NULL`.execute(transaction);
  if (rows[0] === undefined) return null;
  const [{ email }] = rows;
  const id = newId();
  const token = newToken();
  await sql`INSERT INTO document_request (organisation_id, id, about, document_type, asked_of, email, asked_by, asked_at,
      due_on, note, token_hash, expires_at, state)
    VALUES (${by.organisationId}, ${id}, ${request.about}, ${request.type}, ${request.askedOf}, ${request.mail ? email : null},
      ${by.author.name}, ${by.now.toISOString()}, ${request.dueOn}, ${request.note ?? null}, ${hashOf(token)},
      ${expiryAfter(request.dueOn)}, 'open')`.execute(transaction);
  return { id, token, email };
}

/** Every request, the newest first; or the one with this id. */
export async function listRequests(reader: Transaction, now: Date, id?: string): Promise<DocumentRequestView[]> {
  const { rows } = await sql<Omit<DocumentRequestView, 'askedAt' | 'expiresAt' | 'deliveredAt'> & Instants>`
    SELECT q.id, q.about, a.name AS "aboutName", q.document_type AS type, q.asked_of AS "askedOf",
      p.name AS "askedOfName", q.email, q.asked_by AS "askedBy", q.asked_at AS "askedAt",
      to_char(q.due_on, 'YYYY-MM-DD') AS "dueOn", q.note, q.expires_at AS "expiresAt",
      CASE WHEN q.state = 'open' AND q.expires_at <= ${now.toISOString()}::timestamptz THEN 'expired' ELSE q.state END AS state,
      q.delivered_at AS "deliveredAt",
      coalesce((SELECT jsonb_agg(jsonb_build_object('slug', d.slug, 'name', d.name) ORDER BY d.name) FROM record d
        WHERE d.id = any(q.records) AND d.deleted_at IS NULL), '[]') AS records
    FROM document_request q JOIN record a ON a.id = q.about JOIN record p ON p.id = q.asked_of
    WHERE ${id ?? null}::uuid IS NULL OR q.id = ${id ?? null}::uuid
    ORDER BY q.asked_at DESC, q.id LIMIT 1000`.execute(reader);
  return rows.map((row) => ({
    ...row,
    askedAt: row.askedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
  }));
}

interface Instants {
  askedAt: Date;
  expiresAt: Date;
  deliveredAt: Date | null;
}

/** Ends a request: its link stops working at once. Says whether it was open. */
export async function revokeRequest(transaction: Transaction, id: string): Promise<boolean> {
  const { rows } =
    await sql`UPDATE document_request SET state = 'revoked' WHERE id = ${id} AND state = 'open' RETURNING id`.execute(
      transaction,
    );
  return rows.length === 1;
}

/** A new link for a request that is open, for at least two more weeks; the one before it stops working. */
export async function renewLink(transaction: Transaction, id: string, today: string): Promise<string | undefined> {
  const token = newToken();
  const { rows } = await sql`UPDATE document_request
    SET token_hash = ${hashOf(token)}, expires_at = greatest(expires_at, ${`${plusDays(today, 14)}T23:59:59Z`}::timestamptz)
    WHERE id = ${id} AND state = 'open' RETURNING id`.execute(transaction);
  return rows.length === 1 ? token : undefined;
}

/** Why a link does not work. */
export type LinkProblem = 'unknown' | 'expired' | 'revoked' | 'delivered' | 'full';

/** A link that does not work, and why. */
export class LinkRefused extends Error {
  readonly code: LinkProblem;
  constructor(code: LinkProblem) {
    super(code);
    this.code = code;
  }
}

interface Opened {
  id: string;
  organisationId: string;
  about: string;
  aboutKind: string;
  view: AskedView;
}

const mostFiles = 20;

/** Throws `LinkRefused` where everything came that one link may bring. */
export function refuseFull({ view }: Opened): void {
  if (view.files.length >= mostFiles) throw new LinkRefused('full');
}

/** Whether a token was ever given out, and not replaced by a newer one; it may have ended since. */
export async function isLink(database: Pick<Database, 'outside'>, token: string): Promise<boolean> {
  return (await findRequest(database, token)) !== undefined;
}

async function findRequest(database: Pick<Database, 'outside'>, token: string) {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const { rows } = await sql<{ organisation_id: string; id: string }>`
    SELECT * FROM find_document_request(${hashOf(token)})`.execute(database.outside);
  return rows[0];
}

/** Does something with the request that a token opens, in its own organisation and nowhere else. */
export async function withLink<Result>(
  database: Pick<Database, 'inOrganisation' | 'outside'>,
  token: string,
  now: Date,
  work: (transaction: Transaction, opened: Opened) => Promise<Result>,
): Promise<Result> {
  const found = await findRequest(database, token);
  if (found === undefined) throw new LinkRefused('unknown');
  return database.inOrganisation(found.organisation_id, async (transaction) =>
    work(transaction, await openedRequest(transaction, found.organisation_id, found.id, now)),
  );
}

async function openedRequest(transaction: Transaction, organisationId: string, id: string, now: Date): Promise<Opened> {
  await sql`SELECT 1 FROM document_request WHERE id = ${id} FOR UPDATE`.execute(transaction);
  const { rows } = await sql<AskedView & { about: string; aboutKind: string; state: string; expiresAt: Date }>`
    SELECT o.name AS organisation, q.about, a.kind AS "aboutKind", a.name AS "aboutName", q.document_type AS type,
      q.asked_by AS "askedBy", p.name AS "askedOfName", to_char(q.due_on, 'YYYY-MM-DD') AS "dueOn", q.note,
      q.state, q.expires_at AS "expiresAt",
      coalesce((SELECT jsonb_agg(d.content->>'fileName' ORDER BY d.change) FROM record d
        WHERE d.id = any(q.records) AND d.deleted_at IS NULL), '[]') AS files
    FROM document_request q JOIN organisation o ON o.id = q.organisation_id
      JOIN record a ON a.id = q.about JOIN record p ON p.id = q.asked_of
    WHERE q.id = ${id}`.execute(transaction);
  const [row] = rows;
  if (row === undefined) throw new LinkRefused('unknown');
  const { about, aboutKind, state, expiresAt, ...view } = row;
  if (state === 'delivered' || state === 'revoked') throw new LinkRefused(state);
  if (expiresAt.getTime() <= now.getTime()) throw new LinkRefused('expired');
  return { id, organisationId, about, aboutKind, view };
}

/** A file that came by a link: kept, and a document of what was asked; both in this transaction or neither. */
export async function deliverFile(
  transaction: Transaction,
  kinds: KindRegistry,
  opened: Opened,
  file: { fileName: string; bytes: Buffer; extracted: Extracted },
  now: Date,
): Promise<AskedView> {
  const { id, organisationId, about, view } = opened;
  const { fileName, bytes, extracted } = file;
  const { name } = nameAttachment(fileName, bytes);
  refuseFull(opened);
  if (await isDelivered(transaction, id, name)) return view;
  const by = view.askedOfName;
  const { text, problem: textProblem } = extracted;
  const kept = await keepAttachment(transaction, { organisationId, bytes, fileName, by, now, text, textProblem });
  const content = {
    name: nameOfDocument(kept.fileName),
    type: view.type,
    state: 'found',
    about: [about],
    file: kept.name,
    fileName: kept.fileName,
    ...(extracted.date === undefined ? {} : { date: extracted.date }),
    ...secretsAt(extracted.secrets ?? []),
  };
  // Nobody signed in: the name is whose link it was, and the reason says how it came.
  const author = { organisationId, author: { id: null, name: by }, reason: 'via link', nature: 'import' as const, now };
  const { record } = await commit(transaction, kinds, author, {
    type: 'create',
    id: newId(),
    kind: 'document',
    content,
  });
  await sql`UPDATE document_request SET records = records || ${record.id}::uuid WHERE id = ${id}`.execute(transaction);
  const { secrets } = extracted;
  return { ...view, files: [...view.files, kept.fileName], ...(secrets === undefined ? {} : { secrets }) };
}

async function isDelivered(transaction: Transaction, id: string, name: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM document_request q JOIN record d ON d.id = any(q.records)
    WHERE q.id = ${id} AND d.content->>'file' = ${name}`.execute(transaction);
  return rows.length > 0;
}

/** Everything asked for is there, says who delivered it: the link has done its work. */
export async function endDelivery(transaction: Transaction, { id, view }: Opened, now: Date): Promise<boolean> {
  if (view.files.length === 0) return false;
  await sql`UPDATE document_request SET state = 'delivered', delivered_at = ${now.toISOString()} WHERE id = ${id}`.execute(
    transaction,
  );
  return true;
}
