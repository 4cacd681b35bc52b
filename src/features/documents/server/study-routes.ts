import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { leadsOutside } from '#platform/files/zip.ts';
import { problem } from '#platform/http/problem.ts';
import { BodyTooLarge, readBody } from '#platform/http/read-body.ts';
import { m } from '#platform/language/generated/messages.js';
import { answerRefusedFile, fileNameOf } from '#records/server/attachment-routes.ts';
import { largestAttachment, withoutUnseen } from '#records/server/attachments.ts';
import { InvalidContent } from '#records/server/problem.ts';
import type { RecordRooms, SignedIn } from '#records/server/routes.ts';
import type { FileOutcome } from '../document-proposal.ts';
import { FolderProblem, filesInZip, folderLimits } from './folder-files.ts';
import { importRunbooks } from './runbook-import.ts';
import { acceptedSchema, acceptProposal, listProposals, proposeFile, searchDocuments, skipProposal } from './study.ts';

type Rooms = Omit<RecordRooms, 'live'>;

/** The study of documents: files come in one by one, wait for a yes, and are searched. */
export function studyRoutes(rooms: Rooms): OpenAPIHono<SignedIn> {
  const routes = new OpenAPIHono<SignedIn>();
  routes.onError(answerStudyProblem);
  for (const path of [proposals, `${proposals}/*`, runbooks]) routes.use(path, rooms.requireRole('editor'));
  routes.get(search, rooms.requireRole('reader'));
  addTaking(routes, rooms);
  addDeciding(routes, rooms);
  addRunbooks(routes, rooms);
  routes.get(search, async (c) => {
    const words = (c.req.query('q') ?? '').slice(0, 200);
    const hits = await rooms.database.inOrganisation(c.get('session').organisationId, (reader) =>
      searchDocuments(reader, words),
    );
    return c.json({ hits }, 200, { 'cache-control': 'no-store' });
  });
  return routes;
}

const root = '/organisations/:organisation';
const proposals = `${root}/document-proposals`;
const runbooks = `${root}/runbooks/imports`;
const search = `${root}/documents/search`;

/** Where a file stands, as it may be shown and kept; of what is far too long the end, with the name. */
const shownPath = (path: string): string => withoutUnseen(path).slice(-1_000).toWellFormed();

/** A ZIP, or a form with a folder in it: it may weigh more than one file. */
async function packedBody(c: Context): Promise<Buffer> {
  try {
    return await readBody(c.req.raw, folderLimits.bytes / 2);
  } catch (error) {
    throw error instanceof BodyTooLarge ? new FolderProblem('heavy') : error;
  }
}

type Routes = OpenAPIHono<SignedIn>;
type Asking = Context<SignedIn>;

function addTaking(routes: Routes, { database, now }: Rooms): void {
  routes.post(proposals, async (c) => {
    const { organisationId, userName } = c.get('session');
    const path = shownPath(fileNameOf(c));
    const taking = { database, organisationId, by: userName, now: now() };
    const isZip = /\.zip$/i.test(path);
    const bytes = isZip ? await packedBody(c) : await readBody(c.req.raw, largestAttachment);
    if (!isZip) return c.json({ files: [await proposeFile(taking, path, bytes)] }, 201);
    const files: FileOutcome[] = [];
    for (const file of filesInZip(bytes)) {
      const within = shownPath(file.path);
      if ('problem' in file) files.push({ path: within, outcome: 'refused', reason: file.problem });
      else files.push(await proposeFile(taking, within, file.bytes));
    }
    if (files.length === 0) throw new FolderProblem('empty');
    return c.json({ files }, 201);
  });

  routes.get(proposals, async (c) => {
    const found = await database.inOrganisation(c.get('session').organisationId, listProposals);
    return c.json({ proposals: found }, 200, { 'cache-control': 'no-store' });
  });
}

function addDeciding(routes: Routes, { database, kinds, now }: Rooms): void {
  routes.post(`${proposals}/:id/acceptance`, async (c) => {
    const id = idOf(c);
    const said = acceptedSchema.safeParse(await c.req.json().catch(() => undefined));
    if (id === undefined) return gone(c);
    if (!said.success)
      return problem(c, 422, m.documents_study_invalid, m.documents_study_invalid_detail, fieldOf(said.error));
    const by = byOf(c, now());
    const record = await database.inOrganisation(by.organisationId, (transaction) =>
      acceptProposal(transaction, kinds, by, id, said.data),
    );
    return record === undefined ? gone(c) : c.json({ slug: record.slug, name: record.name }, 201);
  });

  routes.delete(`${proposals}/:id`, async (c) => {
    const id = idOf(c);
    const wasThere =
      id !== undefined &&
      (await database.inOrganisation(c.get('session').organisationId, (transaction) => skipProposal(transaction, id)));
    return wasThere ? c.body(null, 204) : gone(c);
  });
}

