import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { webFolder } from '#platform/config/web-build.ts';
import type { RecordView } from '#records/record.ts';
import { openDevice, organisation, signIn, startServer, stoodAt } from './device.ts';
import { firstScreenBudget, firstScreenBytes } from './first-screen.ts';
import { asTable, type Measurement, quantile } from './measurement.ts';
import { coldStart } from './unwatched.ts';

const slowDown = 4;
const changesToMake = 30;
const starts = 5;

/** The copy on the device, with the real server and a real browser. Needs a web application that was built. */
export async function measureReplica(web = webFolder): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paraat-bench-'));
  const profile = join(folder, 'profile');
  const server = await startServer(folder, web);
  try {
    const device = await openDevice(profile);
    await signIn(device, server.address, server.token);
    const page = await device.newPage();
    const first = await measureFirstCopy(page, server.address);
    const sheet = await pathOfSheet(page, server.address);
    const change = await measureChange(device, folder, server.address, sheet);
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
    await device.close();
    await server.stop();
    return [firstScreen(web), first, change, ...(await measureServerDead(profile, server.address, sheet))];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const firstScreen = (web: string): Measurement => ({
  what: "replica: first screen's JavaScript, compressed",
  value: firstScreenBytes(web) / 1000,
  unit: 'kB',
  budget: firstScreenBudget / 1000,
});

async function measureFirstCopy(page: Page, address: string): Promise<Measurement> {
  await page.goto(address);
  const value = await stoodAt(page, 'copy');
  return { what: 'replica: first copy of 5,000 records, from opening the address', value, unit: 'ms', budget: 1500 };
}

/** The address of the first application that has a fact sheet. */
async function pathOfSheet(page: Page, address: string): Promise<string> {
  const sheet = (await recordsOf(page, address, 'fact-sheet'))[0];
  const about = (await recordsOf(page, address, 'application')).find((one) => one.id === sheet?.content.about);
  if (about === undefined) throw new Error('no application with a fact sheet');
  return `/application/${about.slug}`;
}

async function recordsOf(page: Page, address: string, kind: string): Promise<RecordView[]> {
  const answer = await page.request.get(
    `${address}/api/organisations/${organisation.slug}/records?kind=${kind}&limit=500`,
  );
  return ((await answer.json()) as { records: RecordView[] }).records;
}

/** From the moment at which one device sends a change until another shows it. */
async function measureChange(
  device: BrowserContext,
  folder: string,
  address: string,
  path: string,
): Promise<Measurement> {
  const other = await openDevice(join(folder, 'other'));
  await other.addCookies(await device.cookies());
  const watching = await other.newPage();
  await watching.goto(address);
  await stoodAt(watching, 'copy');
  await watching.goto(address + path);
  await stoodAt(watching, 'step');
  const editing = await device.newPage();
  await editing.goto(`${address}/meer`);
  const slug = path.split('/').at(-1);
  const record = (await recordsOf(editing, address, 'application')).find((one) => one.slug === slug);
  const times: number[] = [];
  for (let count = 1; count <= changesToMake; count += 1) {
    times.push(await travelTime(editing, watching, record as RecordView, count));
  }
  await other.close();
  const note = `${times.length} changes, median ${Math.round(quantile(times, 0.5))}, longest ${Math.round(Math.max(...times))}`;
  return {
    what: 'replica: a change visible on another device, p95',
    value: quantile(times, 0.95),
    unit: 'ms',
    budget: 150,
    note,
  };
}

async function travelTime(editing: Page, watching: Page, record: RecordView, count: number): Promise<number> {
  const name = `Gewijzigd ${count}`;
  const shown = watching.evaluate(
    (awaited) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector('h1')?.textContent?.includes(awaited) !== true) return;
          observer.disconnect();
          resolve(Date.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { childList: true, subtree: true, characterData: true });
      }),
    name,
  );
  const sent = await editing.evaluate(
    async ({ address, content, baseRevision }) => {
      const now = Date.now();
      const body = JSON.stringify({ content, baseRevision });
      const answer = await fetch(address, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
      if (!answer.ok) throw new Error(`the change answered ${answer.status}: ${await answer.text()}`);
      return now;
    },
    {
      address: `/api/organisations/${organisation.slug}/records/${record.id}`,
      content: { ...record.content, name },
      baseRevision: record.revision + count - 1,
    },
  );
  return (await shown) - sent;
}

/** The fact sheet from the device alone, on a slow phone: the browser just started, then going there from the list. */
async function measureServerDead(profile: string, address: string, path: string): Promise<Measurement[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  const keys: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    cold.push(await coldStart(profile, address + path, slowDown));
    const device = await openDevice(profile);
    const page = await device.newPage();
    await slow(page);
    await page.goto(address + path);
    await stoodAt(page, 'step');
    warm.push(...(await goThereFromSearch(page)));
    keys.push(...(await typeWords(page)));
    await device.close();
  }
  const times = (values: number[]) => `${values.length} times, median ${Math.round(quantile(values, 0.5))}`;
  const at = `at ${slowDown}x slow-down, server dead`;
  return [
    { what: `replica: fact sheet, cold, ${at}`, value: Math.max(...cold), unit: 'ms', budget: 1000, note: times(cold) },
    { what: `replica: fact sheet, warm, ${at}`, value: Math.max(...warm), unit: 'ms', budget: 150, note: times(warm) },
    {
      what: `replica: a keystroke until it is drawn, p95, ${at}`,
      value: quantile(keys, 0.95),
      unit: 'ms',
      note: times(keys),
    },
  ];
}

async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
}

/** From the tap on a result until the first step stands there. */
async function goThereFromSearch(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < 4; count += 1) {
    await page.locator('a[href="/zoeken"]').first().click();
    await page.getByRole('searchbox').fill('gewijzigd');
    await page.locator('main a[href^="/application/"]').first().waitFor();
    const time = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const from = performance.now();
          const look = () => {
            if (document.querySelector('.paraat-steps li') === null) return;
            observer.disconnect();
            requestAnimationFrame(() => resolve(performance.now() - from));
          };
          const observer = new MutationObserver(look);
          observer.observe(document, { childList: true, subtree: true });
          document.querySelector<HTMLElement>('main a[href^="/application/"]')?.click();
        }),
    );
    times.push(time);
  }
  return times;
}

/** How long the screen takes for each key, as the browser itself measures it. */
async function typeWords(page: Page): Promise<number[]> {
  await page.locator('a[href="/zoeken"]').first().click();
  await page.evaluate(() => {
    const keys: number[] = [];
    (globalThis as unknown as { keys: number[] }).keys = keys;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') keys.push(entry.duration);
    });
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.getByRole('searchbox').fill('');
  await page.getByRole('searchbox').pressSequentially('burgerzakenapplicatie balie', { delay: 150 });
  await page.waitForTimeout(300);
  return await page.evaluate(() => (globalThis as unknown as { keys: number[] }).keys);
}

if (import.meta.main) {
  console.log(asTable(await measureReplica(process.argv[2])));
  process.exit(0);
}
