import type { Page } from '@playwright/test';
import { expectAccessible, expectContrast, expectNoSideScroll } from './accessible.ts';
import { expect, test, testInHouse } from './journey.ts';

const plan = '/plan/continuiteitsplan-burgerzaken-brp';

/** The screens in groups, so that they go side by side. */
const screens = {
  reading: [
    '/',
    '/zoeken?q=telefoon',
    '/bellen',
    '/samen-stuk',
    '/gaten',
    '/controles',
    '/verantwoordelijken',
    '/kennis',
    '/standaardinstellingen',
    '/lijst/application',
    '/lijst/asset',
    '/application/burgerzaken-brp',
    '/application/burgerzaken-brp/kennis',
    '/infrastructure/netwerk-en-internet',
    '/supplier/burgerpunt-software',
    '/person/fatima-bouzid',
    '/procedure/burgerzaken-herstarten',
    '/setting/poort-van-de-dienst-burgerzaken',
    '/action-card/bereikbaar-blijven-als-telefonie-en-mail-uitvallen',
    plan,
    `${plan}/gelezen`,
    '/bestaat-niet',
  ],
  writing: [
    '/application/burgerzaken-brp/geschiedenis',
    '/application/burgerzaken-brp/bewerken',
    '/fact-sheet/burgerzaken-brp/bewerken',
    '/procedure/burgerzaken-herstarten/bewerken',
    `${plan}/bewerken`,
    `${plan}/word`,
    `${plan}/bevestigen`,
    '/nieuw/supplier',
    '/nieuw/plan',
    '/importeren',
    '/concepten',
    '/verwijderd',
  ],
  working: [
    '/meer',
    '/programma',
    '/interview/gesprek-over-burgerzaken-brp/houden',
    '/interview/gesprek-over-zaaksysteem/overnemen',
    '/walkthrough/doorloop-van-vergunningen-en-toezicht/lopen',
    '/takeover-test/overnameproef-van-burgerzaken-brp/doen',
    '/takeover-test/overnameproef-van-vergunningen-en-toezicht/doen',
    '/overnameproeven',
    '/programme/burgerzaken-brp/presentatie',
    '/documenten',
    '/documenten/matrix',
    '/aanleveren#geen-geldige-sleutel',
    '/nakijken',
    '/steekproeven',
    '/bia',
    '/risicos',
    '/risk/diefstal-van-apparaten-of-papier',
    '/nieuw/risk',
    '/bevestigen',
    '/berichten',
    '/account',
    '/leden',
  ],
};

for (const [group, paths] of Object.entries(screens)) {
  testInHouse(
    `every screen for ${group} follows WCAG 2.2 AA, by day and by night, and nothing sticks out`,
    async ({ paraat, signedIn: page }) => {
      testInHouse.slow();
      for (const path of paths) {
        await testInHouse.step(path, async () => {
          await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
          await page.goto(`${paraat.address}${path}`);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expect(page).toHaveTitle(/.+/);
          await everythingIsThere(page);
          await expect(page.getByRole('heading', { level: 1, name: nothingHere })).toHaveCount(0);
          await expectAccessible(page);
          await expectNoSideScroll(page);
          await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
          await expectContrast(page);
        });
      }
    },
  );
}

/** A screen that broke, or whose record is gone, has a title too: it would pass for the one that was asked for. */
const nothingHere = /doet het niet|staat niet op dit apparaat/;

/** Waits until a screen no longer changes: its title often stands there before what it is about. */
async function everythingIsThere(page: Page): Promise<void> {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = await page.getByRole('main').innerHTML();
        const isSame = now === before;
        before = now;
        return isSame;
      },
      { intervals: [100, 200, 200, 200] },
    )
    .toBe(true);
}

const atHighZoom = [
  '/',
  '/application/burgerzaken-brp',
  '/fact-sheet/burgerzaken-brp/bewerken',
  '/importeren',
  '/programma',
  '/documenten/matrix',
  plan,
  `${plan}/bewerken`,
];

testInHouse('at 400 % zoom everything is still there to read', async ({ paraat, signedIn: page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const path of atHighZoom) {
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

testInHouse('English is a choice, on every screen at once', async ({ paraat, signedIn: page }) => {
  await page.goto(`${paraat.address}/meer`);
  await page.getByLabel(/Taal/).selectOption('en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto(paraat.address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is broken?');
  await page.goto(`${paraat.address}/meer`);
  await page.getByLabel(/Language/).selectOption('nl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
});
