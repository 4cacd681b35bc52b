import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type ColumnType, type Generated, type Kysely, sql } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import { secretsIn } from '../secret.ts';
import { AttachmentRefused, attachmentType } from './attachment-type.ts';

type Reader = Kysely<NoTables>;

/** The largest file that is kept. */
export const largestAttachment = 50_000_000;

/** A kept file, without its bytes. */
export interface AttachmentView {
  /** SHA-256 and what it is: `<64 hex>.pdf`. */
  name: string;
  fileName: string;
  type: string;
  size: number;
}

/** What is handed in: where, the bytes, what it was called, by whom and when; and the text in it, where that was read. */
export interface HandedIn {
  organisationId: string;
  bytes: Buffer;
  fileName: string;
  by: string;
  now: Date;
  text?: string | undefined;
  textProblem?: string | undefined;
}

/** Keeps a file under its own hash; the same bytes twice, even at the same moment, are one file. */
export async function keepAttachment(transaction: Reader, handedIn: HandedIn): Promise<AttachmentView> {
  const { organisationId, bytes, by, now, text, textProblem } = handedIn;
  const named = nameAttachment(handedIn.fileName, bytes);
  await tables(transaction)
    .insertInto('attachment')
    .values({
      organisation_id: organisationId,
      name: named.name,
      file_name: named.fileName,
      media_type: named.type,
      size: named.size,
      bytes,
      text: text ?? null,
      text_problem: textProblem ?? null,
      added_at: now.toISOString(),
      added_by: by,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'name']).doNothing())
    .execute();
  return named;
}

/** What a file would be called when kept; throws `AttachmentRefused` where it may not be. */
export function nameAttachment(fileName: string, bytes: Buffer): AttachmentView {
  if (bytes.length > largestAttachment) throw new AttachmentRefused('large');
  const shown = shownFileName(fileName);
  if (secretsIn(wordsOfName(shown)).length > 0) throw new AttachmentRefused('secret');
  const { extension, type } = attachmentType(shown, bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { name: `${hash}.${extension}`, fileName: shown, type, size: bytes.length };
}

/** A name as somebody would say it: `wachtwoord_Zomer2024!.docx` is "wachtwoord Zomer2024!". */
const wordsOfName = (name: string): string => name.replace(/\.[a-z0-9]{1,8}$/i, '').replace(/_+/g, ' ');

/** The name that somebody gave a file, without folders and without what a screen or log cannot show. */
export const shownFileName = (name: string): string =>
  withoutUnseen(basename(name.replaceAll('\\', '/')))
    .normalize('NFC')
    .trim()
    .slice(-180)
    .replace(halves, '');

/** Half a character, as it stays behind where a text is cut. */
const halves = /\p{Surrogate}/gu;

/** A text without what cannot be seen, and without what turns the letters after it around. */
export const withoutUnseen = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stay
  text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '');

/** A kept file with its bytes; undefined where this organisation has none of this name. */
export async function readAttachment(
  reader: Reader,
  name: string,
): Promise<(AttachmentView & { bytes: Buffer }) | undefined> {
  const row = await tables(reader)
    .selectFrom('attachment')
    .select(['name', 'file_name', 'media_type', 'size', 'bytes'])
    .where('name', '=', name)
    .executeTakeFirst();
  return row && { ...attachmentView(row), bytes: row.bytes };
}

/** One kept file without its bytes; undefined where this organisation has none of this name. */
export async function attachmentNamed(reader: Reader, name: string): Promise<AttachmentView | undefined> {
  const row = await views(reader).where('name', '=', name).executeTakeFirst();
  return row && attachmentView(row);
}

/** Every kept file of the organisation by name, without the bytes. */
export async function attachmentNames(reader: Reader): Promise<AttachmentView[]> {
  return (await views(reader).orderBy('name').execute()).map(attachmentView);
}

/** Every kept file by name, one at a time: never more than one in memory. */
export async function* attachmentsOf(reader: Reader): AsyncGenerator<AttachmentView & { bytes: Buffer }> {
  for (const { name } of await attachmentNames(reader)) {
    const found = await readAttachment(reader, name);
    if (found !== undefined) yield found;
  }
}

/** A kept file in whose name or text the words stand, and a piece of it. */
export interface AttachmentHit extends AttachmentView {
  piece: string;
}

/** Files in which all words stand, the best first; a word that is still being typed counts by its beginning. */
export async function searchAttachments(reader: Reader, words: string, limit = 50): Promise<AttachmentHit[]> {
  const beginnings = (words.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 12);
  if (beginnings.length === 0) return [];
  // Words only, so nothing of what was typed is an operator; 'simple' beside 'dutch' finds names and codes as they are.
  const query = beginnings.map((word) => `'${word}':*`).join(' & ');
  const { rows } = await sql<AttachmentRow & { piece: string }>`
    WITH asked AS (SELECT to_tsquery('dutch', ${query}) || to_tsquery('simple', ${query}) AS query)
    SELECT name, file_name, media_type, size,
      ts_headline('dutch', left(coalesce(text, ''), 100000), query,
        'MaxFragments=1, MaxWords=30, MinWords=12, StartSel="", StopSel=""') AS piece
    FROM (
      SELECT a.*, asked.query FROM attachment a, asked WHERE a.words @@ asked.query
      ORDER BY ts_rank(a.words, asked.query) DESC, a.file_name LIMIT ${limit}) AS best`.execute(reader);
  return rows.map((row) => ({ ...attachmentView(row), piece: row.piece }));
}

interface AttachmentRow {
  name: string;
  file_name: string;
  media_type: string;
  size: string | number;
}

type AttachmentTables = {
  attachment: {
    organisation_id: string;
    name: string;
    file_name: string;
    media_type: string;
    size: ColumnType<string, number, never>;
    bytes: Buffer;
    text: string | null;
    text_problem: string | null;
    words: Generated<string>;
    added_at: ColumnType<Date, string, never>;
    added_by: string;
  };
};

const tables = (reader: Reader) => reader.withTables<AttachmentTables>();

const views = (reader: Reader) =>
  tables(reader).selectFrom('attachment').select(['name', 'file_name', 'media_type', 'size']);

const attachmentView = ({ name, file_name, media_type, size }: AttachmentRow): AttachmentView => ({
  name,
  fileName: file_name,
  type: media_type,
  size: Number(size),
});
