import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import type { PaperOrder } from '#features/fact-sheets/paper-order.ts';
import { atLeast, type Role, type Session } from '#platform/auth/role.ts';
import type { Database } from '#platform/database/database.ts';
import type { Kind } from '#records/kind.ts';
import type { KindName } from '#records/kind-name.ts';
import { organisationOf } from '#records/server/organisations.ts';
import { UnknownSlug } from '#records/server/problem.ts';
import { type DossierSubject, dossierSubjects } from '../dossier.ts';
import { type SlideAudience, slideAudiences } from '../plan-slides.ts';
import { type DocumentForm, planFile, planSlidesFile } from './make-document.ts';
import { dossierFile, responsiblesFile } from './read-documents.ts';

interface SignedIn {
  Variables: { session: Session };
}

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};
type Ending = keyof typeof types;

/** What the routes of this room need from the rest of the house. */
export interface PlanRooms {
  database: Database;
  kinds: ReadonlyMap<KindName, Kind>;
  requireRole: (role: Role) => MiddlewareHandler<SignedIn>;
  now: () => Date;
}

/** Plans, dossiers and the list of responsibles, as files to print, send or show. */
export function documentRoutes({ database, kinds, requireRole, now }: PlanRooms): OpenAPIHono<SignedIn> {
  const routes = new OpenAPIHono<SignedIn>();
  const base = '/organisations/:organisation';
  const reader = requireRole('reader');
  routes.onError(asProblem);

  const orderFor = async (context: Context<SignedIn>): Promise<PaperOrder> => ({
    organisation: await organisationOf(database, context.get('session')),
    language: context.req.query('language') === 'en' ? 'en' : 'nl',
    now: now(),
  });

  routes.get(`${base}/plans/:file{${named('pdf|docx')}}`, reader, async (context) => {
    const { slug, ending } = fileOf(context.req.param('file'));
    const draft = draftAsked(context);
    const form = formOf(ending, context);
    const bytes = await planFile(database, await orderFor(context), { slug, draft, form });
    return answer(context, bytes, ending, draft ? `${slug}-concept` : slug);
  });

  routes.get(`${base}/plans/:slug{${slugs}}/slides.pptx`, reader, async (context) => {
    const { slug } = context.req.param();
    const audience = context.req.query('audience') ?? 'administrators';
    if (!isAudience(audience)) throw new Refused(400, `audience is one of ${slideAudiences.join(', ')}`);
    const draft = draftAsked(context);
    const bytes = await planSlidesFile(database, await orderFor(context), { slug, draft, audience });
    return answer(context, bytes, 'pptx', `${slug}-${audience}`);
  });

  routes.get(`${base}/dossier/:kind/:file{${named('pdf|docx')}}`, reader, async (context) => {
    const kind = context.req.param('kind');
    if (!isSubject(kind)) throw new Refused(404, `a dossier is about one of ${dossierSubjects.join(', ')}`);
    const { slug, ending } = fileOf(context.req.param('file'));
    const asked = { kind, slug, form: formOf(ending, context) };
    const bytes = await dossierFile(database, kinds, await orderFor(context), asked);
    return answer(context, bytes, ending, `dossier-${slug}`);
  });

  routes.get(`${base}/:file{responsibles\\.(?:pdf|docx)}`, reader, async (context) => {
    const { ending } = fileOf(context.req.param('file'));
    const bytes = await responsiblesFile(database, await orderFor(context), formOf(ending, context));
    return answer(context, bytes, ending, 'responsibles');
  });

  return routes;
}

const slugs = '[a-z0-9-]{1,80}';
const named = (endings: string): string => `${slugs}\\.(?:${endings})`;

function fileOf(file: string): { slug: string; ending: Ending } {
  const at = file.lastIndexOf('.');
  return { slug: file.slice(0, at), ending: file.slice(at + 1) as Ending };
}

const formOf = (ending: Ending, context: Context): DocumentForm =>
  ending === 'docx' ? { type: 'docx' } : { type: 'pdf', archive: context.req.query('archive') === 'yes' };

const isAudience = (word: string): word is SlideAudience => (slideAudiences as readonly string[]).includes(word);
const isSubject = (word: string | undefined): word is DossierSubject =>
  (dossierSubjects as readonly (string | undefined)[]).includes(word);

/** A draft is for who may write one. */
function draftAsked(context: Context<SignedIn>): boolean {
  if (context.req.query('version') !== 'draft') return false;
  if (!atLeast(context.get('session').role, 'editor')) throw new Refused(403, 'a draft is for editors');
  return true;
}

function answer(context: Context, bytes: Buffer, ending: Ending, name: string): Response {
  return context.body(new Uint8Array(bytes), 200, {
    'content-type': types[ending],
    'content-disposition': `${ending === 'pdf' ? 'inline' : 'attachment'}; filename="${name}.${ending}"`,
    'cache-control': 'private, no-store',
  });
}

/** What was asked for cannot be given, and why. */
class Refused extends Error {
  readonly status: 400 | 403 | 404;
  constructor(status: 400 | 403 | 404, message: string) {
    super(message);
    this.status = status;
  }
}

function asProblem(error: Error, context: Context): Response {
  const headers = { 'content-type': 'application/problem+json' };
  const told = (status: 400 | 403 | 404, rest: Record<string, unknown>) =>
    context.body(JSON.stringify({ status, title: titles[status], ...rest }), status, headers);
  if (error instanceof Refused) return told(error.status, { detail: error.message });
  if (error instanceof UnknownSlug) return told(404, { detail: error.message, nearest: error.nearest });
  throw error;
}

const titles = { 400: 'The request cannot be read', 403: 'Not allowed', 404: 'Not found' };
