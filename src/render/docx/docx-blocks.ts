import {
  BorderStyle,
  ImageRun,
  type IParagraphOptions,
  type NumberingDefinition,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  TextRun,
} from 'docx';
import type { Block, Item, Picture, Run } from '#platform/markdown/block.ts';
import { isHigh, isShort, leadsTo } from '../page-breaks.ts';
import type { Fact, PaperBlock, PaperStep } from '../paper-document.ts';
import { fitted, knownPicture } from '../picture.ts';
import { writable } from '../writable.ts';
import type { DocxPlace, Placed } from './docx-place.ts';
import { docxRuns } from './docx-runs.ts';
import { bullets, headingNumbers, numbersFrom, stepIndent, stepNumbersFrom } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';

/** The blocks of a document as Word's paragraphs and tables. */
export const docxBlocks = (blocks: readonly PaperBlock[], place: DocxPlace): Placed[] =>
  blocks.flatMap((block, at) => docxBlock(block, leadsTo(block, blocks[at + 1]) ? withNext(place) : place));

/** Every paragraph inside stays on the page of the one after it. */
const withNext = (place: DocxPlace): DocxPlace => ({ ...place, around: { ...place.around, keepNext: true } });

function docxBlock(block: PaperBlock, place: DocxPlace): Placed[] {
  const inside = (around: IParagraphOptions): DocxPlace => ({ ...place, around: { ...place.around, ...around } });
  switch (block.type) {
    case 'heading':
      return [headingOf(block, place)];
    case 'paragraph':
      return [new Paragraph({ ...place.around, children: docxRuns(block.runs) })];
    case 'list':
      return listOf(block, place);
    case 'quote':
      return docxBlocks(block.blocks, inside({ indent: { left: 480 }, border: edge(6) }));
    case 'code':
      return [codeOf(block.text, place)];
    case 'table':
      return docxTable(block, place, docxBlocks);
    case 'picture':
      return [new Paragraph({ ...place.around, children: [pictureOrWords(block.picture, place)] })];
    case 'rule':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1 } } })];
    case 'callout':
      return calloutOf(
        block,
        inside({ border: edge(block.tone === 'warning' ? 24 : 8), shading: grey, keepLines: true }),
      );
    case 'steps':
      return stepsOf(block.steps, place);
    case 'facts':
      return factLines(block, place.around);
    case 'remark':
      return [new Paragraph({ ...place.around, style: 'Remark', text: writable(block.text) })];
    case 'together':
      return togetherOf(block.blocks, inside({ keepLines: true }));
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** All but the last stay with what follows; more than a page holds is laid as it comes. */
function togetherOf(blocks: readonly PaperBlock[], place: DocxPlace): Placed[] {
  if (isHigh(blocks)) return docxBlocks(blocks, place);
  return [...docxBlocks(blocks.slice(0, -1), withNext(place)), ...docxBlocks(blocks.slice(-1), place)];
}

const grey = { type: ShadingType.CLEAR, fill: 'F3F3F3', color: 'auto' } as const;
const edge = (size: number) => ({ left: { style: BorderStyle.SINGLE, size, space: 8, color: '000000' } });

const levels = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'] as const;

function headingOf({ level, runs }: Extract<Block, { type: 'heading' }>, { document }: DocxPlace): Paragraph {
  const numbered = document.numbered && level <= 2;
  return new Paragraph({
    heading: levels[level - 1] ?? 'Heading6',
    children: docxRuns(runs),
    ...(numbered ? { numbering: { reference: headingNumbers, level: level - 1 } } : {}),
  });
}

function listOf(list: Extract<Block, { type: 'list' }>, place: DocxPlace): Placed[] {
  place.lists.count += 1;
  const reference = list.ordered ? numbersFrom(list.start) : bullets;
  const numbering = { reference, level: Math.min(place.depth, 8), instance: place.lists.count };
  const last = list.items.length - 1;
  const short = isShort(list);
  return list.items.flatMap((item, at) =>
    itemOf(item, numbering, short && at < last ? withNext(place) : place, at === last ? 160 : 60),
  );
}

/** The first paragraph of an item bears its mark; what follows hangs under it. */
function itemOf(
  { blocks, checked }: Item,
  numbering: { reference: NumberingDefinition; level: number; instance: number },
  place: DocxPlace,
  after: number,
): Placed[] {
  const [first, ...others] = blocks;
  const box: Run[] = checked === undefined ? [] : [{ text: checked ? '☒ ' : '☐ ' }];
  const runs = first?.type === 'paragraph' ? first.runs : [];
  const rest = first?.type === 'paragraph' ? others : blocks;
  const { border, shading, keepNext } = place.around;
  const around = {
    ...(border ? { border } : {}),
    ...(shading ? { shading } : {}),
    ...(keepNext === true ? { keepNext, keepLines: true } : {}),
  };
  return [
    new Paragraph({ ...around, numbering, spacing: { after }, children: docxRuns([...box, ...runs]) }),
    ...docxBlocks(rest, {
      ...place,
      depth: place.depth + 1,
      around: { ...around, indent: { left: 360 * (numbering.level + 1) } },
    }),
  ];
}

