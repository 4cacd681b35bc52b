import { posix } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database, NoTables } from '#platform/database/database.ts';
import type { KindRegistry } from '#records/kind.ts';
import type { RecordView } from '#records/record.ts';
import { AttachmentRefused } from '#records/server/attachment-type.ts';
import { nameAttachment, searchAttachments } from '#records/server/attachments.ts';
import { type Commit, commit } from '#records/server/store.ts';
import { documentSchema } from '../document.ts';
import type { DocumentHit, FileOutcome, Proposal, ProposalView } from '../document-proposal.ts';
import { dateIn, guessType, type Matchable, matchDocument, nameOfDocument, proposedAbout } from '../match-documents.ts';
import { type SecretPlace, secretsAt } from '../secret-place.ts';
import { extractText } from './extract/extract-text.ts';
import type { Extracted } from './extract/extracted.ts';

type Transaction = Kysely<NoTables>;

/** Where a file is taken, by whom and when. */
export interface Taking {
  database: Pick<Database, 'inOrganisation'>;
  organisationId: string;
  by: string;
  now: Date;
}

/** Reads one file of the study and keeps it as a proposal; the same file twice is said, not doubled. */
export async function proposeFile(taking: Taking, path: string, bytes: Buffer): Promise<FileOutcome> {
  try {
    const named = nameAttachment(posix.basename(path), bytes);
    const known = await within(taking, (transaction) => knownFile(transaction, named.name));
    if (known !== undefined) return { path, ...known };
    const extracted = await extractText(named.name.slice(65), bytes);
    const folder = posix.dirname(path) === '.' ? '' : posix.dirname(path).slice(-300);
    const added = await within(taking, async (transaction) => {
      const proposal = proposalFor(named.fileName, folder, extracted, await matchables(transaction));
      return insertProposal(transaction, taking, { ...named, folder, bytes }, extracted, proposal);
    });
    return added === undefined ? { path, outcome: 'waiting' } : { path, outcome: 'proposed', id: added };
  } catch (error) {
    if (error instanceof AttachmentRefused) return { path, outcome: 'refused', reason: error.code };
    throw error;
  }
}

const within = <Result>({ database, organisationId }: Taking, work: (transaction: Transaction) => Promise<Result>) =>
  database.inOrganisation(organisationId, work);

type Known = { outcome: 'waiting' } | { outcome: 'known'; document: { slug: string; name: string } | null };

async function knownFile(transaction: Transaction, name: string): Promise<Known | undefined> {
  const { rows } = await sql<{ slug: string | null; title: string | null; waits: boolean }>`
    SELECT r.slug, r.name AS title, a.name IS NULL AS waits
    FROM (SELECT ${name}::text AS wanted) AS asked
    LEFT JOIN attachment a ON a.name = wanted
    LEFT JOIN document_proposal p ON p.attachment_name = wanted
    LEFT JOIN record r ON r.kind = 'document' AND r.deleted_at IS NULL AND r.content->>'file' = wanted
    WHERE (a.name IS NOT NULL AND r.id IS NOT NULL) OR p.id IS NOT NULL LIMIT 1`.execute(transaction);
  const [row] = rows;
  if (row === undefined) return undefined;
  if (row.slug === null || row.title === null) return { outcome: 'waiting' };
  return { outcome: 'known', document: { slug: row.slug, name: row.title } };
}

/** Everything that a document can be about, with the names that people use for it. */
async function matchables(transaction: Transaction): Promise<Matchable[]> {
  const { rows } = await sql<{ id: string; name: string; others: string[] | null; supplier: string | null }>`
    SELECT r.id, r.name, r.content->'otherNames' AS others, s.name AS supplier
    FROM record r
    LEFT JOIN record s ON s.id::text = r.content->>'supplier' AND s.organisation_id = r.organisation_id
    WHERE r.kind IN ('application', 'service') AND r.deleted_at IS NULL`.execute(transaction);
  return rows.map(({ id, name, others, supplier }) => ({
    id,
    name,
    otherNames: others ?? [],
    supplier: supplier ?? undefined,
  }));
}

function proposalFor(
  fileName: string,
  folder: string,
  extracted: Extracted,
  candidates: readonly Matchable[],
): Proposal {
  const document = { fileName, folder, text: extracted.text };
  const matches = matchDocument(document, candidates);
  const date = dateIn(fileName) ?? extracted.date ?? null;
  return {
    name: nameOfDocument(fileName),
    type: guessType(document) ?? null,
    date,
    about: proposedAbout(matches),
    matches,
    ...(extracted.secrets === undefined ? {} : { secrets: extracted.secrets }),
  };
}

