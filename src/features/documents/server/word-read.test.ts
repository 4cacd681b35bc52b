import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block, Run } from '#platform/markdown/block.ts';
import { readMarkdown } from '#platform/markdown/read.ts';
import { writeMarkdown } from '#platform/markdown/write.ts';
import { png, zipOf } from '#test/handed-in-files.ts';
import { listed, pictured, said, tabled, type WordParts, wordFile, wordNamespaces } from '#test/word-files.ts';
import { unpackWord } from './word-package.ts';
import type { WordProblem } from './word-problem.ts';
import { readWord } from './word-read.ts';
import { below, readXml, type XmlElement } from './word-xml.ts';

const documents = '../shared/data/documents';
const dossier = `${documents}/dossier-afspraken-procedures.docx`;
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const blocksOf = (body: string, parts?: WordParts) => readWord(wordFile(body, parts)).blocks;
const text = (...runs: (string | Run)[]) => ({
  type: 'paragraph' as const,
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
});
const cell = (blocks: Block[], columns = 1, rows = 1) => ({ blocks, columns, rows });

/** Every block, also those inside others. */
function* all(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'list') for (const item of block.items) yield* all(item.blocks);
    if (block.type === 'quote') yield* all(block.blocks);
    if (block.type === 'table') for (const one of block.rows.flat()) yield* all(one.blocks);
  }
}

/** The letters and digits of a text, in order: what may not be lost, however it is set. */
const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
const textOf = (blocks: readonly Block[]): string =>
  [...all(blocks)].map((block) => ('runs' in block ? block.runs.map(wordsOf).join('') : '')).join(' ');
const wordsOf = (run: Run): string => (run.lineBreak ? `${run.text} ` : run.text);

/** The text of every paragraph, as the file itself has it. */
function paragraphsIn(element: XmlElement): string[] {
  const ownText = (one: XmlElement): string =>
    one.name === 'w:t' ? one.text : one.children.map((inner) => (isOwn(inner) ? ownText(inner) : '')).join('');
  const isOwn = ({ name }: XmlElement) => name !== 'mc:Fallback' && name !== 'w:txbxContent';
  return [...below(element, 'w:p')].map(ownText);
}

const countIn = (words: string) => {
  const counts = new Map<string, number>();
  for (const word of words.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

describe.skipIf(!existsSync(dossier))('the Word files of a real organisation', () => {
  it.each(['dossier-afspraken-procedures', 'hosting-eisen'])('loses no word of %s', (name) => {
    const file = readFileSync(`${documents}/${name}.docx`);
    const { blocks, contents } = readWord(file);
    const body = readXml(unpackWord(file, () => true).get('word/document.xml') as Buffer);
    const paragraphs = paragraphsIn(body).map(letters);
    const taken = letters(textOf([...contents, ...blocks]).replace(/\[\d+\]/g, ''));
    expect(paragraphs.filter((paragraph) => !taken.includes(paragraph))).toEqual([]);
    expect(taken.length).toBeGreaterThanOrEqual(paragraphs.join('').length);
    expect(paragraphs.join('').length).toBeGreaterThan(1000);
  });

  it('keeps all tables, merged cells, pictures, headings and lists of the dossier', () => {
    const { blocks, pictures, margins, warnings } = readWord(readFileSync(dossier));
    const found = [...all(blocks)];
    const tables = found.filter((block) => block.type === 'table');
    expect(tables).toHaveLength(22);
    const cells = tables.flatMap(({ rows }) => rows.flat());
    expect(cells.filter(({ columns }) => columns > 1)).toHaveLength(4);
    expect(cells.filter(({ rows }) => rows === 4)).toHaveLength(1);
    expect(pictures).toHaveLength(5);
    expect(found.filter(({ type }) => type === 'picture')).toHaveLength(4);
    expect(margins.some(({ type }) => type === 'picture')).toBe(true);
    const headings = blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []));
    expect([1, 2, 3, 4].map((level) => headings.filter((one) => one === level).length)).toEqual([9, 19, 25, 5]);
    const lists = found.flatMap((block) => (block.type === 'list' ? [block.ordered] : []));
    expect(lists.filter(Boolean).length).toBeGreaterThan(0);
    expect(warnings).toEqual({ drawing: 1 });
  });

  it('says the same after a way through Markdown', () => {
    const { blocks } = readWord(readFileSync(dossier));
    const again = readMarkdown(writeMarkdown(blocks));
    expect(countIn(textOf(again))).toEqual(countIn(textOf(blocks)));
    expect([...all(again)].filter(({ type }) => type === 'picture')).toHaveLength(4);
  });
});

