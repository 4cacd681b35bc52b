import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  Document,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { expectGoodAtEveryWidth, expectGoodPractice } from './accessible.ts';
import { colleague, makeValid, open, people, sayYes, verdicts } from './colleagues.ts';
import { expect, test, testInHouse } from './journey.ts';
import type { Paraat } from './paraat.ts';

const dossier = '../shared/data/documents/dossier-afspraken-procedures.docx';
const planPath = '/plan/continuiteitsplan-burgerzaken-brp';
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const step = (text: string) => new Paragraph({ text, numbering: { reference: 'stappen', level: 0 } });
const cell = (text: string, more: { verticalMerge?: 'restart' | 'continue' } = {}) =>
  new TableCell({ children: [new Paragraph(text)], ...more });

/** A small recovery document, as somebody would write it in Word. */
function smallDocument(): Promise<Buffer> {
  const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }];
  const rows = [
    new TableRow({ tableHeader: true, children: [cell('Niveau'), cell('Wie')] }),
    new TableRow({ children: [cell('Hoogste', { verticalMerge: VerticalMergeType.RESTART }), cell('Directeur')] }),
    new TableRow({ children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('Accountmanager')] }),
  ];
  const children = [
    heading('Colofon'),
    new Paragraph('Versie 3'),
    heading('Escalatie'),
    new Paragraph('Escaleer binnen een uur.'),
    new Table({ rows }),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: dot,
          transformation: { width: 40, height: 40 },
          altText: { name: 'schema', title: 'Schema', description: 'Schema van de escalatie' },
        }),
      ],
    }),
    heading('Herstelprocedure'),
    step('Zet de server aan'),
    step('Kijk of het inlogscherm er is'),
    heading('Gewoonten van het huis'),
    new Paragraph({ children: [new TextRun('De koffie staat op de derde.')] }),
  ];
  const document = new Document({
    numbering: { config: [{ reference: 'stappen', levels }] },
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
}

/** The press for all that is sure says what it does: take over, leave out, or both. */
const allSure = /^(Neem alle zekere|Zekere voorstellen:|Laat \d+ de(el|len) weg)/;

/** A plan of the example municipality, opened beside the file. */
async function openBeside(page: Page, address: string, file: string | Buffer): Promise<string> {
  const plan = `${address}${planPath}`;
  await page.goto(plan);
  await page.getByRole('link', { name: 'Neem over uit Word' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Word-bestand naast');
  const payload =
    typeof file === 'string'
      ? file
      : { name: 'Herstel zaken.docx', mimeType: 'application/octet-stream', buffer: file };
  await page.getByTestId('word-file').setInputFiles(payload);
  await expect(page.getByRole('heading', { name: /^Document: / })).toBeVisible();
  return plan;
}

/** The page begins with what to do now; the rest of the plan lies folded. */
const unfold = (page: Page): Promise<void> => page.getByRole('button', { name: 'Open alles' }).click();

const hasNoBarriers = (page: Page): Promise<void> => expectGoodAtEveryWidth(page, expectGoodPractice);

test('from Word to a plan that two others confirm, and that readers see', async ({
  paraat,
  signedIn: page,
  browser,
}) => {
  test.slow();
  const plan = await openBeside(page, paraat.address, await smallDocument());
  await page.getByRole('button', { name: allSure }).click();
  // A heading alone is not sure, and steps never are: somebody looks at them and says yes.
  await page.getByRole('button', { name: /^Neem voorstel over voor “Escalatie”/ }).click();
  await page.getByRole('button', { name: /^Neem voorstel over voor “Herstelprocedure”/ }).click();
  // Somebody is called away, comes back, and finds the file and the choices again.
  await page.getByRole('link', { name: 'Terug naar het plan' }).click();
  await page.goto(`${paraat.address}/concepten`);
  await expect(page.getByText(/^Word-bestand Herstel zaken\.docx, concept van/)).toBeVisible();
  await page.getByRole('button', { name: /^Gooi concept weg: Continuïteitsplan/ }).click();
  await page.getByRole('button', { name: 'Nee, bewaar' }).click();
  await hasNoBarriers(page);
  await page.getByRole('link', { name: /Continuïteitsplan Burgerzaken/ }).click();
  await expect(page.getByText(/^Je keuzes van .* zijn bewaard/)).toBeVisible();
  await expect(page.getByLabel('Waar gaat “Herstelprocedure” heen?')).not.toHaveValue('');
  await page
    .getByLabel('Waar gaat “Gewoonten van het huis” heen?')
    .selectOption({ label: 'Nieuw onderdeel in het plan' });
  await page.getByRole('button', { name: 'Maak ongedaan' }).click();
  await expect(page.getByLabel('Waar gaat “Gewoonten van het huis” heen?')).toHaveValue('');
  await page
    .getByLabel('Waar gaat “Gewoonten van het huis” heen?')
    .selectOption({ label: 'Nieuw onderdeel in het plan' });
  await hasNoBarriers(page);
  await page.getByRole('button', { name: 'Zet in het plan' }).click();
  await expect(page.getByText(/Overgenomen in het plan\. .*stappen: 2, plaatjes: 1/)).toBeVisible();

  await page.getByRole('link', { name: 'Lees het plan' }).click();
  await page.waitForURL(plan);
  await expect(page.getByRole('heading', { name: 'Gewoonten van het huis' })).toBeVisible();
  await unfold(page);
  await expect(page.getByText('Zet de server aan')).toBeVisible();
  await expect(page.locator('td[rowspan="2"]', { hasText: 'Hoogste' })).toBeVisible();
  const picture = page.getByRole('img', { name: 'Schema van de escalatie' });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await expect(page.getByText('Escalatie').last()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Herstel zaken' }).first()).toBeVisible();

  const administrator = await colleague(browser, page, paraat, people.administrator);
  const ciso = await colleague(browser, page, paraat, people.ciso);
  await open(page, `${plan}/bevestigen`);
  await page.getByRole('button', { name: 'Vraag om na te kijken' }).click();
  await expect(page.getByText(/Wordt nagekeken/).first()).toBeVisible();
  // The CISO does not maintain the system, so also says whether a stranger can follow it.
  await sayYes(plan, [
    [administrator, verdicts.correct],
    [ciso, verdicts.understandable, verdicts.agreed],
  ]);
  await makeValid(page);
  await open(ciso, plan);
  await expect(ciso.getByText(/Geldig sinds/).first()).toBeVisible();
  await expect(ciso.getByRole('heading', { name: 'Gewoonten van het huis' })).toBeVisible();
  await unfold(ciso);
  await expect(ciso.getByText('Zet de server aan')).toBeVisible();
  await hasNoBarriers(ciso);
});

const realDossier = async ({ paraat, signedIn: page }: { paraat: Paraat; signedIn: Page }) => {
  const plan = await openBeside(page, paraat.address, dossier);
  await expect(page.getByText('Tekeningen zonder tekst, zoals een losse pijl: 1.')).toBeVisible();
  await page.getByRole('button', { name: allSure }).click();
  // Agreements of a contract are no suppliers to call: nothing of them goes along until somebody says so.
  await expect(page.getByText(/^0 delen gaan mee/)).toBeVisible();
  for (const part of ['Exit-procedure bij beëindiging contract', 'Escalatie'])
    await page.getByLabel(`Waar gaat “${part}” heen?`).selectOption({ label: 'Nieuw onderdeel in het plan' });
  await page.getByRole('button', { name: 'Zet in het plan' }).click();
  await expect(page.getByText(/Overgenomen in het plan/)).toBeVisible();
  await page.getByRole('link', { name: 'Lees het plan' }).click();
  await page.waitForURL(plan);
  await expect(page.getByRole('heading', { name: 'Exit-procedure bij beëindiging contract' }).first()).toBeVisible();
  await expect(page.locator('td[rowspan="4"]').first()).toBeAttached();
  await hasNoBarriers(page);
};

if (existsSync(dossier)) test('a real dossier comes into a plan', realDossier);
else console.warn(`${dossier} is not there: the real Word file was not tried`);

testInHouse('a file that is none says what to do, and changes nothing', async ({ paraat, signedIn: page }) => {
  await page.goto(`${paraat.address}${planPath}/word`);
  const broken = { name: 'oud.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('geen Word') };
  await page.getByTestId('word-file').setInputFiles(broken);
  await expect(page.getByRole('alert')).toContainText('Kies een bestand dat eindigt op .docx.');
});
