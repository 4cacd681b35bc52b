import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Kysely } from 'kysely';
import type { Session } from '#platform/auth/role.ts';
import type { NoTables } from '#platform/database/database.ts';
import type { MayReview } from '#records/may-review.ts';
import type { RecordView } from '#records/record.ts';
import { fieldsHiddenFrom, withoutRestricted } from '#records/restricted.ts';
import { InvalidContent, NoSuchRecord, RevisionConflict } from '#records/server/problem.ts';
import type { RecordRooms, SignedIn } from '#records/server/routes.ts';
import type { ConfirmingRefusal, Overview, ReadingOutcome, ReadingView, Standing } from '../confirming.ts';
import { verdictTypes } from '../verdict.ts';
import { type Account, type People, peopleOf } from './accounts.ts';
import {
  askForVerdicts,
  type ConfirmingAct,
  ConfirmingRefused,
  confirmedText,
  giveVerdict,
  publishText,
  takeBackRound,
  withdrawText,
} from './confirming.ts';
import { readFacts } from './confirming-reading.ts';
import { hindranceView, overviewOf, personsAround, standingOf } from './confirming-view.ts';
import { confirmRead, readingOf } from './read-confirmations.ts';
import { mayReview, sayStillRight } from './still-right.ts';
import { type Telling, tellAsked, tellSaid, tellToRead } from './tell-confirming.ts';

type Transaction = Kysely<NoTables>;
type Asking = Context<SignedIn>;

export interface ConfirmingRooms extends Omit<RecordRooms, 'live'> {
  /** The address under which a request reached us, for the links in messages. */
  originOf: (request: Request) => string | null;
}

/** Asking for verdicts, giving them, publishing and taking back, and confirming that one has read it. */
export function confirmingRoutes(rooms: ConfirmingRooms): OpenAPIHono<SignedIn> {
  const { database, kinds, requireRole, now, originOf } = rooms;
  const routes = new OpenAPIHono<SignedIn>({ defaultHook: refuseUnreadable });
  const all = '/organisations/:organisation/confirmations';
  routes.use(all, requireRole('reader'));
  routes.use(`${all}/*`, requireRole('reader'));
  for (const part of ['round', 'publication', 'withdrawal']) routes.use(`${all}/:id/${part}`, requireRole('editor'));
  routes.onError(asProblem);

  const within = <Result>(
    context: Asking,
    work: (transaction: Transaction, me: Account, people: People) => Promise<Result>,
  ) => {
    const session = context.get('session');
    return database.inOrganisation(session.organisationId, async (transaction) => {
      const people = await peopleOf(database, transaction, session.organisationId, now());
      const me = people.accounts.find(({ userId }) => userId === session.userId);
      return work(transaction, me ?? alone(session), people);
    });
  };
  const by = (context: Asking, { accounts }: People, reason = ''): ConfirmingAct => {
    const { organisationId, userId, userName } = context.get('session');
    const author = { id: userId, name: userName };
    return { organisationId, author, accounts, reason, nature: 'edit', now: now() };
  };
  const telling = (context: Asking, people: People): Telling => {
    const place = { address: originOf(context.req.raw) ?? '', organisation: context.get('session').organisationName };
    return { by: by(context, people), place };
  };
  const seen = (context: Asking, record: RecordView): RecordView => {
    const kind = kinds.get(record.kind);
    return kind === undefined ? record : withoutRestricted(record, fieldsHiddenFrom(kind, context.get('session').role));
  };
  const standing = async (transaction: Transaction, me: Account, people: People, id: string) => {
    const present = { accounts: people.accounts, now: now() };
    const facts = await readFacts(transaction, await confirmedText(transaction, id), present);
    return standingOf(facts, me, people, await personsAround(transaction, facts, now()));
  };

  routes.openapi(overviewRoute, async (context) =>
    context.json(await within(context, (...asker) => overviewOf(...asker, now())), 200, noStore),
  );

  routes.openapi(standingRoute, async (context) => {
    const { id } = context.req.valid('param');
    return context.json(await within(context, (...asker) => standing(...asker, id)), 200, noStore);
  });

  routes.openapi(askRoute, async (context) => {
    const { id } = context.req.valid('param');
    const { contentHash, asked, note, due } = context.req.valid('json');
    const record = await within(context, async (transaction, _, people) => {
      const named = asked.map((one) => ({ ...one, name: nameOf(people.accounts, one.userId) }));
      const round = { asked: named, note, due };
      const after = await askForVerdicts(transaction, by(context, people), { id, contentHash }, round);
      await tellAsked(transaction, telling(context, people), id);
      return after;
    });
    return context.json(seen(context, record), 200);
  });

  routes.openapi(takeBackRoute, async (context) => {
    const { id } = context.req.valid('param');
    const record = await within(context, (transaction, _, people) =>
      takeBackRound(transaction, by(context, people), id),
    );
    return context.json(seen(context, record), 200);
  });

  routes.openapi(verdictRoute, async (context) => {
    const { id } = context.req.valid('param');
    const { contentHash, ...verdict } = context.req.valid('json');
    const after = await within(context, async (transaction, me, people) => {
      await giveVerdict(transaction, by(context, people), me, { id, contentHash }, verdict);
      await tellSaid(transaction, telling(context, people), id, verdict.yes);
      return standing(transaction, me, people, id);
    });
    return context.json(after, 200);
  });

  routes.openapi(publicationRoute, async (context) => {
    const { id } = context.req.valid('param');
    const { contentHash, note } = context.req.valid('json');
    const record = await within(context, async (transaction, _, people) => {
      const after = await publishText(transaction, by(context, people, note), { id, contentHash });
      await tellToRead(transaction, telling(context, people), id);
      return after;
    });
    return context.json(seen(context, record), 200);
  });

  routes.openapi(withdrawalRoute, async (context) => {
    const { id } = context.req.valid('param');
    const { reason } = context.req.valid('json');
    const record = await within(context, (transaction, _, people) =>
      withdrawText(transaction, by(context, people, reason), id),
    );
    return context.json(seen(context, record), 200);
  });

  routes.openapi(readingRoute, async (context) => {
    const { id } = context.req.valid('param');
    return context.json(
      await within(context, (transaction, me, { accounts }) => readingOf(transaction, id, me, accounts)),
      200,
      noStore,
    );
  });

  routes.openapi(readRoute, async (context) => {
    const { id } = context.req.valid('param');
    const given = context.req.valid('json');
    const outcome = await within(context, (transaction, _, people) =>
      confirmRead(transaction, by(context, people), { id, ...given }),
    );
    return context.json(outcome, 200);
  });

  routes.openapi(mayReviewRoute, async (context) => {
    const { id } = context.req.valid('param');
    const asking = (transaction: Transaction, me: Account, people: People) =>
      mayReview(transaction, me, by(context, people), id);
    return context.json(await within(context, asking), 200, noStore);
  });

  routes.openapi(reviewRoute, async (context) => {
    const { id } = context.req.valid('param');
    const { contentHash } = context.req.valid('json');
    const record = await within(context, (transaction, me, people) =>
      sayStillRight(transaction, by(context, people), me, { id, contentHash }),
    );
    return context.json(seen(context, record), 200);
  });

  return routes;
}

