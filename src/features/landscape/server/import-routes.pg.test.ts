import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import type { Role, Session } from '#platform/auth/role.ts';
import { requireRole } from '#platform/auth/server/guard.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { element, landscapeFile } from '#test/import-files.ts';
import type { ImportRunView } from '../import-report.ts';
import { importRoutes } from './import-routes.ts';

const { database, owner, urls } = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'paraat-import-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

let organisationId: string;
let now: Date;
beforeEach(async () => {
  organisationId = await newOrganisation(database());
  now = new Date();
});

/** A server with imports only, and somebody of this role before it. */
function server(role: Role = 'editor', faults: unknown[] = []) {
  const routes = importRoutes({
    database: database(),
    kinds,
    requireRole,
    now: () => now,
    dataDir,
    report: (error) => faults.push(error),
  });
  const session = {
    userId: 'u',
    userName: 'Noor',
    organisationId,
    organisationSlug: 'o',
    organisationName: 'O',
    country: 'NL' as const,
    role,
  };
  const app = new Hono<{ Variables: { session: Session } }>();
  app.use(async (c, next) => {
    c.set('session', session);
    await next();
  });
  app.route('/', routes);
  const base = '/organisations/o/imports';
  const send = async (
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: ImportRunView }> => {
    const json =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const answer = await app.request(`${base}${path}`, { method, ...json });
    return { status: answer.status, body: (await answer.json()) as ImportRunView };
  };
  const upload = async (content: string, name = 'bestand.xml'): Promise<{ status: number; body: ImportRunView }> => {
    const answer = await app.request(`${base}?name=${encodeURIComponent(name)}`, { method: 'POST', body: content });
    return { status: answer.status, body: (await answer.json()) as ImportRunView };
  };
  /** Uploads, and waits for the preview. */
  const preview = async (content: string, name?: string): Promise<ImportRunView> => {
    const { body } = await upload(content, name);
    await routes.settled();
    return (await send('GET', `/${body.id}`)).body;
  };
  const agree = async (id: string, choices = {}): Promise<ImportRunView> => {
    await send('POST', `/${id}/agreement`, { choices });
    await routes.settled();
    return (await send('GET', `/${id}`)).body;
  };
  return { send, upload, preview, agree, settled: routes.settled };
}

const app = (id: string, text = '') => element(id, 'ApplicationComponent', id, text);
const count = async (): Promise<number> => {
  const found = await owner().query('SELECT count(*)::integer AS count FROM record WHERE organisation_id = $1', [
    organisationId,
  ]);
  return found.rows[0].count;
};
const isKept = (id: string) => readdirSync(join(dataDir, 'imports')).includes(`${id}.upload`);

describe('an import over HTTP', () => {
  it('shows first, and writes only after somebody agreed', async () => {
    const { preview, agree } = server();
    const shown = await preview(landscapeFile([app('A'), app('B')]));
    expect(shown).toMatchObject({ state: 'preview', fileName: 'bestand.xml', report: { added: 2, changed: 0 } });
    expect([await count(), isKept(shown.id)]).toEqual([0, true]);
    const done = await agree(shown.id);
    expect(done).toMatchObject({ state: 'applied', report: { added: 2, items: [{ slug: 'a' }, { slug: 'b' }] } });
    expect(await count()).toBe(2);
    expect(isKept(shown.id)).toBe(false);
  });

  it('lists what was begun, without the reports', async () => {
    const { preview, send } = server();
    const { id } = await preview(landscapeFile([app('A')]));
    const { body } = await send('GET', '');
    expect(body).toMatchObject({ runs: [{ id, state: 'preview', startedBy: 'Noor', report: null }] });
  });

  it('can be stopped at the preview; nothing is written and the file is gone', async () => {
    const { preview, send } = server();
    const { id } = await preview(landscapeFile([app('A')]));
    expect((await send('POST', `/${id}/cancellation`)).body).toMatchObject({ state: 'cancelled' });
    expect((await send('POST', `/${id}/agreement`, {})).status).toBe(409);
    expect(await count()).toBe(0);
    expect(isKept(id)).toBe(false);
  });

  it('takes what was chosen where a person and the file differ', async () => {
    const { preview, agree } = server();
    const first = await preview(landscapeFile([app('A', 'een'), app('B', 'een')]));
    await agree(first.id);
    const edited = `UPDATE record SET content = content || '{"description": "van Noor"}' WHERE organisation_id = $1`;
    await owner().query(edited, [organisationId]);
    const second = await preview(landscapeFile([app('A', 'twee'), app('B', 'twee')]));
    expect(second.report?.conflicts).toHaveLength(2);
    await agree(second.id, { 'application:A\ndescription': 'incoming', 'application:B\ndescription': 'current' });
    const { rows } = await owner().query(
      `SELECT content->>'description' AS text FROM record WHERE organisation_id = $1 ORDER BY name`,
      [organisationId],
    );
    expect(rows).toEqual([{ text: 'twee' }, { text: 'van Noor' }]);
    expect((await preview(landscapeFile([app('A', 'twee'), app('B', 'twee')]))).report?.conflicts).toEqual([]);
  });

  it('reads a register in another way when asked, and remembers it', async () => {
    const { preview, agree, send, settled } = server();
    const content = 'Wat;Wie\nZaaksysteem;Noor\n';
    const first = await preview(content, 'lijst.csv');
    expect(first).toMatchObject({ state: 'preview', report: { problems: [{ code: 'header-missing' }] } });
    expect((await send('POST', `/${first.id}/agreement`, {})).status).toBe(409);
    const mapping = { shape: 'application', columns: ['name', 'owner'] };
    await send('PUT', `/${first.id}/mapping`, mapping);
    await settled();
    expect((await send('GET', `/${first.id}`)).body.report).toMatchObject({ added: 2, problems: [] });
    await agree(first.id);
    const later = await preview(content, 'lijst.csv');
    expect(later.report).toMatchObject({ added: 0, unchanged: 2, register: { mapping, isRemembered: true } });
  });

  it('says with line and column why a file cannot be taken', async () => {
    const { preview, send } = server();
    const failed = await preview(landscapeFile([app('A'), app('A')]));
    expect(failed).toMatchObject({
      state: 'failed',
      canRetry: false,
      report: { problems: [{ code: 'identifier-twice', line: 5, column: 1, detail: 'A' }] },
    });
    expect((await send('POST', `/${failed.id}/agreement`, {})).status).toBe(409);
    expect(isKept(failed.id)).toBe(false);
  });

  it('is for editors and administrators', async () => {
    expect((await server('on-call').upload(landscapeFile([]))).status).toBe(403);
    expect((await server('reader').send('GET', '')).status).toBe(403);
    expect((await server('administrator').send('GET', '')).status).toBe(200);
  });

  it('does not exist for another organisation', async () => {
    const { id } = await server().preview(landscapeFile([app('A')]));
    organisationId = await newOrganisation(database());
    expect((await server().send('GET', `/${id}`)).status).toBe(404);
    expect((await server().send('POST', `/${id}/agreement`, {})).status).toBe(409);
  });

  it('gives a file a name that can be shown', async () => {
    const { body } = await server().upload(landscapeFile([]), '..\\..\\etc/\u202epasswd\u0000.xml');
    expect(body.fileName).toBe('passwd.xml');
  });
});

