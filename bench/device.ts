import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { kinds } from '#entry/kinds.ts';
import { createServer } from '#entry/server.ts';
import { firstAdministratorLink } from '#platform/auth/server/one-time-link.ts';
import { webFolder } from '#platform/config/web-build.ts';
import { openDatabase } from '#platform/database/open.ts';
import { listen } from '#platform/http/listen.ts';
import { noLog } from '#platform/http/log.ts';
import { createOrganisation } from '#records/server/organisations.ts';
import { commitAll } from '#records/server/store.ts';
import { findBrowser } from '../scripts/browser.ts';
import { recordFixture } from './record-fixture.ts';

export const organisation = { id: '01930000-1111-7000-8000-000000000001', slug: 'meting', name: 'Meting' };
const wholeBrowser = '/usr/bin/chromium';
/** The browser that is measured: the whole one, as people use it, before the shell that suffices for journeys. */
export const browserFile = (): string =>
  existsSync(wholeBrowser) ? wholeBrowser : (findBrowser() ?? chromium.executablePath());
export const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];

/** A real server on 5,000 records, and the token with which its first administrator comes in. */
export async function startServer(folder: string, web = webFolder) {
  const database = await openDatabase({ dataDir: join(folder, 'data') });
  await database.inOrganisation(organisation.id, async (transaction) => {
    await createOrganisation(transaction, organisation, new Date());
    const author = { id: organisation.id, name: 'Meting' };
    const commit = { organisationId: organisation.id, author, reason: '', nature: 'import' as const, now: new Date() };
    const changes = recordFixture(5000).map(({ id, kind, content }) => ({
      type: 'create' as const,
      id,
      kind,
      content,
    }));
    await commitAll(transaction, kinds, commit, changes);
  });
  const parts = {
    database,
    kinds,
    secret: 'a'.repeat(64),
    webFolder: web,
    dataDir: folder,
    version: '0',
    log: noLog(),
  };
  const { app, close } = await createServer({ ...parts, now: () => new Date() });
  const listening = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
  const address = `http://localhost:${listening.port}`;
  const link = await firstAdministratorLink({ database, origin: address, now: new Date() });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= listening
      .stop()
      .then(close)
      .then(() => database.close());
    return stopped;
  };
  return { address, token: link?.split('#')[1] ?? '', stop };
}

/** A phone: what it keeps lies in `profile`, so that closing and opening it again is a cold start. */
export async function openDevice(profile: string): Promise<BrowserContext> {
  const screen = { viewport: { width: 390, height: 844 }, locale: 'nl-NL' };
  const browser = { executablePath: browserFile(), args: flags };
  const device = await chromium.launchPersistentContext(profile, { ...browser, ...screen });
  await device.addInitScript(watchScreen);
  return device;
}

/** Comes in by the one-time link, without opening a screen that would begin to copy. */
export async function signIn(device: BrowserContext, address: string, token: string): Promise<void> {
  const answer = await device.request.post(`${address}/api/auth/one-time-link`, {
    data: { token },
    headers: { origin: address },
  });
  if (!answer.ok()) throw new Error(`signing in answered ${answer.status()}: ${await answer.text()}`);
}

/** When something first stood on the screen, in milliseconds since the page was asked for. */
export async function stoodAt(page: Page, what: 'copy' | 'step'): Promise<number> {
  const seen = await page.waitForFunction((one) => (globalThis as unknown as Watched).seen[one], what, {
    timeout: 60_000,
  });
  return Number(await seen.jsonValue());
}

interface Watched {
  seen: Record<string, number | undefined>;
}

/** Runs in the page: notes when the copy is complete and when the first step of a fact sheet stands there. */
export function watchScreen(): void {
  const seen: Record<string, number | undefined> = {};
  (globalThis as unknown as Watched).seen = seen;
  const look = () => {
    const copy = document.querySelector('.paraat-copy-line')?.textContent ?? '';
    if (seen.copy === undefined && /, compleet/.test(copy)) seen.copy = performance.now();
    if (seen.step === undefined && document.querySelector('.paraat-steps li') !== null) seen.step = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}
