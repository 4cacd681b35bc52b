import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { OpenAPIHono } from '@hono/zod-openapi';
import type pg from 'pg';
import { kinds } from '#entry/kinds.ts';
import type { Session } from '#platform/auth/role.ts';
import { requireRole } from '#platform/auth/server/guard.ts';
import type { Database } from '#platform/database/database.ts';

/** What is asked, of which room, as whom and when; `body` is a file. */
export interface ChildRequest {
  urls: { url: string; appUrl: string };
  room: keyof typeof rooms;
  session: Session;
  now: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** A request of which the process is killed: its bytes instead of a file. */
export type Deadly = Omit<ChildRequest, 'body'> & { body: Uint8Array };

/** Each read when it is asked for: a process starts once for each time that it is killed. */
const rooms = {
  study: async () => (await import('#features/documents/server/study-routes.ts')).studyRoutes,
  word: async () => (await import('#features/documents/server/word-routes.ts')).wordRoutes,
  confirming: async () => (await import('#features/reviews/server/confirming-routes.ts')).confirmingRoutes,
};

/** Answers one request; tells when it begins. */
export async function answerRequest(database: Database, asked: ChildRequest, begun: () => void): Promise<Response> {
  const routes = await rooms[asked.room]();
  const now = () => new Date(asked.now);
  const parts = { database, kinds, requireRole, now, originOf: () => 'https://paraat.testdrecht.example' };
  const server = new OpenAPIHono<{ Variables: { session: Session } }>();
  server.use(async (c, next) => {
    c.set('session', asked.session);
    await next();
  });
  server.route('/', routes(parts));
  const body = new Uint8Array(await readFile(asked.body));
  begun();
  return server.request(asked.path, { method: 'POST', headers: asked.headers, body });
}

/** The same request in this process, not killed: its status, and how many milliseconds it took. */
export const wholeRequest = (database: Database, deadly: Deadly): Promise<{ status: number; took: number }> =>
  withBody(deadly, async (asked) => {
    let began = 0;
    const { status } = await answerRequest(database, asked, () => {
      began = performance.now();
    });
    return { status, took: performance.now() - began };
  });

async function withBody<Result>(deadly: Deadly, work: (asked: ChildRequest) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'paraat-killed-'));
  try {
    const body = join(folder, 'body');
    await writeFile(body, deadly.body);
    return await work({ ...deadly, body });
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Begun {
  ended: Promise<void>;
}

/** Lets a process of its own answer a request, and kills it when the work is over that began with it. */
const killedAfter = (deadly: Deadly, work: (begun: Begun) => Promise<void>): Promise<void> =>
  withBody(deadly, async (asked) => {
    const child: ChildProcessByStdio<null, Readable, null> = spawn(
      process.execPath,
      ['test/request-child.ts', JSON.stringify(asked)],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'paraat-compiled') },
      },
    );
    const began = Promise.withResolvers<void>();
    child.stdout.once('data', () => began.resolve());
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    void ended.then(() => began.reject(new Error('it ended before it began')));
    try {
      await began.promise;
      await work({ ended });
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
  });

/** Kills the process so many milliseconds after it began; it may have been done by then. */
export const killAfter = (deadly: Deadly, milliseconds: number): Promise<void> =>
  killedAfter(deadly, () => pause(milliseconds));

/** Kills the process when it wrote all but this last table: somebody holds that one, and it waits for them. */
export async function killBefore(deadly: Deadly, owner: pg.Pool, table: string): Promise<void> {
  const holder = await owner.connect();
  try {
    await holder.query(`BEGIN; LOCK TABLE ${table} IN EXCLUSIVE MODE`);
    const waits = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = '${table}'::regclass`;
    await killedAfter(deadly, async ({ ended }) => {
      let isOver = false;
      void ended.then(() => {
        isOver = true;
      });
      while (!isOver && (await owner.query(waits)).rows.length === 0) await pause(10);
      if (isOver) throw new Error(`it never waited for ${table}`);
    });
  } finally {
    await holder.query('ROLLBACK');
    holder.release();
  }
}

/** Moments spread over so many milliseconds, each at random in its own part: never the same twice. */
export const momentsIn = (milliseconds: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => ((at + Math.random()) / count) * milliseconds);
