import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { dot, fullDocument, mergedTable } from '#test/paper-documents.ts';
import { filesOf } from '#test/unzip.ts';
import { makeDocx } from './docx/make-docx.ts';
import type { PaperDocument } from './paper-document.ts';
import { placedTable } from './paper-table.ts';
import { makePptx } from './pptx/make-pptx.ts';
import { fittedSlides, type SlideDeck } from './slide-deck.ts';

test('Word gets real headings, lists, merged cells, header rows, pictures with words, contents and a language', async () => {
  const bytes = await makeDocx(fullDocument(2), () => dot);
  const { value: html } = await mammoth.convertToHtml({ buffer: bytes });
  expect(html).toMatch(/<h1>.*Onderdeel 1<\/h1>/);
  expect(html).toMatch(/<h2>.*Reactie<\/h2>/);
  expect(html).toContain('colspan="2"');
  expect(html).toContain('rowspan="2"');
  expect(html).toContain('<li>Kijk of anderen het ook hebben.</li>');
  const files = filesOf(bytes);
  const body = files.get('word/document.xml') ?? '';
  expect(body).toMatch(/<w:instrText[^>]*>TOC /);
  expect(body).toContain('descr="Schema 1"');
  expect(body).toContain('<w:tblHeader');
  expect(files.get('word/settings.xml')).toContain('<w:updateFields');
  expect(files.get('word/styles.xml')).toContain('w:val="nl-NL"');
  expect(files.get('docProps/core.xml')).toContain('<dc:title>Burgerzaken</dc:title>');
  expect([...files].find(([name, text]) => name.startsWith('word/footer') && text.includes('NUMPAGES'))).toBeDefined();
});

test('contents of Word have a page for every line, the text begins a page without a break, and short rows stay whole', async () => {
  const long = { type: 'paragraph' as const, runs: [{ text: 'Een teken dat in het lettertype mist: ∑.' }] };
  const body = Array.from({ length: 20 }, (_, at) => fullDocument(1, `${at}`).body).flat();
  const bytes = await makeDocx({ ...fullDocument(1), body: [long, ...body] }, () => dot);
  const text = filesOf(bytes).get('word/document.xml') ?? '';
  const contents = text.slice(text.indexOf('<w:sdt>'), text.indexOf('</w:sdt>'));
  const lines = contents.split('PAGEREF').slice(1);
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) expect(line).toMatch(/"separate"\/><w:t[^>]*>\d+<\/w:t>/);
  expect(text.slice(text.indexOf('</w:sdt>'))).not.toContain('<w:br w:type="page"/>');
  expect(text.match(/<w:sectPr/g)).toHaveLength(2);
  const rows = text.split('<w:tr>').slice(1);
  for (const row of rows) expect(row).toContain('<w:cantSplit/>');
});

test.each([
  ['tags', '</w:t><w:br/>'],
  ['what XML may not hold', '\u0000\u0008 \ud800'],
  ['a word without end', 'W'.repeat(20_000)],
  ['signs of more than one part', '👩‍👩‍👧 שלום'],
])('hostile text stays text in Word: %s', async (_, text) => {
  const document: PaperDocument = { ...fullDocument(1, text), title: text, subtitle: text, organisation: text };
  const { value } = await mammoth.extractRawText({ buffer: await makeDocx(document, () => undefined) });
  expect(value).toContain('Rust eerst.');
});

const deck: SlideDeck = {
  ...{ language: 'nl', country: 'BE', kind: 'Voor beheerders', title: 'Burgerzaken', subtitle: 'Loket' },
  ...{ organisation: 'Gemeente Voorbeeldstad', standing: 'Versie 7' },
  slides: [
    { heading: 'Wat jij doet & laat', bullets: ['Bel <de> balie.', 'Kijk.'], notes: 'Vraag het & luister.' },
    {
      ...{ heading: 'Stappen', bullets: [], notes: '' },
      table: { headers: ['Nr', 'Stap'], rows: Array.from({ length: 40 }, (_, at) => [`${at}`, 'Zet de server aan.']) },
    },
  ],
};