if (!existsSync(dossier)) console.warn(`${dossier} is not there: real Word files were not read`);

describe('the text of a Word file', () => {
  it.each<[string, string, Block[]]>([
    [
      'headings by style, by Dutch name and by what a style builds on',
      said('Een', 'Kop1') + said('Twee', 'Kop2') + said('A', 'Bijlage'),
      [
        { type: 'heading', level: 1, runs: [{ text: 'Een' }] },
        { type: 'heading', level: 2, runs: [{ text: 'Twee' }] },
        { type: 'heading', level: 1, runs: [{ text: 'A' }] },
      ],
    ],
    [
      'text that Word cut in pieces',
      '<w:p><w:r><w:t>Bel </w:t></w:r><w:proofErr/><w:r><w:t xml:space="preserve">de </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>servicedesk</w:t></w:r></w:p>',
      [text('Bel de ', { text: 'servicedesk', strong: true })],
    ],
    [
      'accepted changes, without what was deleted or moved away',
      '<w:p><w:ins><w:r><w:t>nieuw</w:t></w:r></w:ins><w:del><w:r><w:delText>oud</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom></w:p>',
      [text('nieuw')],
    ],
    [
      'a link, and one that leads nowhere good',
      '<w:p><w:hyperlink r:id="web"><w:r><w:t>site</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "javascript:alert(1)"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>klik</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      [text({ text: 'site', link: 'https://example.org/' }, 'klik')],
    ],
    [
      'a text box once, although Word writes it twice',
      '<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>let op</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>let op</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      [text('let op')],
    ],
    [
      'a footnote after the text that it belongs to',
      '<w:p><w:r><w:t>Eis</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
      [text('Eis [1]'), text('[1] ', 'Zie de SLA')],
    ],
  ])('reads %s', (_what, body, expected) => {
    const footnotes = `<w:footnotes ${wordNamespaces}><w:footnote w:id="2">${said('Zie de SLA')}</w:footnote></w:footnotes>`;
    const relations = { web: 'https://example.org/' };
    expect(blocksOf(body, { relations, files: { 'word/footnotes.xml': footnotes } })).toEqual(expected);
  });

  it('reads lists in lists, and goes on counting after a text in between', () => {
    const body = listed('een') + listed('a', 2, 1) + listed('twee') + said('let op') + listed('drie');
    expect(blocksOf(body)).toEqual([
      {
        type: 'list',
        ordered: true,
        start: 1,
        items: [
          { blocks: [text('een'), { type: 'list', ordered: false, start: 1, items: [{ blocks: [text('a')] }] }] },
          { blocks: [text('twee')] },
        ],
      },
      text('let op'),
      { type: 'list', ordered: true, start: 3, items: [{ blocks: [text('drie')] }] },
    ]);
  });

  it('reads merged cells, paragraphs in a cell and a table in a cell', () => {
    const merged = (value: string, words: string) =>
      `<w:tcPr><w:vMerge${value === '' ? '' : ` w:val="${value}"`}/></w:tcPr>${said(words)}`;
    const body = tabled([
      [`<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${said('breed')}`],
      [merged('restart', 'hoog'), 'b1'],
      [merged('', ''), said('een') + said('twee')],
      ['c', tabled([['binnen']])],
    ]);
    expect(blocksOf(body)).toEqual([
      {
        type: 'table',
        headerRows: 0,
        rows: [
          [cell([text('breed')], 2)],
          [cell([text('hoog')], 1, 2), cell([text('b1')])],
          [cell([text('een'), text('twee')])],
          [cell([text('c')]), cell([{ type: 'table', headerRows: 0, rows: [[cell([text('binnen')])]] }])],
        ],
      },
    ]);
  });

  it('keeps a picture with what it shows, and never asks the web for one', () => {
    const relations = { rId1: 'media/a.png', rId2: 'http://127.0.0.1:1/pixel.png', rId3: 'media/big.png' };
    const files = { 'word/media/a.png': dot, 'word/media/big.png': png(30_000, 30_000) };
    const body = pictured('rId1', 'Schema') + pictured('rId2') + pictured('rId3', 'Plattegrond');
    const { blocks, pictures, warnings } = readWord(wordFile(body, { relations, files }));
    expect(pictures).toHaveLength(1);
    expect(blocks[0]).toEqual({
      type: 'picture',
      picture: { source: `../attachments/${pictures[0]?.name}`, description: 'Schema' },
    });
    expect(textOf(blocks)).toContain('[afbeelding: http://127.0.0.1:1/pixel.png]');
    expect(textOf(blocks)).toContain('[afbeelding: Plattegrond]');
    expect(warnings).toEqual({ 'picture-elsewhere': 1, 'picture-too-large': 1 });
  });
});