function codeOf(text: string, place: DocxPlace): Paragraph {
  const lines = text.split(/\r\n?|\n/);
  const children = lines.map((line, at) => new TextRun({ text: writable(line), ...(at > 0 ? { break: 1 } : {}) }));
  return new Paragraph({
    ...place.around,
    style: 'Code',
    shading: grey,
    spacing: { before: 160, after: 200 },
    children,
  });
}

function calloutOf(block: Extract<PaperBlock, { type: 'callout' }>, place: DocxPlace): Placed[] {
  const title = new TextRun({ text: writable(block.title), bold: true });
  const head = new Paragraph({
    ...place.around,
    keepNext: true,
    spacing: { before: 200, after: 60 },
    children: [title],
  });
  return [...(block.title === '' ? [] : [head]), ...docxBlocks(block.blocks, place)];
}

function factLines(block: Extract<PaperBlock, { type: 'facts' }>, around: IParagraphOptions): Paragraph[] {
  const indent = factIndent(block.facts);
  const last = block.facts.length - 1;
  const short = isShort(block);
  return block.facts.map((fact, at) => {
    const kept = short && at < last ? { ...around, keepNext: true, keepLines: true } : around;
    return factLine(fact, indent, at < last ? betweenFacts : 160, kept);
  });
}

const betweenFacts = 80;

/** Room for the longest name, or the value of a fact would begin under another than its neighbours. */
export const factIndent = (facts: readonly Fact[]): number =>
  Math.min(4600, Math.max(2800, ...facts.map(({ name }) => name.length * 125 + 200)));

/** A name with what it stands for, on one line that hangs. */
export const factLine = (
  { name, value }: Fact,
  indent: number,
  after = betweenFacts,
  around: IParagraphOptions = {},
): Paragraph =>
  new Paragraph({
    ...around,
    indent: { left: indent, hanging: indent },
    tabStops: [{ type: 'left', position: indent }],
    spacing: { after },
    children: [new TextRun({ text: writable(name), bold: true }), new TextRun({ text: `\t${writable(value)}` })],
  });

/** Word counts the steps itself: a list starts anew wherever the numbers do not follow each other. */
function stepsOf(steps: readonly PaperStep[], place: DocxPlace): Placed[] {
  let expected = Number.NaN;
  let start = 1;
  return steps.flatMap((step) => {
    const level = Math.min(step.number.split('.').length - 1, 8);
    const own = Number(step.number.split('.')[0]);
    if (level === 0) {
      if (own !== expected) {
        place.lists.count += 1;
        start = Number.isInteger(own) ? own : 1;
      }
      expected = own + 1;
    }
    return stepOf(step, { reference: stepNumbersFrom(start), level, instance: place.lists.count });
  });
}

function stepOf(
  step: PaperStep,
  numbering: { reference: NumberingDefinition; level: number; instance: number },
): Paragraph[] {
  const indent = { left: stepIndent(numbering.level) };
  const aside = step.aside === '' ? [] : [new TextRun({ text: `  ${writable(step.aside)}`, size: 19 })];
  const action = new TextRun({ text: writable(step.action), bold: true });
  const below = [
    ...step.numbers.map((number) => [new TextRun({ text: writable(number), bold: true, size: 25 })]),
    ...step.notes.map(({ label, text }) => [
      ...(label === '' ? [] : [new TextRun({ text: `${writable(label)} `, bold: true, size: 20 })]),
      new TextRun({ text: writable(text), size: 20 }),
    ]),
  ];
  return [
    new Paragraph({
      ...{ numbering, keepNext: below.length > 0, keepLines: true, children: [action, ...aside] },
      spacing: { before: 100, after: 40 },
    }),
    ...below.map((children, at) => {
      const keepNext = at < below.length - 1;
      return new Paragraph({ indent, keepNext, keepLines: true, spacing: { after: 40 }, children });
    }),
  ];
}

/** Word shows no WebP: its description stands there instead, and where the picture itself can be seen. */
function pictureOrWords({ source, description }: Picture, { document, pictureOf, width }: DocxPlace): ParagraphChild {
  const bytes = pictureOf(source);
  const known = bytes === undefined ? undefined : knownPicture(bytes);
  const words = document.words.picture;
  if (bytes === undefined || known === undefined || known.format === 'webp') {
    const said = description === '' ? words : `${words}: ${description}`;
    const elsewhere = known?.format === 'webp' ? `. ${document.words.pictureElsewhere}` : '';
    return new TextRun({ text: writable(`${said.replace(/\.$/, '')}${elsewhere}`), italics: true });
  }
  const size = fitted(known, { width: width / 20, height: document.orientation === 'portrait' ? 500 : 340 });
  const said = writable(description === '' ? words : description);
  return new ImageRun({
    type: known.format,
    data: Buffer.from(bytes),
    transformation: { width: Math.round(size.width / 0.75), height: Math.round(size.height / 0.75) },
    altText: { name: said.slice(0, 60), title: said.slice(0, 60), description: said },
  });
}