/** Who signed in a moment before they stopped being a member. */
const alone = ({ userId, userName, role }: Session): Account => ({
  userId,
  name: userName,
  email: null,
  role,
  since: null,
  persons: [],
  namesake: null,
  hasLeft: false,
});

function nameOf(accounts: readonly Account[], userId: string): string {
  const account = accounts.find((one) => one.userId === userId);
  if (account === undefined) throw new ConfirmingRefused('no-such-person');
  return account.name;
}

const statusOf: Partial<Record<ConfirmingRefusal, 403 | 404 | 422>> = {
  'no-such-text': 404,
  'may-not-judge': 403,
  'not-yours': 403,
  'verdicts-owed': 422,
  'kind-needs-none': 422,
  'reason-missing': 422,
  'looks-like-a-secret': 422,
  'answers-missing': 422,
  'no-such-person': 422,
};

const titles: Record<ConfirmingRefusal, string> = {
  'no-such-text': 'Not found',
  'kind-needs-none': 'Records of this kind are not confirmed by verdicts',
  'text-changed': 'The text changed meanwhile; nothing was written',
  'not-asked': 'Nobody is asked for a verdict on this text',
  'asked-already': 'Verdicts are asked on this text already',
  'published-already': 'This text is published already',
  'not-published': 'Nothing of this is published',
  'verdicts-missing': 'Not all verdicts are there, or one of them is a no',
  'may-not-judge': 'You may not give this verdict on this text',
  'reason-missing': 'Say why',
  'looks-like-a-secret': 'This looks like a secret: write where it is kept, not what it is',
  'answers-missing': 'Each question needs one answer',
  'no-such-person': 'Somebody who was named has no account here',
  'verdicts-owed': 'Others must confirm this text first: ask them for their verdict',
  'not-yours': 'Only who answers for this says that it is still right',
};

/** Turns what was refused into an answer that says why, as a code that the screen has words for. */
function asProblem(error: Error, context: Context): Response {
  if (error instanceof ConfirmingRefused) {
    const { code, hindrances } = error;
    return problem(context, statusOf[code] ?? 409, code, { hindrances: hindrances.map(hindranceView) });
  }
  if (error instanceof InvalidContent) return problem(context, 422, 'looks-like-a-secret');
  if (error instanceof RevisionConflict) return problem(context, 409, 'text-changed');
  if (error instanceof NoSuchRecord) return problem(context, 404, 'no-such-text');
  throw error;
}

