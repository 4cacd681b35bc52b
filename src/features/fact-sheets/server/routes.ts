import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Role, Session } from '#platform/auth/role.ts';
import type { Database } from '#platform/database/database.ts';
import { organisationOf } from '#records/server/organisations.ts';
import { UnknownSlug } from '#records/server/problem.ts';
import { draftSheet } from '../fact-sheet-draft.ts';
import type { FactSheetFit } from '../fact-sheet-fit.ts';
import { subjectKinds } from '../fact-sheet-view.ts';
import type { PaperOrder } from '../paper-order.ts';
import { binderFile } from './make-binder.ts';
import { draftFit, factSheetPdf } from './make-fact-sheet.ts';

interface SignedIn {
  Variables: { session: Session };
}

/** What the routes of this room need from the rest of the house. */
export interface FactSheetRooms {
  database: Database;
  requireRole: (role: Role) => MiddlewareHandler<SignedIn>;
  now: () => Date;
}

/** Fact sheets on paper: the A4 itself, all of them in a binder, and whether a draft has room on it. */
export function factSheetRoutes({ database, requireRole, now }: FactSheetRooms): OpenAPIHono<SignedIn> {
  const routes = new OpenAPIHono<SignedIn>({ defaultHook: refuseUnreadable });
  const sheets = '/organisations/:organisation/fact-sheets';
  routes.get(`${sheets}/*`, requireRole('reader'));
  routes.post(`${sheets}/*`, requireRole('editor'), bodyLimit({ maxSize: largestDraft, onError: refuseTooLarge }));

  routes.onError(asProblem);

  const orderFor = async (context: Context<SignedIn>, language: 'nl' | 'en'): Promise<PaperOrder> => ({
    organisation: await organisationOf(database, context.get('session')),
    ...{ language, now: now() },
  });

  routes.openapi(pdfRoute, async (context) => {
    const slug = context.req.valid('param').file.replace(/\.pdf$/, '');
    const { language } = context.req.valid('query');
    const pdf = await factSheetPdf(database, await orderFor(context, language), slug);
    return context.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${language === 'nl' ? 'factsheet' : 'fact-sheet'}-${slug}.pdf"`,
      'cache-control': 'private, no-store',
    });
  });

  routes.openapi(fitRoute, async (context) => {
    const { about, content } = context.req.valid('json');
    const { language } = context.req.valid('query');
    return context.json(await draftFit(database, await orderFor(context, language), about, draftSheet(content)), 200);
  });

  routes.get('/organisations/:organisation/binder.pdf', requireRole('reader'), async (context) => {
    const language = context.req.query('language') === 'en' ? 'en' : 'nl';
    return context.body(new Uint8Array(await binderFile(database, await orderFor(context, language))), 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="factsheets.pdf"',
      'cache-control': 'private, no-store',
    });
  });

  return routes;
}

const largestDraft = 256 * 1024;

const problem = (context: Context, status: 400 | 404 | 413, body: Record<string, unknown>): Response =>
  context.body(JSON.stringify({ status, ...body }), status, { 'content-type': 'application/problem+json' });

function asProblem(error: Error, context: Context): Response {
  if (!(error instanceof UnknownSlug)) throw error;
  return problem(context, 404, { title: 'Not found', detail: error.message, nearest: error.nearest });
}

const refuseTooLarge = (context: Context): Response =>
  problem(context, 413, { title: 'Too much text', detail: `a draft may have ${largestDraft} bytes` });

function refuseUnreadable(outcome: { success: boolean; error?: z.ZodError }, context: Context): Response | undefined {
  if (outcome.success || outcome.error === undefined) return undefined;
  return problem(context, 400, { title: 'The request cannot be read', detail: z.prettifyError(outcome.error) });
}

const language = z.object({ language: z.enum(['nl', 'en']).default('nl') });

const pdfRoute = createRoute({
  method: 'get',
  path: '/organisations/{organisation}/fact-sheets/{file}',
  request: {
    params: z.object({
      organisation: z.string(),
      file: z
        .string()
        .regex(/^[a-z0-9-]{1,60}\.pdf$/, 'the slug of an application, service or infrastructure, then .pdf'),
    }),
    query: language,
  },
  responses: {
    200: {
      description: 'The fact sheet as PDF/UA-1, exactly one A4.',
      content: { 'application/pdf': { schema: z.custom<Uint8Array>().openapi({ type: 'string', format: 'binary' }) } },
    },
  },
});

const fitRoute = createRoute({
  method: 'post',
  path: '/organisations/{organisation}/fact-sheets/fit',
  request: {
    params: z.object({ organisation: z.string() }),
    query: language,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            about: z.object({ kind: z.enum(subjectKinds), slug: z.string().max(80) }),
            content: z.record(z.string(), z.unknown()),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'Whether this draft has room on one A4, and what to shorten.',
      content: { 'application/json': { schema: z.custom<FactSheetFit>().openapi({ type: 'object' }) } },
    },
  },
});
