import { readFileSync } from 'node:fs';
import type { Block, Cell, Item, Run } from '#platform/markdown/block.ts';
import { isTight } from '../column-shares.ts';
import { cutCells, isHigh, isLowTable, isShort, leadsTo, shareOf } from '../page-breaks.ts';
import { headingsUnder, type PaperBlock, type PaperDocument, type PictureOf, textOf } from '../paper-document.ts';
import { placedTable } from '../paper-table.ts';
import { fitted, knownPicture } from '../picture.ts';
import { openableAddress } from '../web-link.ts';
import { setTypst, type TypstData, type TypstDocument, typeface } from './typst.ts';

const template = readFileSync(new URL('./document.typ', import.meta.url), 'utf8');

/** One block as the template reads it. */
type TypstBlock = { [field: string]: TypstData };

/** What the blocks of one document need beside their words. */
interface Gathered {
  document: PaperDocument;
  pictureOf: PictureOf;
  files: Map<string, Uint8Array>;
  paths: Map<string, TypstData>;
  targets: string[];
}

/** Sets a document of any length; a picture that cannot be read becomes its description. */
export function setDocument(document: PaperDocument, pictureOf: PictureOf): TypstDocument {
  try {
    return setWith(document, pictureOf);
  } catch (error) {
    // A picture that looks sound may still be broken inside: the words matter more.
    const readable = new Map<string, boolean>();
    const sound: PictureOf = (source) => {
      const bytes = pictureOf(source);
      if (bytes === undefined) return undefined;
      if (!readable.has(source)) readable.set(source, canBeSet(bytes));
      return readable.get(source) === true ? bytes : undefined;
    };
    const again = setWith(document, sound);
    if (![...readable.values()].includes(false)) throw error;
    return again;
  }
}

function canBeSet(bytes: Uint8Array): boolean {
  const known = knownPicture(bytes);
  if (known === undefined) return false;
  try {
    setTypst(`#image("/try.${known.format}", alt: "x")`, {}, { files: new Map([[`/try.${known.format}`, bytes]]) });
    return true;
  } catch {
    return false;
  }
}

function setWith(document: PaperDocument, pictureOf: PictureOf): TypstDocument {
  const { data, files, targets } = dataOf(document, pictureOf);
  return setTypst(template, data, { files, targets });
}

/** A document as the template reads it. */
export function dataOf(document: PaperDocument, pictureOf: PictureOf) {
  const gathered: Gathered = { document, pictureOf, files: new Map(), paths: new Map(), targets: [] };
  const { language, country, orientation, kind, title, subtitle, organisation, version, numbered } = document;
  const data = {
    ...{ typeface, language, country, orientation, kind, title, subtitle, organisation, version, numbered },
    shortTitle: shortened(title, 70),
    // Typst reads a moment in TOML only without parts of a second.
    made: new Date(document.made).toISOString().replace(/\.\d+Z$/, 'Z'),
    facts: document.facts.map(({ name, value }) => ({ name, value })),
    notices: document.notices.map(({ tone, title: said, text }) => ({ tone, title: said, text })),
    words: document.words,
    contentsDepth: contentsDepth(document.body),
    body: blocksOf(headingsUnder(0, document.body), gathered),
  };
  return { data, files: gathered.files, targets: gathered.targets };
}

/** Contents with two levels where they fit on one page: a second page with three lines on it helps nobody. */
export function contentsDepth(body: readonly PaperBlock[]): 1 | 2 {
  const all = body.flatMap((block) => (block.type === 'together' ? block.blocks : [block]));
  const heights = headingsUnder(0, all).map((block) => {
    if (block.type !== 'heading' || block.level > 2) return 0;
    const lines = Math.ceil(block.runs.map(({ text }) => text).join('').length / 80);
    return (block.level === 1 ? 16 : 13.5) + (lines - 1) * 14;
  });
  return heights.reduce((sum, height) => sum + height, 0) > contentsRoom ? 1 : 2;
}

/** Points under the title of the contents on one page. */
const contentsRoom = 640;