const problem = (
  context: Context,
  status: 403 | 404 | 409 | 422,
  code: ConfirmingRefusal,
  more: Record<string, unknown> = {},
): Response => {
  const title = titles[code];
  const body = { status, title, detail: title, code, fields: [{ field: '', code, message: title }], ...more };
  return context.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
};

function refuseUnreadable(outcome: { success: boolean; error?: z.ZodError }, context: Context): Response | undefined {
  if (outcome.success || outcome.error === undefined) return undefined;
  const fields = outcome.error.issues.map(({ path, code, message }) => ({ field: path.join('.'), code, message }));
  const body = { status: 400, title: 'The request cannot be read', detail: z.prettifyError(outcome.error), fields };
  return context.body(JSON.stringify(body), 400, { 'content-type': 'application/problem+json' });
}

const noStore = { 'cache-control': 'no-store' };
const root = '/organisations/{organisation}/confirmations';
const inOrganisation = z.object({ organisation: z.string() });
const ofText = z.object({ organisation: z.string(), id: z.uuid() });
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const words = (most: number) => z.string().trim().max(most);
const need = { type: z.enum(verdictTypes), roleId: z.uuid().nullable().default(null) };
const sent = <Shape extends z.ZodType>(schema: Shape) => ({
  required: true as const,
  content: { 'application/json': { schema } },
});
const answer = <Shape>(description: string) => ({
  200: { description, content: { 'application/json': { schema: z.custom<Shape>().openapi({ type: 'object' }) } } },
});

const overviewRoute = createRoute({
  method: 'get',
  path: root,
  request: { params: inOrganisation },
  responses: answer<Overview>('What waits for this person, what they asked, and what they must still read.'),
});
const standingRoute = createRoute({
  method: 'get',
  path: `${root}/{id}`,
  request: { params: ofText },
  responses: answer<Standing>('Where the newest text of a record stands.'),
});
const askRoute = createRoute({
  method: 'post',
  path: `${root}/{id}/round`,
  request: {
    params: ofText,
    body: sent(
      z.object({
        contentHash: hash,
        asked: z
          .array(z.object({ ...need, userId: z.string().min(1).max(100) }))
          .max(50)
          .default([]),
        note: words(500).default(''),
        due: z.iso.date().nullable().default(null),
      }),
    ),
  },
  responses: answer<RecordView>('The record, with the note that verdicts are asked on it.'),
});
const takeBackRoute = createRoute({
  method: 'delete',
  path: `${root}/{id}/round`,
  request: { params: ofText },
  responses: answer<RecordView>('The record, about which nobody is asked any more.'),
});
const verdictRoute = createRoute({
  method: 'post',
  path: `${root}/{id}/verdicts`,
  request: {
    params: ofText,
    body: sent(z.object({ contentHash: hash, ...need, yes: z.boolean(), reason: words(1000).default('') })),
  },
  responses: answer<Standing>('Where the text stands after this verdict.'),
});
const publicationRoute = createRoute({
  method: 'post',
  path: `${root}/{id}/publication`,
  request: { params: ofText, body: sent(z.object({ contentHash: hash, note: words(300).default('') })) },
  responses: answer<RecordView>('The record with its publication.'),
});
const withdrawalRoute = createRoute({
  method: 'post',
  path: `${root}/{id}/withdrawal`,
  request: { params: ofText, body: sent(z.object({ reason: words(300) })) },
  responses: answer<RecordView>('The record without a publication.'),
});
const readingRoute = createRoute({
  method: 'get',
  path: `${root}/{id}/reading`,
  request: { params: ofText },
  responses: answer<ReadingView>('The questions, and who confirmed the version that readers see.'),
});
const readRoute = createRoute({
  method: 'post',
  path: `${root}/{id}/reading`,
  request: {
    params: ofText,
    body: sent(z.object({ contentHash: hash, answers: z.array(z.number()).max(3) })),
  },
  responses: answer<ReadingOutcome>('Which answers were right, and whether it counts as read.'),
});
const mayReviewRoute = createRoute({
  method: 'get',
  path: `${root}/{id}/review`,
  request: { params: ofText },
  responses: answer<MayReview>('Whether this person may say that a record is still right, else who may.'),
});
const reviewRoute = createRoute({
  method: 'post',
  path: `${root}/{id}/review`,
  request: { params: ofText, body: sent(z.object({ contentHash: hash })) },
  responses: answer<RecordView>('The record with its review.'),
});
