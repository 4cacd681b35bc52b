import fc from 'fast-check';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { anyView, blankView, copy, fullView, informView } from '#test/fact-sheet-views.ts';
import { factSheetPaper } from '../fact-sheet-paper.ts';
import type { FactSheetView } from '../fact-sheet-view.ts';
import { columnWidths, millimetre } from '../sheet-estimate.ts';
import { sheetGeometry } from '../sheet-geometry.ts';
import { setFactSheet } from './set-fact-sheet.ts';

interface Read {
  pages: number;
  text: string;
  size: number[];
  title: unknown;
  language: unknown;
  marked: boolean;
  xmp: string;
  roles: string[];
  fonts: string[];
  annotations: number;
  smallest: number;
  /** Each piece of text, and where it begins and ends in points from the left. */
  spans: { text: string; from: number; to: number }[];
}

/** Reads the bytes back with a reader of PDF that knows nothing of how they were made. */
async function read(pdf: Buffer): Promise<Read> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const page = await document.getPage(1);
  const [content, meta, marks] = await Promise.all([
    page.getTextContent(),
    document.getMetadata(),
    document.getMarkInfo(),
  ]);
  const items = content.items.flatMap((item) => ('str' in item ? [item] : []));
  const info = meta.info as { Title?: string; Language?: string };
  const raw = pdf.toString('latin1');
  return {
    pages: document.numPages,
    text: items.map((item) => item.str + (item.hasEOL ? ' ' : '')).join(''),
    size: page.view.map(Math.round),
    title: info.Title,
    language: info.Language,
    marked: (marks as { Marked?: boolean } | null)?.Marked === true,
    xmp: (meta.metadata as { getRaw(): string }).getRaw(),
    roles: [...JSON.stringify(await page.getStructTree()).matchAll(/"role":"(\w+)"/g)].map(([, role]) => role ?? ''),
    fonts: [...raw.matchAll(/\/BaseFont\s*\/(\S+)/g)].map(([, name]) => name ?? ''),
    annotations: (await page.getAnnotations()).length,
    smallest: Math.min(...items.filter((item) => item.str.trim() !== '').map((item) => item.height)),
    spans: items
      .filter((item) => item.str.trim() !== '')
      .map((item) => ({ text: item.str, from: item.transform[4], to: item.transform[4] + item.width })),
  };
}

const sheet = (view: FactSheetView, language: 'nl' | 'en' = 'nl') =>
  setFactSheet(factSheetPaper(view, { ...copy, language }));

