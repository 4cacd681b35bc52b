import { OpenAPIHono } from '@hono/zod-openapi';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { countAttempt } from '#platform/auth/server/attempts.ts';
import { problem } from '#platform/http/problem.ts';
import { readBody } from '#platform/http/read-body.ts';
import { m } from '#platform/language/generated/messages.js';
import { answerRefusedFile, fileNameOf } from '#records/server/attachment-routes.ts';
import { largestAttachment, nameAttachment } from '#records/server/attachments.ts';
import { InvalidContent } from '#records/server/problem.ts';
import type { RecordRooms, SignedIn } from '#records/server/routes.ts';
import { documentTypes } from '../document.ts';
import { extractText } from './extract/extract-text.ts';
import { linkOf, mailRequest } from './request-mail.ts';
import {
  deliverFile,
  endDelivery,
  isLink,
  LinkRefused,
  listRequests,
  makeRequest,
  refuseFull,
  renewLink,
  revokeRequest,
  withLink,
} from './requests.ts';

type Rooms = Omit<RecordRooms, 'live'> & { originOf: (request: Request) => string | null };
type Asking = Context<SignedIn>;

const path = '/organisations/:organisation/document-requests';

/** Asking for documents: make, list, end and give out a new link. */
export function requestRoutes(rooms: Rooms): OpenAPIHono<SignedIn> {
  const { database, now } = rooms;
  const routes = new OpenAPIHono<SignedIn>();
  routes.onError(answerRefusedRequest);
  for (const one of [path, `${path}/*`]) routes.use(one, rooms.requireRole('editor'));
  const within = <Result>(c: Asking, work: Parameters<typeof database.inOrganisation<Result>>[1]) =>
    database.inOrganisation(c.get('session').organisationId, work);

  routes.get(path, async (c) => {
    const requests = await within(c, (reader) => listRequests(reader, now()));
    return c.json({ requests }, 200, { 'cache-control': 'no-store' });
  });

  routes.post(path, async (c) => {
    const said = newRequestSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!said.success) return invalid(c, said.error.issues[0]?.path.join('.'));
    if (said.data.dueOn < dayOf(now()))
      return problem(c, 422, m.documents_request_past, m.documents_request_past_detail, {
        code: 'past',
        field: 'dueOn',
      });
    const answer = await within(c, async (transaction) => {
      const { organisationId, userId, userName, organisationName } = c.get('session');
      const by = { organisationId, author: { id: userId, name: userName }, now: now() };
      const made = await makeRequest(transaction, by, said.data);
      if (made === null) return null;
      const [request] = await listRequests(transaction, now(), made.id);
      if (request === undefined) return null;
      const link = linkOf(originHere(rooms, c), made.token);
      const place = { organisationId, organisation: organisationName, link, now: now() };
      return { request, link, isMailed: said.data.mail && (await mailRequest(transaction, request, place)) };
    });
    return answer === null ? invalid(c, 'about') : c.json(answer, 201);
  });

  routes.post(`${path}/:id/revocation`, async (c) => {
    const id = idOf(c);
    const ended = id !== undefined && (await within(c, (transaction) => revokeRequest(transaction, id)));
    return ended ? c.body(null, 204) : problem(c, 404, m.documents_request_gone, m.documents_request_gone_detail);
  });

  routes.post(`${path}/:id/link`, async (c) => {
    const id = idOf(c);
    const token = id && (await within(c, (transaction) => renewLink(transaction, id, dayOf(now()))));
    if (!token) return problem(c, 404, m.documents_request_gone, m.documents_request_gone_detail);
    return c.json({ link: linkOf(originHere(rooms, c), token) }, 201, { 'cache-control': 'no-store' });
  });
  return routes;
}

/** The note goes out by mail, and stays. */
function answerRefusedRequest(error: Error, c: Context): Response {
  if (!(error instanceof InvalidContent)) throw error;
  return problem(c, 422, m.documents_secret, m.documents_secret_detail, {
    code: 'secret',
    field: error.fields[0]?.field,
  });
}

const newRequestSchema = z.object({
  about: z.uuid(),
  type: z.enum(documentTypes),
  askedOf: z.uuid(),
  // What lies further away is a slip of the pen, and a link for it would never end.
  dueOn: z.iso.date().refine((day) => day < '2100-01-01'),
  note: z.string().trim().min(1).max(1_000).optional(),
  mail: z.boolean().default(false),
});