describe('an import whose process dies', () => {
  it('has written nothing, shows as interrupted, and succeeds when tried again', async () => {
    const { preview, agree, send, settled } = server();
    const { id } = await preview(landscapeFile(Array.from({ length: 50 }, (_, at) => app(`A${at}`))));
    await owner().query(`UPDATE import_run SET state = 'applying' WHERE id = $1`, [id]);
    await killedInTheMiddle(id);
    expect(await count()).toBe(0);
    expect((await send('GET', `/${id}`)).body.state).toBe('applying');
    now = new Date(Date.now() + 60_000);
    expect((await send('GET', `/${id}`)).body).toMatchObject({ state: 'interrupted', canRetry: true });
    expect((await send('POST', `/${id}/retry`)).status).toBe(202);
    await settled();
    expect(await agree(id)).toMatchObject({ state: 'applied', report: { added: 50 } });
    expect(await count()).toBe(50);
  });

  it('that somebody stopped while it wrote has written nothing', async () => {
    const { preview, send, settled } = server();
    const { id } = await preview(landscapeFile([app('A')]));
    await whileWritingIsHeld(async () => {
      await send('POST', `/${id}/agreement`, {});
      await untilSomebodyWaits();
      expect((await send('POST', `/${id}/cancellation`)).status).toBe(200);
    });
    await settled();
    expect((await send('GET', `/${id}`)).body.state).toBe('cancelled');
    expect(await count()).toBe(0);
  });
});

/** Starts a process that writes, holds it after it wrote all records and before it is done, and kills it there. */
async function killedInTheMiddle(id: string): Promise<void> {
  await whileWritingIsHeld(async () => {
    const { url, appUrl } = urls();
    const child = spawn(process.execPath, ['test/import-child.ts', url, appUrl, organisationId, id], {
      stdio: 'inherit',
    });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    await untilSomebodyWaits();
    child.kill('SIGKILL');
    await gone;
  });
  await untilNobodyWrites();
}

async function whileWritingIsHeld(work: () => Promise<void>): Promise<void> {
  const holder = await owner().connect();
  try {
    await holder.query('BEGIN; LOCK TABLE import_origin IN EXCLUSIVE MODE');
    await work();
  } finally {
    await holder.query('ROLLBACK');
    holder.release();
  }
}

const waiting = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'import_origin'::regclass`;
const untilSomebodyWaits = () => until(async () => (await owner().query(waiting)).rows.length > 0);

const writing = `SELECT 1 FROM pg_locks WHERE granted AND relation = 'import_origin'::regclass AND mode = 'RowExclusiveLock'`;
const untilNobodyWrites = () => until(async () => (await owner().query(writing)).rows.length === 0);

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 20_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('it did not come to pass within 20 seconds');
    await pause(20);
  }
}
