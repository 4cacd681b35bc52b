import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { problem } from '#platform/http/problem.ts';
import { BodyTooLarge, readBody } from '#platform/http/read-body.ts';
import { m } from '#platform/language/generated/messages.js';
import { type AttachmentRefusalCode, AttachmentRefused, isPicture } from './attachment-type.ts';
import {
  type AttachmentView,
  attachmentNamed,
  keepAttachment,
  largestAttachment,
  readAttachment,
} from './attachments.ts';
import type { RecordRooms, SignedIn } from './routes.ts';

/** Handing a file in, and getting it back in such a way that no browser ever runs what is in it. */
export function attachmentRoutes(rooms: Omit<RecordRooms, 'live' | 'kinds'>): OpenAPIHono<SignedIn> {
  const { database, requireRole, now } = rooms;
  const routes = new OpenAPIHono<SignedIn>();
  const path = '/organisations/:organisation/attachments';
  routes.onError(answerRefusedFile);
  routes.post(path, requireRole('editor'));
  routes.get(`${path}/:name`, requireRole('reader'));

  routes.post(path, async (c) => {
    const { organisationId, userName } = c.get('session');
    const fileName = fileNameOf(c);
    const bytes = await readBody(c.req.raw, largestAttachment);
    const kept = await database.inOrganisation(organisationId, (transaction) =>
      keepAttachment(transaction, { organisationId, bytes, fileName, by: userName, now: now() }),
    );
    return c.json(kept, 201);
  });

  routes.get(`${path}/:name`, async (c) => {
    const { organisationId } = c.get('session');
    const name = c.req.param('name') ?? '';
    // The name is the content's own hash: what a device has under it can never be another.
    const isKnown = c.req.header('if-none-match') === `"${name}"`;
    const found = await database.inOrganisation(organisationId, async (reader) => {
      const view = await attachmentNamed(reader, name);
      return view && { view, bytes: isKnown ? undefined : (await readAttachment(reader, name))?.bytes };
    });
    if (found === undefined) return problem(c, 404, m.records_file_missing, m.records_file_missing_detail);
    const headers = headersOf(found.view);
    return found.bytes === undefined ? c.body(null, 304, headers) : c.body(new Uint8Array(found.bytes), 200, headers);
  });

  return routes;
}

/** The name of the file that is sent, as the browser wrote it in the header `x-file-name`. */
export function fileNameOf(c: Context): string {
  const written = c.req.header('x-file-name') ?? '';
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** Says why a file was not taken; any other error goes on. */
export function answerRefusedFile(error: Error, c: Context): Response {
  const code = error instanceof BodyTooLarge ? 'large' : error instanceof AttachmentRefused ? error.code : undefined;
  if (code === undefined) throw error;
  const [title, detail] = refusalWords[code];
  return problem(c, code === 'large' ? 413 : 422, title, detail, { code: `file_${code}` });
}

/** What a user reads about a file that was not taken: what is wrong, and what to do. */
export const refusalWords = {
  empty: [m.records_file_empty, m.records_file_empty_detail],
  large: [m.records_file_large, m.records_file_large_detail],
  kind: [m.records_file_kind, m.records_file_kind_detail],
  mismatch: [m.records_file_mismatch, m.records_file_mismatch_detail],
  encrypted: [m.records_file_encrypted, m.records_file_encrypted_detail],
  picture: [m.records_file_picture, m.records_file_picture_detail],
  secret: [m.records_file_secret, m.records_file_secret_detail],
} as const satisfies Record<AttachmentRefusalCode, unknown>;

/** Shown in place only where it is a picture; even opened by itself, nothing in it may run or load. */
function headersOf({ name, fileName, type, size }: AttachmentView): Record<string, string> {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'content-length': String(size),
    'content-disposition': `${isPicture(type) ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    // Asked about each time, or somebody who signed out would leave it behind in the browser; the own shelf holds it offline.
    'cache-control': 'private, no-cache',
    etag: `"${name}"`,
  };
}
