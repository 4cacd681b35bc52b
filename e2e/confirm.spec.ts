import type { Page } from '@playwright/test';
import { expectGoodAtEveryWidth } from './accessible.ts';
import { colleague, makeValid, open, people, sayYes, verdicts } from './colleagues.ts';
import { expect, test } from './journey.ts';
import type { Paraat } from './paraat.ts';

const plan = 'plan/continuiteitsplan-burgerzaken-brp';

test('a plan is asked about, sent back, mended, confirmed by all who must and published; a later draft stays out of sight', async ({
  paraat,
  signedIn: editor,
  browser,
}) => {
  test.slow();
  const fatima = await colleague(browser, editor, paraat, people.administrator);
  const stranger = await colleague(browser, editor, paraat, people.stranger);
  const ciso = await colleague(browser, editor, paraat, people.ciso);

  await editor.goto(`${paraat.address}/${plan}`);
  await expect(editor.getByText('Concept, nog niet bevestigd.').first()).toBeVisible();
  await editor.getByRole('link', { name: 'Nakijken en bevestigen' }).click();
  await expect(editor.getByText(/Nog niemand is gevraagd/)).toBeVisible();
  await editor.getByLabel(/Wie vraag je: Klopt dit/).selectOption({ label: 'Fatima Bouzid' });
  await expectGoodAtEveryWidth(editor);
  await editor.getByRole('button', { name: 'Vraag om na te kijken' }).click();
  await expect(editor.getByText(/Wordt nagekeken/).first()).toBeVisible();

  await open(fatima, `${paraat.address}/bevestigen`);
  await expect(fatima.getByRole('heading', { level: 2, name: 'Wacht op jou' })).toBeVisible();
  await expectGoodAtEveryWidth(fatima);
  await fatima.getByRole('link', { name: /Burgerzaken \(BRP\)/ }).click();
  await fatima.getByRole('button', { name: 'Nee', exact: true }).click();
  await fatima.getByRole('button', { name: 'Stuur terug' }).click();
  await expect(fatima.getByText('Vul in wat er niet goed is.')).toBeVisible();
  await expect(fatima.getByText('Kies het deel dat niet goed is.')).toBeVisible();
  await fatima.getByLabel('Welk deel is niet goed?').selectOption('In het kort');
  await fatima.getByLabel('Wat is er niet goed?').fill('De samenvatting noemt de noodkoffer niet.');
  await fatima.getByRole('button', { name: 'Stuur terug' }).click();
  await expect(fatima.getByText('Jij zei: nee.')).toBeVisible();
  await expect(fatima.getByText(/Jij beheert dit systeem/)).toBeVisible();
  await expectGoodAtEveryWidth(fatima);

  await editor.reload();
  await expect(editor.getByText('In het kort: De samenvatting noemt de noodkoffer niet.')).toBeVisible();
  await expect(editor.getByText(/Dit kan nog niet geldig worden/)).toBeVisible();
  await summary(editor, paraat, 'Wat we doen als Burgerzaken uitvalt. Pak eerst de noodkoffer.');
  await editor.goto(`${paraat.address}/${plan}/bevestigen`);
  await expect(editor.getByText('Teruggestuurd met deze reden')).toBeVisible();
  await editor.getByRole('button', { name: 'Vraag om na te kijken' }).click();
  await expect(editor.getByText(/Wordt nagekeken/).first()).toBeVisible();

  await sayYes(`${paraat.address}/${plan}`, [
    [fatima, verdicts.correct],
    [stranger, verdicts.understandable],
    [ciso, verdicts.agreed],
  ]);
  await makeValid(editor);
  await test.step('who must know it answers three questions; a wrong answer says so', () =>
    readIt(`${paraat.address}/${plan}/gelezen`, fatima, editor));

  await summary(editor, paraat, 'Een tekst die nog niemand bevestigde.');
  await expect(editor.getByText('Er is een nieuwer concept. Lezers zien dat niet.')).toBeVisible();
  await expect(editor.getByText('Pak eerst de noodkoffer.').first()).toBeVisible();
  await open(stranger, `${paraat.address}/${plan}`);
  await expect(stranger.getByText(/Geldig sinds/).first()).toBeVisible();
  await expect(stranger.getByText('Pak eerst de noodkoffer.').first()).toBeVisible();
  await expect(stranger.getByText('Een tekst die nog niemand bevestigde.')).toHaveCount(0);
  // An edit goes on from the newest text, never from the published one.
  await editor.goto(`${paraat.address}/${plan}/bewerken`);
  await expect(editor.getByLabel(summaryLabel)).toHaveValue('Een tekst die nog niemand bevestigde.');
  await editor.goto(`${paraat.address}/${plan}/bevestigen`);
  await expect(editor.getByRole('heading', { name: 'Wat er verandert' })).toBeVisible();
  await expectGoodAtEveryWidth(editor);
});

const summaryLabel = /^In het kort/;

async function summary(page: Page, paraat: Paraat, text: string): Promise<void> {
  await page.goto(`${paraat.address}/${plan}/bewerken`);
  await page.getByLabel(summaryLabel).fill(text);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page).toHaveURL(new RegExp(`${plan}$`));
}

/** Somebody who must know the plan confirms that they read it, and the editor sees who did. */
async function readIt(address: string, reader: Page, editor: Page): Promise<void> {
  const send = reader.getByRole('button', { name: 'Ik heb dit gelezen' });
  await open(reader, address);
  await expect(reader.getByText('Jij moet dit weten als het misgaat.', { exact: false })).toBeVisible();
  await reader.getByLabel('Iedereen van de balie').check();
  await send.click();
  await expect(reader.getByText('Kies bij elke vraag een antwoord.')).toBeVisible();
  await reader.getByLabel('Overlijden, geboorte en spoed').check();
  await reader.getByLabel('Niets aanzetten en de CISO bellen').check();
  await send.click();
  await expect(reader.getByText('Nog niet alles is goed.', { exact: false })).toBeVisible();
  const wrong = reader.getByRole('group', { name: 'Wie mag zeggen dat dit plan geldt?' });
  await expect(wrong.getByText('Dit antwoord is niet goed.')).toBeVisible();
  await expect(reader.getByText('Dit antwoord is niet goed.')).toHaveCount(1);
  await expectGoodAtEveryWidth(reader);
  await reader.getByLabel('De manager ICT of de incidentmanager').check();
  await send.click();
  await expect(reader.getByText(/Je staat op de lijst voor versie/)).toBeVisible();
  await open(reader, address);
  await expect(reader.getByText(/Je staat op de lijst voor versie/)).toBeVisible();
  await expect(reader.getByRole('heading', { name: 'Wie dit moet weten' })).toHaveCount(0);

  await open(editor, address);
  const listed = editor.getByRole('listitem');
  await expect(listed.filter({ hasText: 'Fatima Bouzid' })).toContainText(/^(?!.*nog niet).*gelezen/s);
  await expect(listed.filter({ hasText: 'heeft geen account' }).first()).toBeVisible();
  await expectGoodAtEveryWidth(editor);
}
