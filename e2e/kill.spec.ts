import { randomUUID } from 'node:crypto';
import { expect, test } from './journey.ts';

test('kill -9 in the middle of edits: what was acknowledged is there, the rest is whole or absent', async ({
  paraat,
  signedIn: page,
}) => {
  const acknowledged = new Set<string>();
  const sent = new Map<string, string>();
  const write = async (index: number): Promise<void> => {
    const id = `019a0000-0000-7000-8000-${String(index).padStart(12, '0')}`;
    sent.set(id, `Persoon ${index}`);
    const answer = await page.request.post(`${paraat.address}/api/organisations/voorbeeldstad/records`, {
      headers: { origin: paraat.address },
      data: { id, kind: 'person', content: { name: `Persoon ${index}` }, reason: randomUUID() },
    });
    if (answer.status() === 201) acknowledged.add(id);
  };
  let stopped = false;
  const writer = (async () => {
    for (let index = 0; !stopped && index < 2000; index += 1) await write(index).catch(() => undefined);
  })();
  await expect.poll(() => acknowledged.size, { timeout: 20_000 }).toBeGreaterThan(25);
  await paraat.kill();
  stopped = true;
  await writer;

  await paraat.restart();
  const { output } = await paraat.command('list', 'person', '--json');
  const found = new Map((JSON.parse(output) as { id: string; name: string }[]).map(({ id, name }) => [id, name]));
  for (const id of acknowledged) expect(found.get(id)).toBe(sent.get(id));
  expect((await paraat.command('audit', 'verify')).code).toBe(0);
});

test('kill -9 in the middle of an import: all of it or nothing, and it can be done again', async ({
  paraat,
  signedIn: page,
}) => {
  const rows = Array.from({ length: 3000 }, (_, at) => `L${at};Leverancier ${at};099-${String(at).padStart(7, '0')}`);
  const file = Buffer.from(`ID;Leverancier;Telefoon\n${rows.join('\n')}\n`);
  const suppliers = async () => {
    const { output } = await paraat.command('list', 'supplier', '--json');
    return (JSON.parse(output) as unknown[]).length;
  };
  const before = await suppliers();
  await page.goto(`${paraat.address}/importeren`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'leveranciers.csv', mimeType: 'text/csv', buffer: file });
  const agree = page.getByRole('button', { name: 'Zet in Paraat' });
  await expect(agree).toBeEnabled({ timeout: 30_000 });
  await agree.click();
  await page.waitForTimeout(150);
  await paraat.kill();
  await paraat.restart();
  const after = await suppliers();
  expect([before, before + 3000]).toContain(after);
  expect((await paraat.command('audit', 'verify')).code).toBe(0);
});

test('an orderly stop takes a moment, also while devices follow', async ({ paraat, signedIn: page }) => {
  await expect(page.getByText(/Kopie van .*, compleet/).first()).toBeVisible();
  const late = new Promise((resolve) => setTimeout(resolve, 10_000, 'late: a live line held it up'));
  expect(await Promise.race([paraat.end().then(() => 'stopped'), late])).toBe('stopped');
});
