import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { dot, fullDocument } from '#test/paper-documents.ts';
import { joinedStandards } from './joined-standards.ts';
import { setDocument } from './set-document.ts';

const set = setDocument(fullDocument(2), () => dot);
const [plain, joined] = [set.pdf('ua-1'), set.pdf('a-2a')];

/** The objects of a file by number, the last version of each, each found where its table says. */
function objectsOf(bytes: Buffer) {
  const text = bytes.toString('latin1');
  const objects = new Map<number, string>();
  let table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const trailer = text.slice(text.lastIndexOf('trailer'));
  while (!Number.isNaN(table)) {
    const end = text.indexOf('trailer', table);
    const lines = text.slice(table, end).split('\n').slice(1);
    let next = 0;
    for (const line of lines) {
      const begins = /^(\d+) \d+$/.exec(line);
      const entry = /^(\d{10}) \d{5} n(?: |\r)$/.exec(line);
      if (begins !== null) next = Number(begins[1]);
      else if (line !== '') next += 1;
      if (entry === null) continue;
      const [number, at] = [next - 1, Number(entry[1])];
      expect(text.slice(at, at + `${number} 0 obj`.length), 'the table names the place').toBe(`${number} 0 obj`);
      if (!objects.has(number)) objects.set(number, text.slice(at, text.indexOf('\nendobj', at)));
    }
    table = Number(/\/Prev (\d+)/.exec(text.slice(end, end + 400))?.[1] ?? Number.NaN);
  }
  const all = [...objects.values()];
  const dictionaries = all.map((body) => body.split('stream\n')[0] ?? '');
  const refer = (body: string, name: string) => objects.get(Number(new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1]));
  return {
    all: dictionaries,
    refer,
    trailer,
    catalog: dictionaries.find((body) => body.includes('/Type /Catalog')) ?? '',
  };
}

const file = objectsOf(joined);
const of = (mark: string) => file.all.filter((body) => body.includes(mark));
const streamOf = (body: string) => body.slice(body.indexOf('stream\n') + 7, body.lastIndexOf('\nendstream'));

test('says in its metadata that it is both, and describes there the name that the archive does not know', () => {
  const metadata = file.refer(file.catalog, 'Metadata') ?? '';
  const xml = streamOf(metadata);
  expect(metadata).not.toContain('/Filter');
  expect(/\/Length (\d+)/.exec(metadata)?.[1]).toBe(`${xml.length}`);
  for (const said of [
    ...['<pdfaid:part>2</pdfaid:part>', '<pdfaid:conformance>A</pdfaid:conformance>', '<pdfuaid:part>1</pdfuaid:part>'],
    ...[
      '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
      'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
      '<dc:title>',
    ],
  ]) {
    expect(xml.split(said)).toHaveLength(2);
  }
});

test('can be read by a program of somebody else, with the same pages, words and tags as the accessible form', async () => {
  const read = async (bytes: Buffer) => {
    const document = await getDocumentProxy(new Uint8Array(bytes));
    const pages = Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1));
    return Promise.all(
      (await Promise.all(pages)).map(async (page) => [
        ...(await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')),
        JSON.stringify(await page.getStructTree()),
      ]),
    );
  };
  expect(await read(joined)).toEqual(await read(plain));
});

test('has what the archive asks: colours with their profile, all type inside, nothing locked, nothing that acts', () => {
  expect(joined.toString('latin1', 0, 9)).toBe('%PDF-1.7\n');
  expect([...joined.subarray(9, 14)].filter((byte) => byte > 127).length).toBeGreaterThanOrEqual(4);
  expect(file.trailer).toMatch(/\/ID \[/);
  const intent = of('/S /GTS_PDFA1')[0] ?? '';
  expect(file.catalog).toMatch(/\/OutputIntents \[\d+ 0 R\]/);
  const profile = file.refer(intent, 'DestOutputProfile') ?? '';
  expect(profile).toContain('/N 3');
  const colours = inflateSync(Buffer.from(streamOf(profile), 'latin1')).toString('latin1');
  expect([colours.slice(12, 16), colours.slice(16, 20), colours.slice(36, 40)]).toEqual(['mntr', 'RGB ', 'acsp']);
  expect(of('/Type /FontDescriptor').length).toBeGreaterThan(2);
  for (const descriptor of of('/Type /FontDescriptor')) expect(descriptor).toMatch(/\/FontFile[23] \d+ 0 R/);
  for (const font of of('/Subtype /Type0')) expect(font).toMatch(/\/ToUnicode \d+ 0 R/);
  for (const font of of('/Subtype /CIDFontType2')) expect(font).toContain('/CIDToGIDMap');
  const forbidden =
    /\/(Encrypt|JavaScript|JS|Launch|AA|LZWDecode|Interpolate true|Alternates|EmbeddedFiles|OpenAction|XFA)\b/;
  for (const body of [...file.all, file.trailer]) expect(body).not.toMatch(forbidden);
});

test('has what everybody needs: a language, a title that is shown, tags, words for pictures and links, headers, order', () => {
  for (const said of ['/Lang (nl-NL)', '/Marked true', '/DisplayDocTitle true', '/StructTreeRoot']) {
    expect(file.catalog).toContain(said);
  }
  expect(of('/S /Figure').length).toBeGreaterThan(0);
  for (const figure of of('/S /Figure')) expect(figure).toMatch(/\/Alt [(<]/);
  expect(of('/S /TH\n').length).toBeGreaterThan(0);
  for (const header of of('/S /TH\n')) expect(header).toMatch(/\/Scope \/(Column|Row|Both)/);
  for (const link of of('/Subtype /Link')) {
    expect(link).toMatch(/\/Contents [(<]/);
    expect(link).toMatch(/\/StructParent \d+/);
    expect(link).toContain('/F 4');
  }
  for (const page of of('/Type /Page\n').filter((body) => body.includes('/Annots'))) expect(page).toContain('/Tabs /S');
});

test('headings go one level deeper at a time', async () => {
  const document = await getDocumentProxy(new Uint8Array(joined));
  let deepest = 0;
  for (let at = 1; at <= document.numPages; at += 1) {
    const tree = JSON.stringify(await (await document.getPage(at)).getStructTree());
    for (const [, level] of tree.matchAll(/"role":"H(\d)"/g)) {
      expect(Number(level)).toBeLessThanOrEqual(deepest + 1);
      deepest = Number(level);
    }
  }
  expect(deepest).toBeGreaterThan(0);
});

test.each([
  ['no PDF', Buffer.from('geen PDF')],
  [
    'a file without the list of its objects',
    Buffer.from(plain.toString('latin1').replace(/\nxref\n/, '\nxrxf\n'), 'latin1'),
  ],
])('%s is refused, and not called something that it is not', (_, bytes) => {
  expect(() => joinedStandards(bytes, joined)).toThrow('expected');
});
