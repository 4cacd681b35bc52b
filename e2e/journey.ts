import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { type Paraat, startParaat } from './paraat.ts';

interface Journey {
  /** A Paraat of this test alone, with the example municipality. */
  paraat: Paraat;
  /** A browser in which the first administrator is signed in and the copy is complete. */
  signedIn: Page;
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

/** Holds a screen against WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const named = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  expect(named).toEqual([]);
}

/** Nothing may stick out to the side: that would hide words on a phone and at 400 % zoom. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const room = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(room, 'pixels that stick out to the side').toBeLessThanOrEqual(0);
}
