import { expectGoodAtEveryWidth } from './accessible.ts';
import { expect, programIsOnDevice, testInHouse as test } from './journey.ts';

test('an adviser makes a plan from a template, fills three sections, and reads it with the server gone', async ({
  paraat,
  signedIn: page,
}) => {
  test.slow();
  await page.goto(`${paraat.address}/nieuw/plan`);
  await page.getByRole('combobox', { name: 'Waar gaat het plan over?' }).fill('zaaksys');
  await page.getByRole('option', { name: /^Zaaksysteem/ }).click();
  await expect(page.getByLabel('Naam van het plan')).toHaveValue('Continuïteitsplan Zaaksysteem');
  await expectGoodAtEveryWidth(page);
  await page.getByRole('button', { name: 'Maak het plan' }).click();
  await expect(page).toHaveURL(/\/plan\/continuiteitsplan-zaaksysteem\/bewerken$/);

  await test.step('three sections, each in its own place', async () => {
    const contents = page.getByRole('navigation', { name: 'Onderdelen van dit plan' });
    const open = async (title: string) => {
      // Once the page is there: on a phone the list is folded.
      await expect(contents).toBeVisible();
      const fold = contents.getByRole('button', { name: 'Alle onderdelen' });
      if (await fold.isVisible()) await fold.click();
      await contents.getByRole('button', { name: new RegExp(`^${title}`) }).click();
    };
    await open('Wanneer geldt dit plan, en wie zegt dat');
    await page.getByRole('button', { name: /^Voeg toe.*Wanneer gaat het plan in/ }).click();
    await page.keyboard.type('Niemand kan zaken openen, langer dan een uur.');
    await open('Eerste stappen');
    await page.getByRole('button', { name: 'Voeg een stap toe' }).click();
    await page.keyboard.type('Bel de servicedesk.');
    await open('Wanneer het weer goed is');
    await page.getByRole('button', { name: /^Voeg toe.*Wat controleer je eerst/ }).click();
    await page.keyboard.type('Een zaak openen lukt.');
    await expect(contents.getByText(/van 13 verplichte onderdelen ingevuld/)).toBeVisible();
    await expectGoodAtEveryWidth(page);
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await expect(page).toHaveURL(/\/plan\/continuiteitsplan-zaaksysteem$/);
  });

  await programIsOnDevice(page);
  await paraat.kill();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Continuïteitsplan Zaaksysteem');
  await expect(page.getByText('Niemand kan zaken openen, langer dan een uur.').first()).toBeVisible();
  const tick = page.getByRole('button', { name: 'Gedaan stap 1' });
  await tick.click();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Gedaan .*stap 1$/ })).toBeVisible();
  await paraat.restart();
});

test('a cause that is on changes what the plan says', async ({ paraat, signedIn: page }) => {
  await page.goto(`${paraat.address}/plan/continuiteitsplan-burgerzaken-brp`);
  await page.getByLabel('Wat is er aan de hand?').selectOption({ label: 'Gijzelsoftware' });
  await expect(page.getByText('Je leest het plan voor: Gijzelsoftware')).toBeVisible();
  await expect(page.getByText('Alleen bij: Gijzelsoftware').first()).toBeVisible();
  await page.getByText('2. Noodbedrijf').click();
  await expect(page.getByText(/Zet geen enkele computer/).first()).toBeVisible();
  await expectGoodAtEveryWidth(page);
  await page.getByLabel('Wat is er aan de hand?').selectOption({ index: 0 });
  await expect(page.getByText('Je leest het plan voor: Gijzelsoftware')).toHaveCount(0);
});