describe('pictures that unpack to more than they are', () => {
  const padded = (side: number, bytes: number) => Buffer.concat([png(side, 10), Buffer.alloc(bytes)]);
  const held = (files: Record<string, Buffer>) => {
    const relations = Object.fromEntries(Object.keys(files).map((name) => [name, `media/${name}.png`]));
    const media = Object.entries(files).map(([name, bytes]) => [`word/media/${name}.png`, bytes] as const);
    const body = Object.keys(files).map((name) => pictured(name));
    return readWord(wordFile(body.join(''), { relations, files: Object.fromEntries(media) }));
  };

  it('stay out one by one, and together', () => {
    const { pictures, warnings } = held({
      a: padded(1, 31_000_000),
      b: padded(2, 29_000_000),
      c: padded(3, 29_000_000),
      d: padded(4, 29_000_000),
    });
    expect([pictures.length, warnings['picture-too-large']]).toEqual([2, 2]);
  });

  it('are not put together from strips that lie over each other', () => {
    const strips = 50_000;
    const fields = [
      [256, 10],
      [257, 10],
      [258, 8],
      [259, 1],
      [262, 1],
      [277, 1],
      [273, strips],
      [279, strips],
    ] as const;
    const head = Buffer.alloc(10 + fields.length * 12 + 4);
    head.write('II*\0', 'latin1');
    head.writeUInt32LE(8, 4);
    head.writeUInt16LE(fields.length, 8);
    for (const [at, [tag, value]] of fields.entries()) {
      const isList = value === strips;
      head.writeUInt16LE(tag, 10 + at * 12);
      head.writeUInt16LE(isList ? 4 : 3, 12 + at * 12);
      head.writeUInt32LE(isList ? strips : 1, 14 + at * 12);
      head.writeUInt32LE(isList ? head.length + (tag === 279 ? strips * 4 : 0) : value, 18 + at * 12);
    }
    const sizes = Buffer.alloc(strips * 4);
    for (let at = 0; at < strips; at += 1) sizes.writeUInt32LE(1_000_000, at * 4);
    const { pictures } = held({ a: Buffer.concat([head, Buffer.alloc(strips * 4), sizes, Buffer.alloc(1_000_000)]) });
    expect(pictures.map(({ type, bytes }) => [type, bytes.length < 1_000])).toEqual([['image/png', true]]);
  });
});

describe('files that are not taken', () => {
  const ole = (words: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(words, 'utf16le')]);
  const whole = wordFile(said('tekst'));
  const zeroes = Buffer.alloc(150_000_000);
  it.each<[string, () => Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['one byte', () => Buffer.from('P'), 'not-word'],
    ['a password', () => ole('EncryptedPackage'), 'protected'],
    ['an old doc', () => ole('WordDocument'), 'old-word'],
    ['a PDF under another name', () => Buffer.from('%PDF-1.7 ...'), 'not-word'],
    ['a cut-off file', () => whole.subarray(0, whole.length - 60), 'broken'],
    [
      'a file with its middle overwritten',
      () => Buffer.concat([whole.subarray(0, 200), Buffer.alloc(50), whole.subarray(250)]),
      'broken',
    ],
    ['some zip', () => zipOf([{ name: 'a.txt', content: 'a' }]), 'not-word'],
    ['a name that leads out', () => wordFile(said('a'), { files: { '../../etc/cron.d/x': 'x' } }), 'broken'],
    ['a zip bomb', () => wordFile(said('a'), { files: { 'word/media/a.png': zeroes } }), 'unpacks-too-much'],
    [
      'macros',
      () => wordFile(said('a'), { mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      'macros',
    ],
    [
      'a workbook',
      () =>
        wordFile(said('a'), { mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }),
      'other-office',
    ],
    ['tags that do not match', () => wordFile('<w:p></w:tbl>'), 'broken'],
    ['tags in tags without end', () => wordFile('<w:p>'.repeat(9_000)), 'too-long'],
    [
      'an entity bomb',
      () =>
        wordFile(said('a'), {
          files: { 'word/footnotes.xml': '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>' },
        }),
      'broken',
    ],
  ])('refuses %s', (_what, file, code) => {
    let problem: WordProblem | undefined;
    try {
      readWord(file());
    } catch (error) {
      problem = error as WordProblem;
    }
    expect(problem?.code).toBe(code);
  });
});
