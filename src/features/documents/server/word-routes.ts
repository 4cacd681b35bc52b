import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { readBody } from '#platform/http/read-body.ts';
import { m } from '#platform/language/generated/messages.js';
import { fileNameOf } from '#records/server/attachment-routes.ts';
import { readAttachment, shownFileName } from '#records/server/attachments.ts';
import { readBySlug, readRecord } from '#records/server/reading.ts';
import type { RecordRooms, SignedIn } from '#records/server/routes.ts';
import type { SourceDocument } from '../document.ts';
import { largestWordFile } from '../word-document.ts';
import { hasNoHeadings, partsOf } from '../word-parts.ts';
import { type WordOrder, type WordPreview, wordOrderSchema } from '../word-preview.ts';
import { extractText } from './extract/extract-text.ts';
import { readWordApart } from './word-apart.ts';
import { answerRefusedWord, WordRefused } from './word-refused.ts';
import { takeOver } from './word-take.ts';

type Rooms = Omit<RecordRooms, 'live'>;
type Asking = Context<SignedIn>;

/** A Word file beside a plan: first shown, with nothing kept; then the chosen parts taken over at once. */
export function wordRoutes(rooms: Rooms): OpenAPIHono<SignedIn> {
  const routes = new OpenAPIHono<SignedIn>();
  const path = '/organisations/:organisation/plans/:slug/word';
  routes.onError(answerRefusedWord);
  for (const one of [path, `${path}/apply`]) routes.use(one, rooms.requireRole('editor'));
  routes.post(path, async (c) => c.json(await preview(rooms, c), 200, { 'cache-control': 'no-store' }));
  routes.post(`${path}/apply`, async (c) => {
    const { order, bytes } = await readOrder(rooms, c);
    const fileName = shownFileName(order.fileName) || 'document.docx';
    const [document, extracted] = await Promise.all([readWordApart(bytes), extractText('docx', bytes)]);
    const { organisationId, userId, userName } = c.get('session');
    const author = { id: userId, name: userName };
    const reason = m.documents_word_reason({ file: fileName }, { locale: 'nl' });
    const by = { organisationId, author, reason, nature: 'edit' as const, now: rooms.now() };
    const outcome = await rooms.database.inOrganisation(organisationId, (transaction) =>
      takeOver(transaction, rooms.kinds, by, slugOf(c), order, { bytes, fileName, document, extracted }),
    );
    return c.json(outcome, 200);
  });
  return routes;
}

const slugOf = (c: Asking): string => c.req.param('slug') ?? '';

async function preview(rooms: Rooms, c: Asking): Promise<WordPreview> {
  const { organisationId } = c.get('session');
  const asked = c.req.query('document');
  await rooms.database.inOrganisation(organisationId, async (reader) => {
    const plan = await readBySlug(reader, 'plan', slugOf(c));
    if (plan === undefined || plan.deletedAt !== null) throw new WordRefused('plan-gone');
  });
  const file =
    asked === undefined
      ? { bytes: await readBody(c.req.raw, largestWordFile), fileName: fileNameOf(c) }
      : await fileOfDocument(rooms, c, asked);
  const document = await readWordApart(file.bytes);
  const warnings = hasNoHeadings(document) ? { ...document.warnings, 'no-headings': 1 } : document.warnings;
  const pictures = document.pictures.map(({ name, type, bytes }) => ({
    name,
    type,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  return { fileName: shownFileName(file.fileName), parts: partsOf(document), pictures, warnings };
}

/** The file that the record of a document has. */
async function fileOfDocument(
  { database }: Rooms,
  c: Asking,
  id: string,
): Promise<{ bytes: Buffer; fileName: string }> {
  const { organisationId } = c.get('session');
  return database.inOrganisation(organisationId, async (reader) => {
    const record = /^[0-9a-f-]{36}$/.test(id) ? await readRecord(reader, id) : undefined;
    if (record?.kind !== 'document' || record.deletedAt !== null) throw new WordRefused('document-gone');
    const { file, fileName } = record.content as SourceDocument;
    const kept = file === undefined ? undefined : await readAttachment(reader, file);
    if (kept === undefined) throw new WordRefused('document-gone');
    return { bytes: kept.bytes, fileName: fileName ?? kept.fileName };
  });
}

/** The choices, and the file that was sent with them or that a record has. */
async function readOrder(rooms: Rooms, c: Asking): Promise<{ order: WordOrder; bytes: Buffer }> {
  const body = await readBody(c.req.raw, largestWordFile + 1_000_000);
  const type = c.req.header('content-type') ?? '';
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null);
  const order = orderIn(form?.get('order'));
  if (order.document !== undefined) return { order, bytes: (await fileOfDocument(rooms, c, order.document)).bytes };
  const file = form?.get('file');
  if (!(file instanceof Blob)) throw new WordRefused('no-file');
  return { order, bytes: Buffer.from(await file.arrayBuffer()) };
}

function orderIn(written: unknown): WordOrder {
  try {
    return wordOrderSchema.parse(JSON.parse(String(written)));
  } catch {
    throw new WordRefused('order');
  }
}
