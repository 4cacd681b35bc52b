import { truncateSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  element,
  fileFolder,
  landscapeFile,
  modelFile,
  relation,
  workbook,
  workbookOf,
  zipOf,
} from '#test/import-files.ts';
import { workTimeOf } from '#test/work-time.ts';
import type { ImportError } from '../import-problem.ts';
import { readImportFile } from './import-file.ts';

const file = fileFolder();
const app = (id: string) => element(id, 'ApplicationComponent');

/** What is wrong with a file. */
async function problemsOf(path: string) {
  try {
    await readImportFile(path);
  } catch (error) {
    return (error as ImportError).problems;
  }
  throw new Error('the file was taken');
}

async function tableOf(path: string) {
  const read = await readImportFile(path);
  if (read.format === 'archimate') throw new Error('this is no table');
  return read;
}

async function namesIn(path: string) {
  const read = await readImportFile(path);
  if (read.format !== 'archimate') throw new Error('this is no landscape');
  return read.incomings.records.map(({ content }) => content.name);
}

describe('ArchiMate files that are hostile or broken', () => {
  it.each([
    [
      'an entity bomb',
      '<?xml version="1.0"?>\n<!DOCTYPE lolz [\n<!ENTITY a "ha">\n<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">\n]>\n<model>&b;</model>',
      { code: 'xml-doctype', line: 2, column: 1 },
    ],
    [
      'an external entity',
      '<?xml version="1.0"?>\n <!DOCTYPE model [<!ENTITY x SYSTEM "file:///etc/passwd">]><model>&x;</model>',
      { code: 'xml-doctype', line: 2, column: 2 },
    ],
    ['an entity out of nowhere', modelFile('<name>&x;</name>'), { code: 'xml-entity', line: 3 }],
    ['a document type that never ends', '<!DOCTYPE model [\n<!ENTITY a "', { code: 'xml-doctype', line: 1 }],
    ['a file that is cut off', landscapeFile([app('A'), app('B')]).slice(0, 300), { code: 'xml-ends-early', line: 5 }],
    ['tags that do not match', modelFile('<elements></element>'), { code: 'xml-broken', line: 3, column: 21 }],
    [
      'an identifier twice',
      landscapeFile([app('A'), app('A')]),
      { code: 'identifier-twice', line: 5, column: 1, detail: 'A' },
    ],
    ['another kind of XML', '<html><body/></html>', { code: 'xml-not-archimate', line: 1, column: 1, detail: 'html' }],
    [
      'a file of Archi itself',
      '<archimate:model xmlns:archimate="http://www.archimatetool.com/archimate"/>',
      { code: 'xml-archi-native', line: 1 },
    ],
    ['elements without end', modelFile('<a>'.repeat(100)), { code: 'xml-too-deep', line: 3 }],
    ['a text without end', modelFile(`<name>${'x'.repeat(2_000_000)}</name>`), { code: 'xml-text-too-long', line: 3 }],
    ['nothing', '', { code: 'file-empty', line: 1, column: 1 }],
    [
      'an encoding that we do not know',
      '<?xml version="1.0" encoding="EBCDIC-CP-NL"?>\n<model/>',
      { code: 'encoding-unknown', detail: 'ebcdic-cp-nl' },
    ],
  ])('%s', async (_, content, problem) => {
    expect(await problemsOf(file('hostile.xml', content))).toMatchObject([problem]);
  });

  it('bytes that are no UTF-8: the place of the first one', async () => {
    const content = Buffer.from(landscapeFile([app('A'), app('Caf#')]));
    content[content.indexOf('#')] = 0xe9;
    const [problem] = await problemsOf(file('latin.xml', content));
    expect(problem).toMatchObject({ code: 'encoding-wrong', line: 5 });
  });

  it('200 MB: refused without being read', async () => {
    const path = file('huge.xml', modelFile(''));
    truncateSync(path, 200_000_000);
    const refused = async () =>
      expect(await problemsOf(path)).toMatchObject([{ code: 'file-too-large', detail: '100 MB' }]);
    expect(await workTimeOf(refused)).toBeLessThan(500);
  });
});