test('a presentation has titles, notes and a language, and divides what does not fit', async () => {
  const files = filesOf(await makePptx(deck));
  const slides = [...files.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides).toHaveLength(1 + fittedSlides(deck.slides).length);
  for (const name of slides) expect(files.get(name), name).toContain('type="title"');
  expect(files.get('ppt/slides/slide2.xml')).toContain('Bel &lt;de&gt; balie.');
  expect(files.get('ppt/slides/slide2.xml')).toContain('lang="nl-BE"');
  expect(files.get('ppt/notesSlides/notesSlide2.xml')).toContain('Vraag het &amp; luister.');
  for (const name of slides) {
    const sizes = [...(files.get(name) ?? '').matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size));
    // The foot with the name and the number of the slide is smaller; all that is to be read is not.
    expect(sizes.filter((size) => size !== 1200 && size < 1800)).toEqual([]);
  }
});

test('what a screen reader needs is in the file: headers, what a table is about, titles and ids apart, one language', async () => {
  const twice = { ...deck, title: 'Stappen', slides: [...deck.slides, ...deck.slides] };
  const files = filesOf(await makePptx(twice));
  const slides = [...files].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  const titles = slides.map(([, text]) => /type="title"[\s\S]*?<a:t>([\s\S]*?)<\/a:t>/.exec(text)?.[1]);
  expect(new Set(titles).size).toBe(slides.length);
  for (const [name, text] of slides) {
    const ids = [...text.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, name).toBe(ids.length);
    const tables = text.split('<a:tbl>').length - 1;
    expect(text.split('<a:tblPr firstRow="1"/>').length - 1, name).toBe(tables);
    expect([...text.matchAll(/<p:nvGraphicFramePr><p:cNvPr [^>]*descr="Stappen[^"]+"/g)], name).toHaveLength(tables);
  }
  expect(slides.some(([, text]) => text.includes('<a:tbl>'))).toBe(true);
  for (const [name, text] of files) expect([...text.matchAll(/[Ll]ang="(?!nl-BE)[^"]*"/g)], name).toEqual([]);
  expect(files.get('docProps/core.xml')).toContain('<dc:language>nl-BE</dc:language>');
});

test.each([
  ['many bullets', { bullets: Array.from({ length: 60 }, () => 'Kijk of het werkt.') }],
  ['one endless bullet', { bullets: ['W'.repeat(20_000)] }],
])('%s go over more slides, none too full', (_, slide) => {
  const fitted = fittedSlides([{ heading: 'H', notes: '', ...slide }]);
  expect(fitted.length).toBeGreaterThan(3);
  for (const one of fitted) expect(one.bullets.join('').length).toBeLessThan(900);
});

test('every place of a table is taken once, whatever its cells claim', () => {
  const cell = (columns: number, rows: number) => ({ blocks: [], columns, rows });
  const rows = [[cell(2, 3), cell(1, 1)], [cell(9, 9)], [cell(1, 1), cell(1, 1), cell(1, 1)]];
  const { cells, headerRows } = placedTable(rows, 1, 'portrait');
  const places = cells.flatMap(({ row, column, rows: down, columns: across }) =>
    Array.from({ length: down * across }, (_, at) => `${row + Math.floor(at / across)} ${column + (at % across)}`),
  );
  expect(new Set(places).size).toBe(places.length);
  expect(headerRows).toBe(0);
  expect(mergedTable.type === 'table' && placedTable(mergedTable.rows, 1, 'portrait').headerRows).toBe(1);
});

test.each([10, 11, 12, 13, 24, 25, 40])('%i rows are divided evenly over their slides', (count) => {
  const rows = Array.from({ length: count }, (_, at) => [`${at}`, 'Zet de server aan.']);
  const fitted = fittedSlides([{ heading: 'H', notes: '', bullets: [], table: { headers: ['Nr', 'Stap'], rows } }]);
  const sizes = fitted.map(({ table }) => table?.rows.length ?? 0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(fitted.length);
  expect(fitted.length === 1 || Math.min(...sizes) > 2).toBe(true);
});