/** Cut at a word, so that the line at the top of each page stays one line. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`;
}

const blocksOf = (blocks: readonly PaperBlock[], gathered: Gathered): TypstData[] =>
  blocks.map((block, at) => ({
    ...blockOf(block, gathered),
    short: isShort(block),
    leads: leadsTo(block, blocks[at + 1]),
  }));

function blockOf(block: PaperBlock, gathered: Gathered): TypstBlock {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', level: block.level, runs: runsOf(block.runs, gathered) };
    case 'paragraph':
      return { type: 'paragraph', runs: runsOf(block.runs, gathered) };
    case 'list':
      return listOf(block, gathered);
    case 'quote':
      return { type: 'quote', blocks: blocksOf(block.blocks, gathered) };
    case 'callout':
      return { type: 'callout', tone: block.tone, title: block.title, blocks: blocksOf(block.blocks, gathered) };
    case 'together':
      return { type: 'together', high: isHigh(block.blocks), blocks: blocksOf(block.blocks, gathered) };
    case 'code':
      return { type: 'code', lines: block.text.split(/\r\n?|\n/).map((line) => line.replaceAll('\t', '    ')) };
    case 'table':
      return tableOf(block, gathered);
    case 'picture':
      return pictureData(block, gathered);
    case 'steps':
      return {
        type: 'steps',
        steps: block.steps.map((step) => ({
          ...step,
          long: isLong(JSON.stringify(step)),
          notes: step.notes.map((note) => ({ ...note })),
        })),
      };
    case 'facts':
      return { type: 'facts', facts: block.facts.map((fact) => ({ ...fact })) };
    case 'remark':
      return { type: 'remark', text: block.text };
    case 'rule':
    case 'page-break':
      return { type: block.type };
  }
}

/** Longer than this it may be cut by the end of a page. */
const isLong = (text: string): boolean => text.length > 900;

function listOf(list: Extract<Block, { type: 'list' }>, gathered: Gathered): TypstBlock {
  const items = list.items.map((item) => blocksOf(ticked(item), gathered));
  return { type: 'list', ordered: list.ordered, start: list.start, items };
}

/** A box to tick, in signs that every font has, before the first words of an item. */
function ticked({ checked, blocks }: Item): Block[] {
  if (checked === undefined) return blocks;
  const box: Run = { text: checked ? '[x] ' : '[ ] ' };
  const [first, ...others] = blocks;
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', runs: [box] }, ...blocks];
  return [{ ...first, runs: [box, ...first.runs] }, ...others];
}

function tableOf(table: Extract<Block, { type: 'table' }>, gathered: Gathered): TypstBlock {
  const { shares, room, cells } = placedTable(table.rows, table.headerRows, gathered.document.orientation);
  const cut = cutCells(cells, shares);
  // What is said again on every page cannot be cut: a head that is too high for that is a row like any other.
  const isHead = !cells.some(({ header }, at) => header && cut[at] === true);
  return {
    type: 'table',
    shares,
    wide: shares.length > 5,
    low: isLowTable(cells, shares),
    cells: cells.map(({ cell, row, column, rows, columns, header }, at) => ({
      ...{ row, column, rows, columns, header: header && isHead, long: cut[at] ?? true },
      tight: isTight(cell.blocks.map(textOf).join(' '), shareOf(shares, column, columns), room),
      blocks: blocksOf(inCell(cell), gathered),
    })),
  };
}

/** A heading inside a table would stand in the contents of the document: there it is a line in bold. */
const inCell = (cell: Cell): Block[] =>
  cell.blocks.map((block) =>
    block.type === 'heading' ? { type: 'paragraph', runs: block.runs.map((run) => ({ ...run, strong: true })) } : block,
  );

function runsOf(runs: readonly Run[], { targets }: Gathered): TypstData[] {
  return runs.map(({ link, ...run }) => {
    const target = openableAddress(link);
    if (target === undefined) return { ...run };
    targets.push(target);
    const said = run.text.trim();
    const after =
      said === target || said === target.replace(/^(mailto:|tel:|https?:\/\/)/, '') ? {} : { after: target };
    return { ...run, target: targets.length - 1, ...(target.startsWith('http') ? after : {}) };
  });
}

function pictureData(block: Extract<Block, { type: 'picture' }>, gathered: Gathered): TypstBlock {
  const { source, description } = block.picture;
  const { words, orientation } = gathered.document;
  const alt = description === '' ? words.picture : description;
  const placed = gathered.paths.get(source) ?? placePicture(source, gathered, orientation);
  gathered.paths.set(source, placed);
  const instead = description === '' ? words.picture : `${words.picture}: ${description}`;
  return { type: 'picture', description: alt, instead, ...(placed as Record<string, TypstData>) };
}

const room = { portrait: { width: 460, height: 500 }, landscape: { width: 740, height: 340 } };

function placePicture(source: string, gathered: Gathered, orientation: 'portrait' | 'landscape'): TypstData {
  const bytes = gathered.pictureOf(source);
  const known = bytes === undefined ? undefined : knownPicture(bytes);
  if (bytes === undefined || known === undefined) return {};
  const file = `/pictures/${gathered.files.size + 1}.${known.format}`;
  gathered.files.set(file, bytes);
  return { file, ...fitted(known, room[orientation]) };
}
