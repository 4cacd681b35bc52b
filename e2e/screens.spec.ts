import { expect, expectAccessible, expectNoSideScroll, test } from './journey.ts';

const screens = [
  '/',
  '/zoeken?q=telefoon',
  '/bellen',
  '/meer',
  '/gaten',
  '/verantwoordelijken',
  '/lijst/application',
  '/lijst/asset',
  '/application/burgerzaken-brp',
  '/application/burgerzaken-brp/geschiedenis',
  '/application/burgerzaken-brp/bewerken',
  '/fact-sheet/burgerzaken-brp/bewerken',
  '/infrastructure/internetlijn-a',
  '/supplier/burgerpunt-software',
  '/person/fatima-bouzid',
  '/nieuw/supplier',
  '/importeren',
  '/concepten',
  '/verwijderd',
  '/account',
  '/leden',
  '/bestaat-niet',
];

test('every screen follows WCAG 2.2 AA, by day and by night, and nothing sticks out', async ({
  paraat,
  signedIn: page,
}) => {
  test.slow();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of screens) {
      await test.step(`${path}, ${colorScheme}`, async () => {
        await page.goto(`${paraat.address}${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page).toHaveTitle(/.+/);
        await expectAccessible(page);
        await expectNoSideScroll(page);
      });
    }
  }
});

test('at 400 % zoom everything is still there to read', async ({ paraat, signedIn: page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const path of ['/', '/application/burgerzaken-brp', '/fact-sheet/burgerzaken-brp/bewerken', '/importeren']) {
    await page.goto(`${paraat.address}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoSideScroll(page);
  }
});

test('the sign-in screen follows WCAG 2.2 AA and works without a mouse', async ({ paraat, page }) => {
  await page.goto(`${paraat.address}/aanmelden`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.goto(paraat.link);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Meld je aan' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat is er stuk?');
});

test('English is a choice, on every screen at once', async ({ paraat, signedIn: page }) => {
  await page.goto(`${paraat.address}/meer`);
  await page.getByLabel(/Taal/).selectOption('en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto(paraat.address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is broken?');
});
