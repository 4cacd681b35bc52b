import type { Page } from '@playwright/test';
import { expectGoodAtEveryWidth } from './accessible.ts';
import { expect, testInHouse as test } from './journey.ts';

const answers: readonly [RegExp, string][] = [
  [/Wat doe je met dit systeem/, 'Hiermee boeken we het zwembad.'],
  [/Waaraan merk je als eerste/, '- Het scherm blijft wit\n- De balie van het zwembad belt'],
  [/Wat doe je als eerste als het stuk is/, 'Open het portaal -> je ziet een groen vinkje\nStart de boekingsdienst'],
  [/Wanneer stop je zelf/, 'Na twee keer herstarten.'],
  [/Wie moet weten dat het stuk is/, 'Zwembad: laat mensen zonder kaartje binnen'],
  [/Wat doen de gebruikers zolang/, 'Boeken op papier. Het blok ligt onder de balie.'],
];

test('an interview becomes a fact sheet, and what was typed survives a closed tab', async ({
  paraat,
  signedIn: page,
}) => {
  test.slow();
  await page.goto(`${paraat.address}/nieuw/application`);
  await page.getByLabel('Naam (verplicht)').fill('Zwembad boeken');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page).toHaveURL(/application\/zwembad-boeken$/);

  await page.getByRole('button', { name: 'Interview beginnen' }).click();
  await expect(page).toHaveURL(/interview\/.*\/houden$/);
  await expect(page.getByText('Vraag 1 van 26')).toBeVisible();
  await expectGoodAtEveryWidth(page);

  const [first, ...rest] = answers;
  await answer(page, first);
  await expect(page.getByText(/Bewaard op dit apparaat om/)).toBeVisible();
  const address = page.url();
  await page.goto(`${paraat.address}/`);
  await page.goto(address);
  await expect(page.getByText('Vraag 2 van 26')).toBeVisible();
  for (const one of rest) await answer(page, one);
  await toOverview(page);
  await expect(page.getByText('Hiermee boeken we het zwembad.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nog 20 vragen open' })).toBeVisible();
  await expectGoodAtEveryWidth(page);
  await page.getByRole('button', { name: 'Interview afronden' }).click();
  await expect(page.getByText('Dit interview is afgerond')).toBeVisible();
  await expect(page.getByText('Alles is opgeslagen.')).toBeVisible();

  await page.getByRole('link', { name: 'Antwoorden overnemen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Antwoorden overnemen');
  await page.getByLabel('Tekst bij: Wanneer stop je zelf en bel je iemand?').fill('Na twee keer herstarten. Bel dan.');
  await expectGoodAtEveryWidth(page);
  await page.getByRole('button', { name: /Neem \d+ teksten over/ }).click();
  await expect(page.getByText(/\d+ teksten overgenomen/)).toBeVisible();

  await page.getByRole('link', { name: 'Bekijk het factsheet' }).click();
  await expect(page.getByText('Open het portaal')).toBeVisible();
  await expect(page.getByText('je ziet een groen vinkje')).toBeVisible();
  await expect(page.getByText('Na twee keer herstarten. Bel dan.')).toBeVisible();
  await expectGoodAtEveryWidth(page);

  const { output } = await paraat.command('list', 'plan', '--json');
  expect(output).toContain('Plan voor Zwembad boeken');
});

test('a walkthrough keeps in view what was not seen, on the board stands what comes next', async ({
  paraat,
  signedIn: page,
}) => {
  await page.goto(`${paraat.address}/application/adressen-en-gebouwen-bag`);
  await page.getByRole('button', { name: 'Doorloop beginnen' }).click();
  await expect(page).toHaveURL(/walkthrough\/.*\/lopen$/);
  for (const name of ['Adres zoeken', 'Pand wijzigen']) {
    await page.getByLabel('Een functie erbij').fill(name);
    await page.getByRole('button', { name: 'Zet erbij' }).click();
  }
  const card = page.getByRole('region', { name: 'Adres zoeken' });
  await card.getByRole('group', { name: 'Als het werkt' }).getByText('Begrepen').click();
  await card.getByRole('group', { name: 'Als het niet werkt' }).getByText('Niet duidelijk').click();
  await expect(page.getByText('1 van 2 nog niet gezien')).toBeVisible();
  await expect(page.getByRole('heading', { name: '1 punt om uit te zoeken' })).toBeVisible();
  await page.getByRole('button', { name: 'Zet bij de applicatie' }).click();
  await expect(page.getByRole('button', { name: 'Zet bij de applicatie' })).toBeHidden();
  await expectGoodAtEveryWidth(page);
  await page.getByRole('button', { name: 'Doorloop afronden' }).click();
  await expect(page.getByText('Alles is opgeslagen.')).toBeVisible();

  await page.goto(`${paraat.address}/programma`);
  await expect(page.getByText(/Doe dit eerst/)).toBeVisible();
  await expectGoodAtEveryWidth(page);
});

/** Goes to a question through the list of all, and answers it. */
async function answer(page: Page, [question, text]: readonly [RegExp, string] = [/./, '']): Promise<void> {
  const box = page.getByRole('textbox', { name: question });
  if (!(await box.isVisible())) {
    await page.getByText('Alle vragen', { exact: true }).click();
    await page.getByRole('button', { name: question }).click();
  }
  await box.fill(text);
  await page.getByRole('button', { name: 'Volgende' }).click();
}

async function toOverview(page: Page): Promise<void> {
  await page.getByText('Alle vragen', { exact: true }).click();
  await page.getByRole('button', { name: 'Naar het overzicht' }).click();
}