const idOf = (c: Context): string | undefined => z.uuid().safeParse(c.req.param('id')).data;
const dayOf = (now: Date): string => now.toISOString().slice(0, 10);
const originHere = ({ originOf }: Rooms, c: Context): string => originOf(c.req.raw) ?? new URL(c.req.url).origin;
const invalid = (c: Context, field: string | undefined): Response =>
  problem(c, 422, m.documents_request_invalid, m.documents_request_invalid_detail, { code: 'invalid', field });

/** So many requests with one link, and with links that are none, in a quarter of an hour. */
const rules = { link: { window: 900, max: 120 }, unknown: { window: 900, max: 600 } };
/** So many files at once with one link: each is in memory while it is read, and a link may be in anybody's hands. */
const mostAtOnce = 3;

/** Delivering by a link, without an account: see what is asked, send files, say that it is all. */
export function deliveryRoutes({ database, kinds, now }: Pick<Rooms, 'database' | 'kinds' | 'now'>): Hono {
  const routes = new Hono();
  routes.onError(answerLinkProblem);
  routes.use('/aanleveren/*', async (c, next) => {
    const token = c.req.header('x-paraat-link') ?? '';
    // All guesses count together: each under its own name, they would fill the table of attempts and never be too many.
    const isKnown = await isLink(database, token);
    const key = isKnown ? `aanleveren:${token.slice(0, 16)}` : 'aanleveren:none';
    const rule = isKnown ? rules.link : rules.unknown;
    const { allowed, retryAfter } = await countAttempt(database.authPool, key, rule, now());
    return allowed ? next() : tooOften(c, retryAfter ?? 60);
  });

  const atWork = new Map<string, number>();
  routes.use('/aanleveren/files', async (c, next) => {
    const token = tokenOf(c);
    const others = atWork.get(token) ?? 0;
    if (others >= mostAtOnce) return tooOften(c, 10);
    atWork.set(token, others + 1);
    try {
      await next();
    } finally {
      const left = (atWork.get(token) ?? 1) - 1;
      if (left > 0) atWork.set(token, left);
      else atWork.delete(token);
    }
  });

  routes.get('/aanleveren/asked', async (c) => {
    const view = await withLink(database, tokenOf(c), now(), async (_, opened) => opened.view);
    return c.json(view, 200, { 'cache-control': 'no-store' });
  });

  routes.post('/aanleveren/files', async (c) => {
    // Looked at before the file is read: who has no link, or sent all that it may bring, sends nothing.
    await withLink(database, tokenOf(c), now(), async (_, opened) => refuseFull(opened));
    const bytes = await readBody(c.req.raw, largestAttachment);
    const { name, fileName } = nameAttachment(fileNameOf(c), bytes);
    const extracted = await extractText(name.slice(65), bytes);
    const view = await withLink(database, tokenOf(c), now(), (transaction, opened) =>
      deliverFile(transaction, kinds, opened, { fileName, bytes, extracted }, now()),
    );
    return c.json(view, 201);
  });

  routes.post('/aanleveren/end', async (c) => {
    const isDone = await withLink(database, tokenOf(c), now(), (transaction, opened) =>
      endDelivery(transaction, opened, now()),
    );
    return isDone
      ? c.body(null, 204)
      : problem(c, 422, m.documents_link_nothing, m.documents_link_nothing_detail, { code: 'nothing' });
  });
  return routes;
}

const tokenOf = (c: Context): string => c.req.header('x-paraat-link') ?? '';

function tooOften(c: Context, retryAfter: number): Response {
  c.header('retry-after', String(retryAfter));
  return problem(c, 429, m.documents_link_too_often, m.documents_link_too_often_detail, { code: 'too_often' });
}

const linkWords = {
  unknown: [m.documents_link_unknown, m.documents_link_unknown_detail],
  expired: [m.documents_link_expired, m.documents_link_expired_detail],
  revoked: [m.documents_link_revoked, m.documents_link_revoked_detail],
  delivered: [m.documents_link_delivered, m.documents_link_delivered_detail],
  full: [m.documents_link_full, m.documents_link_full_detail],
} as const;

function answerLinkProblem(error: Error, c: Context): Response {
  if (!(error instanceof LinkRefused)) return answerRefusedFile(error, c);
  const [title, detail] = linkWords[error.code];
  return problem(c, error.code === 'full' ? 422 : 404, title, detail, { code: `link_${error.code}` });
}