const gone = (c: Context): Response => problem(c, 404, m.documents_study_gone, m.documents_study_gone_detail);
const fieldOf = (error: z.ZodError) => ({ code: 'invalid', field: error.issues[0]?.path.join('.') });
const idOf = (c: Context): string | undefined => z.uuid().safeParse(c.req.param('id')).data;

function byOf(c: Asking, now: Date) {
  const { organisationId, userId, userName } = c.get('session');
  return { organisationId, author: { id: userId, name: userName }, reason: '', now };
}

/** A folder of Markdown: the files of a form, named by their path, or one ZIP. */
function addRunbooks(routes: Routes, { database, kinds, now }: Rooms): void {
  routes.post(runbooks, async (c) => {
    const bytes = await packedBody(c);
    const isForm = c.req.header('content-type')?.startsWith('multipart/form-data') === true;
    const paths = isForm ? await filesInForm(bytes, c.req.header('content-type') ?? '') : filesOfZip(bytes);
    if (paths.size === 0) throw new FolderProblem('empty');
    const folder = withoutTop(paths, fileNameOf(c).replace(/\.zip$/i, '') || 'map');
    const by = { ...byOf(c, now()), reason: folder.name };
    const report = await database.inOrganisation(by.organisationId, (transaction) =>
      importRunbooks(transaction, kinds, by, folder),
    );
    return c.json(report, 200);
  });
}

async function filesInForm(bytes: Buffer, type: string): Promise<Map<string, Buffer>> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData().catch(() => {
    throw new FolderProblem('broken');
  });
  const files = new Map<string, Buffer>();
  for (const file of form.getAll('file')) {
    if (typeof file === 'string') continue;
    if (files.size >= folderLimits.files) throw new FolderProblem('too-many');
    const path = withoutUnseen(file.name).replaceAll('\\', '/');
    if (!leadsOutside(path)) files.set(path, Buffer.from(await file.arrayBuffer()));
  }
  return files;
}

function filesOfZip(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const file of filesInZip(bytes)) if ('bytes' in file) files.set(shownPath(file.path), file.bytes);
  return files;
}

/** A browser and most ZIPs name the chosen folder before each path; it is the name of the whole. */
function withoutTop(files: ReadonlyMap<string, Buffer>, otherwise: string) {
  const tops = new Set([...files.keys()].map((path) => path.split('/')[0] ?? ''));
  const [top = ''] = tops;
  if (tops.size !== 1 || files.has(top)) return { name: otherwise, files };
  return { name: top, files: new Map([...files].map(([path, bytes]) => [path.slice(top.length + 1), bytes])) };
}

const folderWords = {
  broken: [m.documents_zip_broken, m.documents_zip_broken_detail],
  protected: [m.documents_zip_protected, m.documents_zip_protected_detail],
  'too-large': [m.documents_zip_too_large, m.documents_zip_too_large_detail],
  heavy: [m.documents_zip_heavy, m.documents_zip_heavy_detail],
  'too-many': [m.documents_zip_too_large, m.documents_zip_too_large_detail],
  missing: [m.documents_zip_empty, m.documents_zip_empty_detail],
  empty: [m.documents_zip_empty, m.documents_zip_empty_detail],
} as const;

function answerStudyProblem(error: Error, c: Context): Response {
  if (error instanceof InvalidContent) {
    const field = error.fields[0]?.field;
    const isSecret = error.fields.some(({ code }) => code === 'looks-like-a-secret');
    if (isSecret) return problem(c, 422, m.documents_secret, m.documents_secret_detail, { code: 'secret', field });
    return problem(c, 422, m.documents_study_invalid, m.documents_study_invalid_detail, { code: 'invalid', field });
  }
  if (!(error instanceof FolderProblem)) return answerRefusedFile(error, c);
  const [title, detail] = folderWords[error.code];
  return problem(c, ['too-large', 'too-many', 'heavy'].includes(error.code) ? 413 : 422, title, detail, {
    code: `zip_${error.code}`,
  });
}
