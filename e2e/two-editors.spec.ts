import { expectGoodAtEveryWidth } from './accessible.ts';
import { copyIsComplete, expect, testInHouse as test } from './journey.ts';

test('two editors of one record: the second sees both versions, chooses, and nothing is lost', async ({
  paraat,
  signedIn: page,
  browser,
}) => {
  const state = await page.context().storageState();
  const other = await browser.newContext({ storageState: state, viewport: page.viewportSize() });
  const colleague = await other.newPage();
  await colleague.goto(paraat.address);
  await copyIsComplete(colleague);

  const address = `${paraat.address}/application/documentbeheer/bewerken`;
  await page.goto(address);
  await colleague.goto(address);
  await page.getByLabel('Waarvoor is het?').fill('Zaken volgen van aanvraag tot besluit.');
  await colleague.getByLabel('Waarvoor is het?').fill('Hier staat elke zaak, van begin tot eind.');
  await colleague.getByLabel('Naam (verplicht)').fill('Documentbeheer van de gemeente');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page).toHaveURL(/application\/documentbeheer$/);

  await colleague.getByRole('button', { name: 'Opslaan' }).click();
  await expect(colleague.getByText(/wijzigde dit terwijl jij schreef/)).toBeVisible();
  await expect(colleague.getByText('Zaken volgen van aanvraag tot besluit.').first()).toBeVisible();
  await expect(colleague.getByText('Hier staat elke zaak, van begin tot eind.').first()).toBeVisible();
  await expectGoodAtEveryWidth(colleague);
  await colleague.getByRole('radio', { name: /Versie van/ }).check();
  await colleague.getByRole('button', { name: 'Opslaan zoals gekozen' }).click();
  await expect(colleague).toHaveURL(/application\/documentbeheer$/);

  const { output } = await paraat.command('show', 'application/documentbeheer', '--json');
  expect(JSON.parse(output).content).toMatchObject({
    purpose: 'Zaken volgen van aanvraag tot besluit.',
    name: 'Documentbeheer van de gemeente',
  });
  // The first editor's device follows by itself.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Documentbeheer van de gemeente');
  await other.close();
});

test('typed text survives a dead server and a closed tab, and can still be saved', async ({
  paraat,
  signedIn: page,
}) => {
  const address = `${paraat.address}/application/belastingen/bewerken`;
  await page.goto(address);
  await page.getByLabel('Waarvoor is het?').fill('Aanslagen maken en innen, ook als het nacht is.');
  await expect(page.getByText(/Concept bewaard om/)).toBeVisible();
  await paraat.kill();
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Niet opgeslagen: de server is niet bereikbaar')).toBeVisible();

  const context = page.context();
  await page.close();
  await paraat.restart();
  const later = await context.newPage();
  await later.goto(address);
  await later.getByRole('button', { name: 'Verder met dit concept' }).click();
  await expect(later.getByLabel('Waarvoor is het?')).toHaveValue('Aanslagen maken en innen, ook als het nacht is.');
  await later.getByRole('button', { name: 'Opslaan' }).click();
  await expect(later).toHaveURL(/application\/belastingen$/);
  const { output } = await paraat.command('show', 'application/belastingen', '--json');
  expect(JSON.parse(output).content.purpose).toBe('Aanslagen maken en innen, ook als het nacht is.');
  await later.close();
});
