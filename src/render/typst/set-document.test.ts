import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { Cell } from '#platform/markdown/block.ts';
import { blankDocument, dot, fullDocument } from '#test/paper-documents.ts';
import { type PaperDocument, plainParagraph } from '../paper-document.ts';
import { setDocument } from './set-document.ts';

/** Reads the bytes back with a reader that knows nothing of how they were made. */
async function read(pdf: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const meta = await document.getMetadata();
  const info = meta.info as { Title?: string; Language?: string };
  return {
    pages: document.numPages,
    texts: contents.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(' ')),
    ...{ title: info.Title, language: info.Language },
    xmp: (meta.metadata as { getRaw(): string }).getRaw(),
    roles: [...JSON.stringify(trees).matchAll(/"role":"(\w+)"/g)].map(([, role]) => role ?? ''),
    alts: [...JSON.stringify(trees).matchAll(/"alt":"([^"]+)"/g)].map(([, alt]) => alt ?? ''),
  };
}

test('a plan is PDF/UA-1 with cover, contents, page numbers and every tag that a reader needs', async () => {
  const seen = await read(setDocument(fullDocument(4), () => dot).pdf());
  expect(seen).toMatchObject({ title: 'Burgerzaken', language: 'nl-NL' });
  expect(seen.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(seen.texts[0]).toContain('Concept');
  expect(seen.texts[1]).toMatch(/Inhoud.*Onderdeel 1.*Onderdeel 4/);
  for (const [at, text] of seen.texts.entries()) expect(text).toContain(`Pagina ${at + 1} van ${seen.pages}`);
  for (const role of ['Table', 'TH', 'TD', 'L', 'LI', 'Code', 'Link', 'H1', 'H2', 'Figure', 'TOC']) {
    expect(seen.roles, role).toContain(role);
  }
  expect(seen.alts).toContain('Schema 1');
});

test('a document says when it was made, at whatever part of a second', async () => {
  const document: PaperDocument = { ...fullDocument(1), made: '2026-05-04T06:00:00.123Z' };
  expect((await read(setDocument(document, () => dot).pdf())).pages).toBeGreaterThan(2);
});

test('the archive gets PDF/A-2a', async () => {
  const { xmp } = await read(setDocument(fullDocument(1), () => dot).pdf('a-2a'));
  expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
});

const hostile = [
  ['code of Typst', '#import "@preview/tablex:0.0.1": * ] #panic("x")'],
  ['tags', '</w:t><script>alert(1)</script> & "'],
  ['signs that steer', '\u202eomgekeerd \u0000\u0007'],
  ['signs of more than one part', 'שלום 👩‍👩‍👧'],
  ['a word without end', 'W'.repeat(20_000)],
] as const;

test.each(hostile)('text of users is never code and never breaks the page: %s', async (_, text) => {
  const document: PaperDocument = {
    ...fullDocument(1, text.slice(0, 200)),
    ...{ title: text.slice(0, 300), subtitle: text, organisation: text.slice(0, 300), kind: text.slice(0, 100) },
    facts: [{ name: text.slice(0, 60), value: text }],
    notices: [{ tone: 'warning', title: text, text }],
    body: [
      { type: 'heading', level: 5, runs: [{ text }] },
      plainParagraph(text),
      { type: 'code', language: text, text },
      { type: 'picture', picture: { source: text, description: text } },
      {
        type: 'paragraph',
        runs: [
          { text, link: `https://example.org/${'a'.repeat(100)}` },
          { text, link: text },
        ],
      },
      { type: 'table', headerRows: 1, rows: [[{ blocks: [plainParagraph(text)], columns: 90, rows: 9 }], []] },
    ],
  };
  expect((await read(setDocument(document, () => undefined).pdf())).pages).toBeGreaterThan(2);
});

test('a broken picture becomes its description, and the rest stands', async () => {
  const broken = Buffer.concat([dot.subarray(0, 40), Buffer.from('not a picture')]);
  const { texts } = await read(setDocument(fullDocument(1), () => broken).pdf());
  expect(texts.join(' ')).toContain('Afbeelding: Schema 1');
});

test('a document without numbers begins at once, on its side where it was asked', async () => {
  const document: PaperDocument = { ...blankDocument, numbered: false, orientation: 'landscape' };
  const set = setDocument({ ...document, body: [plainParagraph('Rij')] }, () => undefined);
  expect(set.pages).toBe(1);
  const page = await (await getDocumentProxy(new Uint8Array(set.pdf()))).getPage(1);
  expect(page.view.map(Math.round)).toEqual([0, 0, 842, 595]);
});

const lines = (word: string): Cell => ({
  blocks: Array.from({ length: 90 }, (_, at) => plainParagraph(`${word}${at} en verder`)),
  columns: 1,
  rows: 1,
});
const short = (text: string, rows = 1): Cell => ({ blocks: [plainParagraph(text)], columns: 1, rows });
const under: Cell[][] = Array.from({ length: 120 }, (_, at) => [short(`laag${at} en verder`)]);

test.each<[string, Cell[][], string, number]>([
  ['a cell higher than a page beside a short one', [[short('1'), lines('hoog')]], 'hoog', 90],
  ['a cell that hangs down over more rows than fit', [[short('alles', 121), short('eerste')], ...under], 'laag', 120],
  ['a high cell beside one that hangs down', [[short('1', 2), lines('hoog')], [short('x')]], 'hoog', 90],
])('nothing falls off the page: %s', async (_, rows, word, count) => {
  const table = { type: 'table' as const, headerRows: 1, rows: [[short('Stap'), short('Toelichting')], ...rows] };
  const { texts } = await read(setDocument({ ...blankDocument, body: [table] }, () => undefined).pdf());
  for (let at = 0; at < count; at += 1) expect(texts.join(' ')).toContain(`${word}${at} en verder`);
});

test('nothing falls off the page: a head or a box to keep together that is higher than a page', async () => {
  const table = { type: 'table' as const, headerRows: 1, rows: [[short('Stap'), lines('kop')], [short('1')]] };
  const together = { type: 'together' as const, blocks: lines('doos').blocks };
  const { texts } = await read(setDocument({ ...blankDocument, body: [table, together] }, () => undefined).pdf());
  for (const word of ['kop89 en verder', 'doos89 en verder']) expect(texts.join(' ')).toContain(word);
});

test('a small table stays on one page', async () => {
  const rows = Array.from({ length: 4 }, (_, at) => [short(`Rij ${at}`), short('Waarde')]);
  const table = { type: 'table' as const, headerRows: 1, rows };
  const filling = (count: number) => Array.from({ length: count }, () => plainParagraph('Tekst'));
  for (const count of [29, 30, 31, 32, 33, 34]) {
    const { texts } = await read(
      setDocument({ ...blankDocument, body: [...filling(count), table] }, () => undefined).pdf(),
    );
    const on = [1, 2, 3].map((row) => texts.findIndex((text) => text.includes(`Rij ${row}`)));
    expect(new Set(on).size, `${count} lines before it`).toBe(1);
  }
});

test('a name over two lines stands beside the first line of its value', async () => {
  const facts = [{ name: 'Volledig herstel volgens de stappen', value: 'Vier uur' }];
  const pdf = setDocument({ ...blankDocument, body: [{ type: 'facts', facts }] }, () => undefined).pdf();
  const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(3);
  const { items } = await page.getTextContent();
  const height = (start: string) =>
    items.flatMap((item) => ('str' in item && item.str.startsWith(start) ? [item.transform[5] as number] : []))[0];
  expect(height('Vier uur')).toBeCloseTo(height('Volledig') ?? 0, 0);
});

test('beside a name over two lines the lines of its value follow each other without a gap', async () => {
  const value = 'Eerst het netwerk, dan de servers en daarna de rest. '.repeat(5);
  const facts = ['Volledig herstel volgens de stappen', 'Kort'].map((name) => ({ name, value }));
  const pdf = setDocument({ ...blankDocument, body: [{ type: 'facts', facts }] }, () => undefined).pdf();
  const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(3);
  const { items } = await page.getTextContent();
  const lines = items.flatMap((item) =>
    'str' in item && item.str.length > 30 && /netwerk|servers|rest/.test(item.str) ? [item.transform[5] as number] : [],
  );
  const gaps = lines.slice(1).map((line, at) => (lines[at] ?? 0) - line);
  expect(gaps.length).toBeGreaterThan(4);
  // Only the step from the one fact to the next is another.
  expect(new Set(gaps.map((gap) => Math.round(gap))).size).toBeLessThanOrEqual(2);
  expect(gaps[0]).toBeCloseTo(gaps[1] ?? 0, 0);
});
