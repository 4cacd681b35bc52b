import { expectGoodAtEveryWidth } from './accessible.ts';
import { expect, testInHouse as test } from './journey.ts';

test('a stand-in takes over, and what did not work stays open until its text is mended or explained', async ({
  paraat,
  signedIn: page,
}) => {
  test.slow();
  await page.goto(`${paraat.address}/overnameproeven`);
  await expect(page.getByRole('heading', { name: /^Nog nooit geprobeerd/ })).toBeVisible();
  await page.goto(`${paraat.address}/application/zaaksysteem`);
  await page.getByRole('button', { name: 'Overnameproef beginnen' }).click();
  await expect(page).toHaveURL(/takeover-test\/.*\/doen$/);
  await expect(page.getByText(/^0 van \d+ geprobeerd/)).toBeVisible();

  const find = page.getByRole('region', { name: /^Zoek op wat je doet/ });
  const signIn = page.getByRole('region', { name: /^Meld je aan bij/ });
  await find.getByText('Lukte alleen').click();
  await signIn.getByText('Alleen met hulp van de eigenaar').click();
  await signIn.getByLabel('Wat viel op?').fill('Er staat niet bij wie het account geeft.');
  await expect(page.getByText(/^2 van \d+ geprobeerd/)).toBeVisible();
  await expect(page.getByText(/Bewaard op dit apparaat om/)).toBeVisible();
  await expectGoodAtEveryWidth(page);

  const address = page.url();
  await page.goto(`${paraat.address}/`);
  await page.goto(address);
  await expect(page.getByText(/^2 van \d+ geprobeerd/)).toBeVisible();
  await page.getByRole('button', { name: 'Klaar met proberen' }).click();
  await expect(page.getByRole('alert')).toContainText('Kies bovenaan wie er meekijkt.');
  await page.getByRole('combobox', { name: 'Wie kijkt mee?' }).fill('Marloes');
  await page.getByRole('option', { name: /^Marloes Kuiper/ }).click();
  await page.getByRole('button', { name: 'Klaar met proberen' }).click();
  await expect(page.getByRole('heading', { name: 'Nog niet zonder de eigenaar' })).toBeVisible();
  await expect(page.getByText('1 opdracht is nog niet afgehandeld')).toBeVisible();
  // What is finished is read: nothing can be changed by accident.
  await expect(page.getByRole('link', { name: 'Marloes Kuiper' })).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expectGoodAtEveryWidth(page);

  await page.goto(`${paraat.address}/nakijken`);
  await expect(page.getByText(/Overnameproef: Meld je aan bij Zaaksysteem/).first()).toBeVisible();
  await page.goto(`${paraat.address}/overnameproeven`);
  const listed = page.getByRole('link', { name: /^Zaaksysteem/ });
  await expect(listed).toContainText('1 opdracht nog open');

  await page.goto(address);
  await page.locator('summary', { hasText: 'Waarom verandert er niets?' }).click();
  await page.getByRole('textbox', { name: 'Waarom verandert er niets?' }).fill('Het account was verlopen.');
  await page.getByRole('button', { name: 'Sluit af zonder wijziging' }).click();
  await expect(page.getByText('Afgesloten zonder wijziging: Het account was verlopen.')).toBeVisible();
  await page.getByRole('button', { name: 'Verander dit verslag' }).click();
  await expect(page.getByRole('radio').first()).toBeVisible();
  await page.getByRole('button', { name: 'Terug zonder wijziging' }).click();
  await expect(page.getByText('Afgehandeld. Wat niet lukte, is verbeterd of uitgelegd.')).toBeVisible();
  await page.goto(`${paraat.address}/overnameproeven`);
  await expect(listed).toBeVisible();
  await expect(listed).not.toContainText('nog open');
});