async function insertProposal(
  transaction: Transaction,
  { organisationId, by, now }: Taking,
  file: { name: string; fileName: string; type: string; size: number; folder: string; bytes: Buffer },
  { text, problem }: Extracted,
  proposal: Proposal,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO document_proposal (organisation_id, id, attachment_name, file_name, folder, media_type, size, bytes,
      text, text_problem, proposal, added_at, added_by)
    VALUES (${organisationId}, ${newId()}, ${file.name}, ${file.fileName}, ${file.folder}, ${file.type}, ${file.size},
      ${file.bytes}, ${text}, ${problem ?? null}, ${JSON.stringify(proposal)}::jsonb, ${now.toISOString()}, ${by})
    ON CONFLICT (organisation_id, attachment_name) DO NOTHING RETURNING id`.execute(transaction);
  return rows[0]?.id;
}

/** What waits for a yes, in the order in which it came. */
export async function listProposals(reader: Transaction): Promise<ProposalView[]> {
  const { rows } = await sql<Omit<ProposalView, 'size'> & { size: string }>`
    SELECT id, file_name AS "fileName", folder, size, left(coalesce(text, ''), 240) AS begin,
      text_problem AS "textProblem", proposal
    FROM document_proposal ORDER BY folder, file_name, id LIMIT 5000`.execute(reader);
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** Makes a document of a proposal, its file and its record in this one transaction; undefined where it is gone already. */
export async function acceptProposal(
  transaction: Transaction,
  kinds: KindRegistry,
  by: Omit<Commit, 'nature'>,
  id: string,
  content: Record<string, unknown>,
): Promise<RecordView | undefined> {
  const { rows } = await sql<{ name: string; fileName: string; secrets: SecretPlace[] | null }>`
    WITH taken AS (DELETE FROM document_proposal WHERE id = ${id} RETURNING *), kept AS (
      INSERT INTO attachment (organisation_id, name, file_name, media_type, size, bytes, text, text_problem, added_at, added_by)
      SELECT organisation_id, attachment_name, file_name, media_type, size, bytes, text, text_problem,
        ${by.now.toISOString()}::timestamptz, ${by.author.name} FROM taken
      ON CONFLICT (organisation_id, name) DO UPDATE SET text = excluded.text, text_problem = excluded.text_problem)
    SELECT attachment_name AS name, file_name AS "fileName", proposal->'secrets' AS secrets FROM taken`.execute(
    transaction,
  );
  const [file] = rows;
  if (file === undefined) return undefined;
  // Kept before without its text, by an editor of text: now it can be found by it too.
  const change = {
    type: 'create' as const,
    id: newId(),
    kind: 'document' as const,
    content: { ...content, file: file.name, fileName: file.fileName, ...secretsAt(file.secrets ?? []) },
  };
  return (await commit(transaction, kinds, { ...by, nature: 'edit' }, change)).record;
}

/** What may be said about a document when it is accepted; its file is not the browser's to choose. */
export const acceptedSchema = documentSchema.omit({ file: true, fileName: true, secretsAt: true });

/** Takes a proposal away, with its file; says whether it was there. */
export async function skipProposal(transaction: Transaction, id: string): Promise<boolean> {
  const { rows } = await sql`DELETE FROM document_proposal WHERE id = ${id} RETURNING id`.execute(transaction);
  return rows.length === 1;
}

/** Documents in whose file all words stand. */
export async function searchDocuments(reader: Transaction, words: string): Promise<DocumentHit[]> {
  const hits = await searchAttachments(reader, words);
  if (hits.length === 0) return [];
  const { rows } = await sql<{ file: string; slug: string; name: string }>`
    SELECT content->>'file' AS file, slug, name FROM record
    WHERE kind = 'document' AND deleted_at IS NULL AND content->>'file' = any(${hits.map(({ name }) => name)}::text[])`.execute(
    reader,
  );
  const documents = new Map(rows.map(({ file, slug, name }) => [file, { slug, name }]));
  return hits.map(({ fileName, name, piece }) => ({ fileName, name, piece, document: documents.get(name) ?? null }));
}