describe('ArchiMate files in another dress', () => {
  const content = landscapeFile(
    [element('A', 'ApplicationComponent', 'Café'), app('B')],
    [relation('r', 'Flow', 'A', 'B')],
  );
  const names = ['Café', 'B', 'B heeft nodig: Café'];
  it.each([
    ['UTF-8', Buffer.from(content)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${content}`)],
    ['UTF-16', iconv.encode(content.replace('UTF-8', 'UTF-16'), 'utf-16le', { addBOM: true })],
    ['Windows-1252', iconv.encode(content.replace('UTF-8', 'windows-1252'), 'windows-1252')],
    ['a prefix', Buffer.from(content.replace('xmlns=', 'xmlns:a=').replace(/<(\/?)(?=[a-z])/g, '<$1a:'))],
    ['CDATA and comments', Buffer.from(content.replace('Café', '<!-- x --><![CDATA[Café]]>'))],
  ])('%s', async (_, bytes) => expect(await namesIn(file('dressed.xml', bytes))).toEqual(names));

  it('takes the Dutch name wherever it stands', async () => {
    const both = '<name xml:lang="en">Cases</name><name xml:lang="nl">Zaken</name>';
    const one = `<element identifier="A" xsi:type="ApplicationComponent">${both}</element>`;
    expect(await namesIn(file('languages.xml', landscapeFile([one])))).toEqual(['Zaken']);
  });
});

describe('CSV', () => {
  const rows = [{ line: 2, cells: ['Café', 'één'] }];
  it.each([
    ['semicolons', Buffer.from('Naam;Status\r\nCafé;één\r\n')],
    ['commas', Buffer.from('Naam,Status\nCafé,één')],
    ['tabs', Buffer.from('Naam\tStatus\nCafé\téén')],
    ['a mark', Buffer.from('\uFEFFNaam;Status\nCafé;één')],
    ['Windows-1252', iconv.encode('Naam;Status\nCafé;één', 'windows-1252')],
    ['UTF-16', iconv.encode('Naam;Status\nCafé;één', 'utf-16le', { addBOM: true })],
    ['quotes', Buffer.from('"Naam";"Status"\n"Café";"één"')],
  ])('with %s', async (_, bytes) => {
    const { table } = await tableOf(file('lijst.csv', bytes));
    expect(table).toEqual({ headers: ['Naam', 'Status'], rows });
  });

  it("Excel's own first line is no header, and lines are still counted from the top", async () => {
    const { table } = await tableOf(file('sep.csv', 'sep=;\nNaam;Status\n"a\nb";c\nd;e'));
    expect(table.rows).toEqual([
      { line: 3, cells: ['a\nb', 'c'] },
      { line: 5, cells: ['d', 'e'] },
    ]);
  });

  it.each([
    ['a quote that stays open', 'a,b\n1,2\n3,"open\n4,5\n', { code: 'quote-open', line: 3, column: 2 }],
    ['a quote in the wrong place', 'a,b\n1,x"y\n', { code: 'quote-wrong', line: 2, column: 2 }],
    ['a ragged row', 'a,b\n1,2\n1,2,3\n', { code: 'row-ragged', line: 3, column: 3 }],
    ['bytes that are no text', 'a,b\n1,\0\n', { code: 'format-unknown', line: 1 }],
  ])('%s', async (_, content, problem) => {
    expect(await problemsOf(file('broken.csv', content))).toMatchObject([problem]);
  });

  it.each([
    ['nothing but line ends', '\n'.repeat(3_000_000), { code: 'rows-too-many', line: 200_001 }],
    ['two million rows', 'a\n'.repeat(2_000_000), { code: 'rows-too-many', line: 50_002, column: 1 }],
    ['half a million separators in a row', `a;b\n${';'.repeat(500_000)}\n`, { code: 'rows-too-many', line: 2 }],
    ['a line of four megabytes', `a;b\n${'a'.repeat(4_000_000)}`, { code: 'rows-too-many', line: 2 }],
    ['four million separators', ';'.repeat(4_000_000), { code: 'rows-too-many', line: 1 }],
    ['four megabytes of quotes', '"'.repeat(4_000_000), { code: 'rows-too-many', line: 1 }],
  ])('stops at %s before it fills the memory', async (_, content, problem) => {
    expect(await problemsOf(file('endless.csv', content))).toMatchObject([problem]);
  });

  it('a row with a formula is left out, with its line and column', async () => {
    const { table, skipped } = await tableOf(file('formula.csv', "Naam;Status\n=cmd|' /C calc'!A0;x\nb;c\n"));
    expect(table.rows).toEqual([{ line: 3, cells: ['b', 'c'] }]);
    expect(skipped).toMatchObject([{ reason: 'row-with-formula', line: 2, column: 1 }]);
  });
});

describe('Excel', () => {
  it('gives rows, and the outcome of a formula, which is told', async () => {
    const path = file(
      'lijst.xlsx',
      workbook([
        ['Naam', 'Nummer'],
        ['FS-01', 46082],
        [{ formula: 'A2&"x"', value: 'FS-01x' }, 2],
      ]),
    );
    const { format, table, skipped } = await tableOf(path);
    expect(format).toBe('xlsx');
    expect(table).toEqual({
      headers: ['Naam', 'Nummer'],
      rows: [
        { line: 2, cells: ['FS-01', '46082'] },
        { line: 3, cells: ['FS-01x', '2'] },
      ],
    });
    expect(skipped).toMatchObject([{ reason: 'formula-value-taken', line: 3, column: 1, detail: 'FS-01x' }]);
  });

  it.each([
    [
      'a sheet of absurd size',
      workbookOf('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
      'excel-too-large',
    ],
    [
      'a million times the same row',
      workbookOf(`<sheetData>${'<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(1_000_000)}</sheetData>`),
      'excel-broken',
    ],
    [
      'a formula in one cell a million times',
      workbookOf(`<sheetData><row r="1">${'<c r="A1"><f>1</f></c>'.repeat(1_000_000)}</row></sheetData>`),
      'excel-broken',
    ],
    ['a zip that is none', Buffer.from('PK\x03\x04 and then nothing'), 'excel-broken'],
    ['a zip with something else', zipOf({ 'word/document.xml': '<w/>' }), 'excel-broken'],
    ['an empty sheet', workbookOf('<sheetData></sheetData>'), 'rows-none'],
    ['a document type', zipOf({ 'xl/workbook.xml': '<!DOCTYPE x><workbook/>' }), 'xml-doctype'],
    ['an old or protected workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'excel-old'],
  ])('%s', async (_, bytes, code) => {
    expect(await problemsOf(file('bad.xlsx', bytes))).toMatchObject([{ code }]);
  });

  it('a bomb is refused before it is unpacked', async () => {
    const zeros = Buffer.alloc(150_000_000, 0x20);
    const bomb = zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': zeros });
    expect(bomb.length).toBeLessThan(500_000);
    expect(await problemsOf(file('bomb.xlsx', bomb))).toMatchObject([{ code: 'excel-too-large' }]);
  });
});
