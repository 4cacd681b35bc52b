import { expectAccessible } from './accessible.ts';
import { copyIsComplete, expect, programIsOnDevice, test, testInHouse } from './journey.ts';

test('with the server dead: from start to the first step in three taps, search, and a number that dials', async ({
  paraat,
  signedIn: page,
}) => {
  await programIsOnDevice(page);
  await paraat.kill();

  // Cold: the tab is closed and opened again, as a phone in the night.
  const cold = await page.context().newPage();
  await page.close();
  await cold.goto(paraat.address);
  await expect(cold.getByRole('heading', { level: 1 })).toHaveText('Wat is er stuk?');

  // One tap: the application. Its first step then stands on the screen without scrolling.
  await cold
    .getByRole('link', { name: /Burgerzaken \(BRP\)/ })
    .first()
    .click();
  const firstStep = cold.getByText('Bel de balie: heeft iedereen het?', { exact: false }).first();
  await expect(firstStep).toBeInViewport();
  await expect(cold.getByRole('link', { name: /099-000 1010/ }).first()).toHaveAttribute('href', 'tel:0990001010');
  await expect(cold.locator('a[href="tel:0990201001"]').first()).toBeVisible();
  await expectAccessible(cold);

  await cold.goto(`${paraat.address}/zoeken`);
  await cold.getByRole('searchbox').fill('burgrzaken');
  await expect(cold.getByRole('link', { name: /Burgerzaken \(BRP\)/ }).first()).toBeVisible();
  await cold.getByRole('searchbox').fill('paspoort blijft hangen');
  await expect(cold.getByRole('link', { name: /Burgerzaken \(BRP\)/ }).first()).toBeVisible();

  // The line about the copy says that there is no connection, and that reading goes on.
  await expect(cold.getByText('Geen verbinding.').first()).toBeVisible({ timeout: 30_000 });

  await paraat.restart();
  await copyIsComplete(cold);
  await expect(cold.getByText('Geen verbinding.')).toHaveCount(0, { timeout: 60_000 });
});

test('every reading screen is there with the server dead, at an address that was never opened before', async ({
  paraat,
  signedIn: page,
}) => {
  await programIsOnDevice(page);
  await paraat.kill();
  for (const [path, heading] of [
    ['/application/zaaksysteem', /Zaaksysteem/],
    ['/lijst/asset', /.+/],
    ['/bellen', /.+/],
    ['/gaten', /.+/],
    ['/meer', /.+/],
    ['/supplier/burgerpunt-software', /Burgerpunt Software/],
    ['/person/fatima-bouzid', /Fatima Bouzid/],
  ] as const) {
    await page.goto(`${paraat.address}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.getByText('Deze pagina doet het niet')).toHaveCount(0);
  }
});

testInHouse('the session and the copy outlive a server that was killed', async ({ paraat, signedIn: page }) => {
  await page.goto(paraat.address);
  await copyIsComplete(page);
  await paraat.kill();
  await paraat.restart();
  await page.reload();
  await copyIsComplete(page);
  const answer = await page.request.get(`${paraat.address}/api/session`);
  expect(await answer.json()).toMatchObject({ organisationSlug: 'voorbeeldstad', role: 'administrator' });
});
