import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely, Selectable } from 'kysely';
import type { Database, NoTables } from '#platform/database/database.ts';
import { makeFolder } from '#platform/files/make-folder.ts';
import { writeWhole } from '#platform/files/write-whole.ts';
import { m } from '#platform/language/generated/messages.js';
import { confirmationsFolder } from '#records/folder.ts';
import { ExportRefused } from '#records/server/folder-export.ts';
import { readRecords } from '#records/server/reading.ts';
import { type ConfirmationsFile, confirmationsText } from '../confirmations-file.ts';
import { confirmingTables } from './confirming-reading.ts';
import type { ConfirmingTables } from './confirming-tables.ts';

/**
 * Writes what people said of each text beside the records of an export: for whoever wants to know, not to count
 * anywhere else. A file of an earlier installation keeps what it said. Answers how many files there are.
 */
export async function exportConfirmations(database: Database, organisationId: string, folder: string): Promise<number> {
  const files = await database.inOrganisation(organisationId, confirmationFiles);
  if (files.size === 0) return 0;
  const inside = join(folder, confirmationsFolder);
  await refuseOther(folder, confirmationsFolder, 'folder');
  await makeFolder(inside);
  for (const [name, file] of files) {
    await refuseOther(inside, name, 'file');
    const standing = await readFile(join(inside, name), 'utf8').catch(() => undefined);
    const text = confirmationsText(file, standing);
    if (text === undefined) throw notOurs(inside, name);
    if (text !== standing) await writeWhole(join(inside, name), text);
  }
  return files.size;
}

/** A link in the place of a folder or a file would lead the writing out of the export. */
async function refuseOther(folder: string, name: string, wanted: 'folder' | 'file'): Promise<void> {
  const found = await lstat(join(folder, name)).catch(() => undefined);
  if (found === undefined || (wanted === 'folder' ? found.isDirectory() : found.isFile())) return;
  throw notOurs(folder, name);
}

const notOurs = (folder: string, name: string): ExportRefused =>
  new ExportRefused(m.reviews_export_not_ours({ folder, name }), m.reviews_export_not_ours_advice());

/** What was said of each text, by the name of its file; a deleted one is called after its id. */
async function confirmationFiles(reader: Kysely<NoTables>): Promise<Map<string, ConfirmationsFile>> {
  const tables = confirmingTables(reader);
  const verdicts = await tables.selectFrom('verdict').selectAll().orderBy('sequence').execute();
  const readings = await tables.selectFrom('read_confirmation').selectAll().orderBy('sequence').execute();
  const ids = [...verdicts, ...readings].map((row) => row.record_id);
  const roleIds = verdicts.flatMap(({ role_id }) => role_id ?? []);
  const records = await readRecords(reader, [...new Set([...ids, ...roleIds])]);
  const names = new Map(records.map(({ id, name }) => [id, name]));
  const wanted = records.filter(({ id }) => ids.includes(id));
  return new Map(
    wanted.map(({ id, kind, slug, deletedAt }) => {
      const said = verdicts.filter((row) => row.record_id === id).map((row) => saidOf(row, names));
      const read = readings.filter((row) => row.record_id === id).map(readOf);
      const name = `${kind}.${deletedAt === null ? slug : id}.yaml`;
      return [name, { id, record: `${kind}/${slug}`, said, read }];
    }),
  );
}

type VerdictRow = Selectable<ConfirmingTables['verdict']>;
type ReadingRow = Selectable<ConfirmingTables['read_confirmation']>;

const saidOf = (row: VerdictRow, names: ReadonlyMap<string, string>): ConfirmationsFile['said'][number] => ({
  at: row.at.toISOString(),
  by: row.user_name,
  verdict: row.type,
  ...(row.role_id === null ? {} : { role: names.get(row.role_id) ?? row.role_id }),
  yes: row.yes,
  ...(row.reason === '' ? {} : { reason: row.reason }),
  contentHash: row.content_hash,
});

const readOf = (row: ReadingRow): ConfirmationsFile['read'][number] => ({
  at: row.at.toISOString(),
  by: row.user_name,
  right: row.answered_right,
  asked: row.asked,
  contentHash: row.content_hash,
});
