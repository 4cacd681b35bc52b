import { expectGoodAtEveryWidth } from './accessible.ts';
import { copyIsComplete, expect, testInHouse as test } from './journey.ts';

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {color:red}</style></head><body>
<h2>Uit Word</h2><p class=MsoNormal style='mso-fareast-language:NL'>Een <b>vet</b> woord.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·</span><![endif]>eerste punt</p>
<table><tr><td><p>links</p></td><td><p>rechts</p></td></tr></table><script>alert(1)</script><img src="https://volg.example/p.gif"></body></html>`;

test('a procedure with heading, list, table and code is written, saved and read', async ({
  paraat,
  signedIn: page,
}) => {
  await page.goto(`${paraat.address}/nieuw/procedure`);
  await page.getByLabel('Naam (verplicht)').fill('Webserver opnieuw starten');
  const text = page.getByRole('textbox', { name: 'Tekst', exact: true });
  await expect(page.getByRole('toolbar', { name: 'Opmaak' })).toBeVisible();
  await text.click();
  await page.getByRole('combobox', { name: 'Soort tekst' }).selectOption({ label: 'Kop 2' });
  await page.keyboard.type('Wanneer doe je dit?');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Lijst', exact: true }).click();
  await page.keyboard.type('de pagina blijft wit');
  await page.keyboard.press('Enter');
  await page.keyboard.type('het logboek staat vol');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Codeblok' }).click();
  await page.keyboard.type('systemctl restart httpd');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Tabel', exact: true }).click();
  await page.keyboard.type('Server');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Poort');
  await expectGoodAtEveryWidth(page);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page).toHaveURL(/procedure\/webserver-opnieuw-starten$/);

  await expect(page.getByRole('heading', { name: 'Wanneer doe je dit?' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'de pagina blijft wit' })).toBeVisible();
  await expect(page.getByText('systemctl restart httpd')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Server' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Poort' })).toBeVisible();
  await expectGoodAtEveryWidth(page);

  const { output } = await paraat.command('show', 'procedure/webserver-opnieuw-starten', '--json');
  expect(JSON.parse(output).content.text).toContain('```\nsystemctl restart httpd\n```');
});

test('what is pasted from Word comes out clean, and the words of a text can be found', async ({
  paraat,
  signedIn: page,
}) => {
  await page.goto(`${paraat.address}/nieuw/procedure`);
  await page.getByLabel('Naam (verplicht)').fill('Geplakt uit Word');
  const text = page.getByRole('textbox', { name: 'Tekst', exact: true });
  await text.click();
  await text.evaluate((element, html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    data.setData('text/plain', 'anders');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, fromWord);
  await expect(text.getByText('eerste punt')).toBeVisible();
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page).toHaveURL(/procedure\/geplakt-uit-word$/);

  const { output } = await paraat.command('show', 'procedure/geplakt-uit-word', '--json');
  expect(JSON.parse(output).content.text).toBe(
    ['## Uit Word', 'Een **vet** woord.', '- eerste punt', '|  |  |\n| --- | --- |\n| links | rechts |'].join('\n\n'),
  );
  await page.goto(`${paraat.address}/zoeken?q=eerste+punt`);
  await copyIsComplete(page);
  await expect(page.getByRole('link', { name: /Geplakt uit Word/ })).toBeVisible();
});