describe('the paper of a full fact sheet', () => {
  test('is PDF/UA-1: tagged, with title and language, every font inside, nothing fetched', async () => {
    const pdf = sheet(fullView).pdf();
    const seen = await read(pdf);
    expect(seen).toMatchObject({ pages: 1, size: [0, 0, 595, 842], marked: true, annotations: 0 });
    expect(seen).toMatchObject({ title: 'Factsheet Burgerzaken', language: 'nl' });
    expect(seen.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(seen.xmp).toContain('<dc:language><rdf:Bag><rdf:li>nl</rdf:li>');
    expect(seen.roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(seen.roles.filter((role) => role === 'H2').length).toBeGreaterThan(8);
    expect(seen.roles.filter((role) => role === 'LI').length).toBeGreaterThan(12);
    expect(seen.fonts.length).toBeGreaterThan(0);
    for (const font of seen.fonts) expect(font).toMatch(/^[A-Z]{6}\+AtkinsonHyperlegibleNext-/);
    expect(pdf.toString('latin1').match(/\/FontFile2/g)?.length).toBe(new Set(seen.fonts).size);
    expect(pdf.toString('latin1')).not.toMatch(/\/URI|\/GoToR|\/Launch|\/JavaScript/);
  });

  test('says what the sheet says, in the order in which it is read', async () => {
    const { text } = await read(sheet(fullView).pdf());
    const order = [
      ...['Burgerzaken', 'Prio 1', 'Mag 4 uur weg zijn', 'Zo herken je het', 'Kijk of anderen', 'ca. 2 min'],
      ...['Start de server.', 'Stop en bel als', 'start niet nog eens', 'Leverancier: Pinkroccade BV', 'GM-44521'],
      ...[
        'Noor van den Berg',
        'Bram de Wit',
        'Teamleider burgerzaken',
        'Het ligt eruit.',
        'kluis',
        'BZ-APP01',
        'Belastingen',
      ],
      ...['Versie 7, 2 nov 2026', 'Nagekeken op 10 nov 2026 door Bram de Wit', '22 nov 2026, 14:02'],
    ];
    let at = -1;
    for (const words of order) {
      expect(text.indexOf(words, at), words).toBeGreaterThan(at);
      at = text.indexOf(words, at);
    }
    expect(text.replaceAll('\u00a0', ' ')).toContain('Pagina 1 van 1');
    expect(text.replaceAll('\u00a0', ' ')).toContain('0800 020 1234');
  });

  test('is English where that is asked for', async () => {
    const seen = await read(sheet(fullView, 'en').pdf());
    expect(seen).toMatchObject({ title: 'Fact sheet Burgerzaken', language: 'en' });
    expect(seen.text).toContain('May be out for 4 hours');
  });
});

test('an application without a fact sheet still gives a page that says what is missing and whom to call', async () => {
  const known: FactSheetView = { ...blankView, supplier: fullView.supplier, owner: fullView.owner };
  const { text, pages } = await read(sheet(known).pdf());
  expect(pages).toBe(1);
  expect(text).toContain('Er zijn nog geen stappen geschreven.');
  expect(text).toContain('Nog geen factsheet');
  expect(text).toContain('Noor van den Berg');
  expect(text).toMatch(/Plaatsvervanger\s*Nog niet bekend/);
});

describe('a sheet with more than fits', () => {
  const long =
    'Controleer of de verbinding met de landelijke voorziening nog bestaat en schrijf op wat je ziet. '.repeat(2);
  const steps = Array.from({ length: 20 }, (_, at) => ({ action: `${at + 1}. ${long}`, expected: long, ifNot: long }));
  const inform = Array.from({ length: 8 }, (_, at) => informView({ who: `Afdeling ${at}`, text: long.repeat(3) }));

  test('says on the page, in each part, how much is only on the screen, and keeps the steps longest', async () => {
    const set = sheet({ ...fullView, steps, inform });
    const { text, pages, smallest } = await read(set.pdf());
    expect(pages).toBe(1);
    expect(smallest).toBeGreaterThanOrEqual(8.5);
    expect(text).toMatch(/Niet alles past: zie het scherm \(\d+ regels\)/);
    expect(text).toContain('Starten, stoppen en controleren: zie het scherm.');
    expect(text).toContain('1. Controleer');
    expect(text).not.toContain('20. Controleer');
    expect(text).toContain('start niet nog eens');
    expect(set.report?.overflowing).toEqual(expect.arrayContaining(['steps', 'inform']));
    expect(set.report?.overflowing).not.toContain('calling');
  });

  test('drops normal operation before it drops anything else', async () => {
    const set = sheet({ ...fullView, start: steps.slice(0, 12) });
    expect(set).toMatchObject({ pages: 1, setting: { operation: false }, report: undefined });
    expect((await read(set.pdf())).text).toContain('start niet nog eens');
  });
});

describe('text of users', () => {
  test.each([
    ['an import', '#import "@preview/tablex:0.0.1": * #let x = 1'],
    ['a formula', '$ x^2 $ and @reference and <label> and `raw` and *bold* _it_'],
    ['backslashes and quotes', '\\u{41} \\ "quoted" // comment /* block */ = heading'],
    ['a call', '#read("/etc/passwd") #sys.inputs #panic("no")'],
  ])('is never read as markup: %s', async (_, words) => {
    const { text } = await read(sheet({ ...fullView, recognise: [words] }).pdf());
    expect(text.replaceAll(/\s+/g, '')).toContain(words.replaceAll(/\s+/g, ''));
  });

  test.each([
    ['emoji', 'Klik op 🚀 en wacht', 'Klik op [?] en wacht'],
    ['right to left', 'Bel שלום nu', 'Bel [?] nu'],
    ['arrows and ticks', 'Ga → naar ✓', 'Ga -> naar v'],
    ['accents', 'Zoë Đặng Łukasz Çelik', 'Zoë Đang Łukasz Çelik'],
  ])('that the type cannot draw is said, not lost: %s', async (_, words, shown) => {
    const { text } = await read(sheet({ ...fullView, recognise: [words] }).pdf());
    expect(text).toContain(shown);
    expect(text.includes('teken dat niet op papier kan')).toBe(shown.includes('[?]'));
  });

  test('of one endless word stays inside its column', async () => {
    const endless = { action: 'W'.repeat(200), who: 'nu en dan '.repeat(8), call: '+31 (0)6 1234 5678 90 12 34 56' };
    const about = { ...fullView.about, name: 'W'.repeat(120) };
    const set = sheet({ ...fullView, about, recognise: ['m'.repeat(160)], steps: [endless] });
    expectInside(await read(set.pdf()), set.setting.ratio);
  });
});

/** No text leaves the page, and none of the main column runs into the side. */
function expectInside(seen: Read, ratio: number): void {
  const right = (210 - sheetGeometry.marginX) * millimetre;
  const side = sheetGeometry.marginX * millimetre + columnWidths(ratio).main + sheetGeometry.gutter * millimetre;
  const calling = seen.spans.findIndex(({ text }) => text === 'Bellen');
  const stepsOn = seen.spans.findIndex(({ text }) => text === 'Stappen bij storing');
  expect(seen.spans.filter(({ to }) => to > right + 1)).toEqual([]);
  expect(seen.spans.slice(stepsOn, calling).filter(({ to }) => to > side)).toEqual([]);
}

test('whatever a sheet holds, it is one page with no type under 8.5 points', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyView, async (view) => {
      const set = sheet(view);
      const seen = await read(set.pdf());
      expect(seen.pages).toBe(1);
      expect(seen.smallest).toBeGreaterThanOrEqual(8.5);
      expectInside(seen, set.setting.ratio);
    }),
    { numRuns: 40 },
  );
});
