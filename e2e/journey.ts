import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type Paraat, startParaat } from './paraat.ts';

interface Journey {
  /** A Paraat of this test alone, with the example municipality. */
  paraat: Paraat;
  /** A browser in which the first administrator is signed in and the copy is complete. */
  signedIn: Page;
}

interface House {
  house: Paraat;
  device: BrowserContext;
}

/** A journey of a user: its own server and data, and a browser that may talk to that server only. */
export const test = base.extend<Journey>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  paraat: async ({}, use) => {
    const paraat = await startParaat();
    await use(paraat);
    await paraat.end();
  },
  signedIn: async ({ paraat, page }, use) => {
    const strangers = foreignRequests(page, paraat.address);
    await signIn(page, paraat);
    await use(page);
    expect(strangers, 'no page asks anything of another host').toEqual([]);
  },
});

/**
 * A journey in a house with others: one server and one device for all of a worker, because starting those takes longer
 * than most journeys. For what only reads, or writes what no other journey touches; it leaves the server running.
 */
export const testInHouse = base.extend<Journey, House>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const paraat = await startParaat();
      await use(paraat);
      await paraat.end();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  device: [
    async ({ browser, house }, use, { project }) => {
      const { viewport, isMobile, hasTouch, locale, timezoneId } = project.use;
      const device = await browser.newContext(onlyGiven({ viewport, isMobile, hasTouch, locale, timezoneId }));
      const page = await device.newPage();
      await signIn(page, house);
      await programIsOnDevice(page);
      await page.close();
      await use(device);
      await device.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  paraat: ({ house }, use) => use(house),
  signedIn: async ({ house, device }, use) => {
    const page = await device.newPage();
    const strangers = foreignRequests(page, house.address);
    await use(page);
    await page.close();
    expect(strangers, 'no page asks anything of another host').toEqual([]);
  },
});

/** Playwright takes an option that is there but not given for a fault. */
const onlyGiven = <Options extends object>(
  options: Options,
): { [Name in keyof Options]?: NonNullable<Options[Name]> } => JSON.parse(JSON.stringify(options));

export { expect };

/** Opens the one-time link, presses its one button, and waits until the device has everything. */
export async function signIn(page: Page, paraat: Paraat): Promise<void> {
  await page.goto(paraat.link);
  await page.getByRole('button', { name: 'Meld je aan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat is er stuk?');
  await copyIsComplete(page);
}

/** Waits for the line that says that this device has a complete copy. */
export async function copyIsComplete(page: Page): Promise<void> {
  await expect(page.getByText(/Kopie van .*, compleet/).first()).toBeVisible({ timeout: 15_000 });
}

/** Waits until the program itself is on the device too, so that it starts without a server. */
export async function programIsOnDevice(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const cached = async () => (await caches.keys()).length > 0 && navigator.serviceWorker.controller !== null;
    for (let waited = 0; waited < 100 && !(await cached()); waited += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
}

/** Lists what a page asks of any host but its own. */
export function foreignRequests(page: Page, address: string): string[] {
  const strangers: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.origin !== address)
      strangers.push(request.url());
  });
  return strangers;
}
