import { type Kysely, sql } from 'kysely';
import type { Database, NoTables } from '#platform/database/database.ts';
import type { KindRegistry } from '#records/kind.ts';
import { isPicture } from '#records/server/attachment-type.ts';
import { listRecords } from '#records/server/reading.ts';
import { type Change, commitAll, lockOrganisation } from '#records/server/store.ts';
import { placesForRecord } from '../secret-place.ts';
import { extractText } from './extract/extract-text.ts';
import type { Extracted } from './extract/extracted.ts';

type Transaction = Kysely<NoTables>;

/** Whose files are read, and when. */
export interface Reading {
  database: Pick<Database, 'inOrganisation'>;
  kinds: KindRegistry;
  organisationId: string;
  now: () => Date;
  /** Asked before each file: the server that ends waits for one file at most. */
  isStopped?: () => boolean;
}

/**
 * Reads every kept file that nobody read yet, as one that came with a record or a folder: from then on it is found by what
 * stands in it, and its document says where a secret stands. Gives how many were read.
 */
export async function readKeptFiles({ database, kinds, organisationId, now, isStopped }: Reading): Promise<number> {
  for (let count = 0; ; count += 1) {
    const file = await database.inOrganisation(organisationId, nextUnread);
    if (file === undefined || isStopped?.() === true) return count;
    const extracted: Extracted = isPicture(file.type)
      ? { text: '', problem: 'no-text' }
      : await extractText(file.name.slice(65), file.bytes);
    await database.inOrganisation(organisationId, async (transaction) => {
      await lockOrganisation(transaction, organisationId);
      await keepText(transaction, file.name, extracted);
      const changes = await changesOf(transaction, file.name, placesForRecord(extracted.secrets ?? []));
      const author = { id: null, name: 'Paraat' };
      await commitAll(
        transaction,
        kinds,
        { organisationId, author, reason: '', nature: 'import', now: now() },
        changes,
      );
    });
  }
}

async function nextUnread(reader: Transaction) {
  const { rows } = await sql<{ name: string; type: string; bytes: Buffer }>`
    SELECT name, media_type AS type, bytes FROM attachment
    WHERE text IS NULL AND text_problem IS NULL ORDER BY added_at, name LIMIT 1`.execute(reader);
  return rows[0];
}

async function keepText(transaction: Transaction, name: string, { text, problem }: Extracted): Promise<void> {
  await sql`UPDATE attachment SET text = ${text}, text_problem = ${problem ?? null}
    WHERE name = ${name}`.execute(transaction);
}

/** What the documents of this file must say anew; those that say it already stay as they are. */
async function changesOf(transaction: Transaction, name: string, places: readonly string[]): Promise<Change[]> {
  const documents = await listRecords(transaction, 'document', { limit: 50_000 });
  return documents.flatMap(({ id, revision, content }): Change[] => {
    if (content.file !== name) return [];
    const { secretsAt, ...rest } = content;
    if (JSON.stringify(secretsAt ?? []) === JSON.stringify(places)) return [];
    return [
      {
        type: 'update',
        id,
        baseRevision: revision,
        content: places.length === 0 ? rest : { ...rest, secretsAt: places },
      },
    ];
  });
}
