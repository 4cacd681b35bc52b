import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { archimateIncoming } from '../import-archimate.ts';
import { importError } from '../import-problem.ts';
import type { Incomings, Skip } from '../import-record.ts';
import { registerIncoming } from '../import-register.ts';
import type { RegisterMapping, RegisterPreview } from '../import-register-mapping.ts';
import { proposalFor, proposedMapping, type RegisterTable } from '../import-register-proposal.ts';
import type { ImportFormat } from '../import-report.ts';
import { withoutSecrets } from '../import-secrets.ts';
import { type ReadingProgress, readArchimate } from './import-archimate-file.ts';
import { readTableApart } from './import-table-apart.ts';

/** The largest files that are read at all. */
export const largestFile = { archimate: 100_000_000, csv: 20_000_000, xlsx: 20_000_000 };

/** What was read from one file, before it meets what is in Paraat. */
export type ReadFile =
  | { format: 'archimate'; incomings: Incomings }
  | { format: 'csv' | 'xlsx'; table: RegisterTable; skipped: Skip[] };

/** Reads a file of any known format; throws `ImportError` with line and column when it cannot be taken. */
export async function readImportFile(path: string, progress?: ReadingProgress): Promise<ReadFile> {
  const { size } = await stat(path);
  const format = await formatOf(path, size);
  if (size > largestFile.archimate) throw tooLarge(largestFile.archimate);
  if (size > largestFile[format]) throw tooLarge(largestFile[format]);
  if (format === 'archimate') {
    const model = await readArchimate(createReadStream(path), progress);
    return { format, incomings: withoutSecrets(archimateIncoming(model)) };
  }
  return { format, ...(await readTableApart({ format, bytes: await readFile(path) })) };
}

const tooLarge = (most: number) => importError('file-too-large', 1, 1, `${most / 1_000_000} MB`);

/** The format of a file that could not be taken, where that much is known. */
export async function knownFormat(path: string): Promise<ImportFormat | null> {
  try {
    return await formatOf(path, (await stat(path)).size);
  } catch {
    return null;
  }
}

/** By how a file begins, never by its name. */
async function formatOf(path: string, size: number): Promise<ImportFormat> {
  if (size === 0) throw importError('file-empty', 1, 1);
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    const start = buffer.subarray(0, bytesRead);
    if (start.toString('latin1', 0, 2) === 'PK') return 'xlsx';
    if (start.toString('hex', 0, 4) === 'd0cf11e0') throw importError('excel-old', 1, 1);
    const text = start
      .toString('latin1')
      .replaceAll('\0', '')
      .replace(/^[\xef\xbb\xbf\xff\xfe\s]+/, '');
    return text.startsWith('<') ? 'archimate' : 'csv';
  } finally {
    await file.close();
  }
}

/** How a register would be read: as somebody chose, as this organisation chose before, or as proposed. */
export function mappingFor(
  table: RegisterTable,
  path: string,
  chosen: RegisterMapping | undefined,
  remembered: RegisterMapping | undefined,
): RegisterPreview {
  const proposal = proposedMapping(table, basename(path));
  const mapping = chosen ?? remembered ?? proposal?.mapping;
  const usable = mapping?.columns.length === table.headers.length ? mapping : undefined;
  const { mapping: shown, certainty } = proposal ?? proposalFor(usable?.shape ?? 'asset', table.headers);
  return {
    headers: table.headers,
    examples: table.headers.map((_, at) => exampleIn(table, at)),
    mapping: usable ?? shown,
    certainty,
    isRemembered: chosen === undefined && remembered !== undefined && usable === remembered,
    rows: table.rows.length,
  };
}

const exampleIn = ({ rows }: RegisterTable, at: number): string =>
  rows.find(({ cells }) => (cells[at] ?? '').trim() !== '')?.cells[at]?.slice(0, 80) ?? '';

/** Reads a table in the way of its preview; throws `ImportError` when nothing fits. */
export function incomingsOf(table: RegisterTable, skipped: readonly Skip[], preview: RegisterPreview): Incomings {
  const incomings = withoutSecrets(registerIncoming(table, preview.mapping));
  return { ...incomings, skipped: [...skipped, ...incomings.skipped] };
}
