import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, testInHouse as test } from './journey.ts';

const model = `<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m">
  <name xml:lang="nl">Proef</name>
  <elements>
    <element identifier="a" xsi:type="ApplicationComponent"><name xml:lang="nl">Loketplanner</name></element>
    <element identifier="b" xsi:type="ApplicationComponent"><name xml:lang="nl">Agendabron</name></element>
    <element identifier="c" xsi:type="Goal"><name xml:lang="nl">Sneller helpen</name></element>
  </elements>
  <relationships>
    <relationship identifier="r" source="b" target="a" xsi:type="Flow"/>
  </relationships>
</model>`;

test('an import shows what it would do, writes after the user agrees, and can be opened', async ({
  paraat,
  signedIn: page,
}) => {
  const path = join(paraat.dataDir, 'proef.xml');
  writeFileSync(path, model);
  await page.goto(`${paraat.address}/importeren`);
  await expectAccessible(page);
  await page.locator('input[type=file]').setInputFiles(path);
  const agree = page.getByRole('button', { name: 'Zet in Paraat' });
  await expect(agree).toBeEnabled({ timeout: 15_000 });
  await expectAccessible(page);
  expect((await paraat.command('show', 'application/loketplanner')).code).toBe(1);

  await agree.click();
  await expect(page.getByText('Klaar. Het staat in Paraat.')).toBeVisible({ timeout: 15_000 });
  await page
    .getByText(/^Nieuw/)
    .last()
    .click();
  await expect(page.getByRole('link', { name: /Loketplanner/ }).first()).toBeVisible({ timeout: 15_000 });
  await expectAccessible(page);

  // A flow from Agendabron to Loketplanner: Loketplanner depends on the data of Agendabron.
  await page.goto(`${paraat.address}/application/agendabron`);
  await expect(page.getByText('Loketplanner').first()).toBeVisible();

  const again = await paraat.command('import', path, '--json');
  expect(JSON.parse(again.output)).toMatchObject({ format: 'archimate', added: 0, changed: 0 });
});

test('a broken file says where it breaks, and nothing is written', async ({ paraat, signedIn: page }) => {
  const path = join(paraat.dataDir, 'kapot.xml');
  writeFileSync(path, model.replaceAll('Loketplanner', 'Kapotplanner').slice(0, 600));
  await page.goto(`${paraat.address}/importeren`);
  await page.locator('input[type=file]').setInputFiles(path);
  await expect(page.getByText(/regel \d+/i).first()).toBeVisible({ timeout: 15_000 });
  await expectAccessible(page);
  expect((await paraat.command('list', 'application', '--json')).output).not.toContain('Kapotplanner');
});
