import type { Block, Run } from '#platform/markdown/block.ts';
import { type ListLine, nestedLists } from './word-list.ts';
import type { WordNumbering } from './word-numbering.ts';
import { alternative, type Inline, readInline, type Surroundings } from './word-runs.ts';
import type { WordStyles } from './word-styles.ts';
import { readTable } from './word-table.ts';
import { child, type XmlElement } from './word-xml.ts';

/** What the text of a part of the file is read with. */
export interface BodyParts extends Omit<Surroundings, 'blocksOf' | 'note'> {
  styles: WordStyles;
  numbering: WordNumbering;
  /** The text of a foot- or endnote. */
  noteContent(reference: XmlElement): XmlElement | undefined;
}

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:txbxContent']);

/** Reads the body of a Word file, or a header, a note, a cell, as blocks; the lines of its contents apart. */
export class BodyReading {
  readonly contents: Block[] = [];
  private readonly parts: BodyParts;
  private notes: Block[] = [];
  private noteCount = 0;

  constructor(parts: BodyParts) {
    this.parts = parts;
  }

  /** The blocks of an element; headings only where they can be some: not in a cell or text box. */
  read(parent: XmlElement, isTop: boolean): Block[] {
    const found: (Block | ListLine)[] = [];
    this.readInto(found, parent, isTop);
    return listed(found);
  }

  private readInto(found: (Block | ListLine)[], parent: XmlElement, isTop: boolean): void {
    for (const element of parent.children) {
      if (element.name === 'w:p') this.readParagraph(found, element, isTop);
      else if (element.name === 'w:tbl') found.push(...readTable(element, (cell) => this.read(cell, false)));
      else if (element.name === 'mc:AlternateContent') this.readInto(found, alternative(element), isTop);
      else if (element.name === 'm:oMathPara')
        this.readParagraph(found, { ...element, name: 'w:p', children: [element] }, false);
      else if (wrappers.has(element.name)) this.readInto(found, element, isTop);
      if (isTop) this.putNotes(found);
    }
  }

  private readParagraph(found: (Block | ListLine)[], paragraph: XmlElement, isTop: boolean): void {
    const { styles, numbering } = this.parts;
    const properties = child(paragraph, 'w:pPr');
    const level = isTop ? styles.headingLevel(properties) : undefined;
    const inList = styles.numbering(properties);
    const counted = level === undefined ? numbering.count(inList.list, inList.level ?? 0) : undefined;
    const blocks = this.paragraphBlocks(paragraph);
    if (blocks.length === 0) return;
    if (styles.isContents(properties)) this.contents.push(...blocks);
    else if (level !== undefined) found.push(...blocks.map((block) => headingOf(block, level)));
    else if (counted === undefined) found.push(...blocks);
    else found.push({ level: inList.level ?? 0, ordered: counted.ordered, number: counted.number, blocks });
  }

  /** A paragraph, cut where a picture or text box stands in it. */
  private paragraphBlocks(paragraph: XmlElement): Block[] {
    const around = { ...this.parts, ...this.ownSurroundings() };
    const blocks: Block[] = [];
    let runs: Run[] = [];
    const close = () => {
      const trimmed = trimmedRuns(runs);
      if (trimmed.length > 0) blocks.push({ type: 'paragraph', runs: trimmed });
      runs = [];
    };
    const after: Block[] = [];
    for (const inline of readInline(paragraph, around) as Inline[]) {
      if ('run' in inline) runs.push(inline.run);
      else if ('blocks' in inline) after.push(...inline.blocks);
      else {
        close();
        blocks.push({ type: 'picture', picture: inline.picture });
      }
    }
    close();
    return [...blocks, ...after];
  }

  private ownSurroundings() {
    return {
      blocksOf: (content: XmlElement) => this.read(content, false),
      note: (reference: XmlElement) => this.note(reference),
    };
  }

  private note(reference: XmlElement): string {
    this.noteCount += 1;
    const mark = String(this.noteCount);
    const content = this.parts.noteContent(reference);
    const blocks = content === undefined ? [] : this.read(content, false);
    const [first, ...rest] = blocks;
    const isText = first?.type === 'paragraph';
    const before: Run = { text: `[${mark}] ` };
    this.notes.push({ type: 'paragraph', runs: [before, ...(isText ? first.runs : [])] });
    this.notes.push(...(isText ? rest : blocks));
    return mark;
  }

  /** Notes follow the text that they belong to, so that they go along with it wherever it goes. */
  private putNotes(found: (Block | ListLine)[]): void {
    if (this.notes.length === 0) return;
    found.push(...this.notes);
    this.notes = [];
  }
}

function headingOf(block: Block, level: 1 | 2 | 3 | 4 | 5 | 6): Block {
  if (block.type !== 'paragraph') return block;
  const runs = block.runs.map(({ strong: _bold, lineBreak: _break, ...run }) => run);
  return { type: 'heading', level, runs };
}

function listed(found: readonly (Block | ListLine)[]): Block[] {
  const blocks: Block[] = [];
  let lines: ListLine[] = [];
  for (const one of found) {
    if ('type' in one) {
      blocks.push(...nestedLists(lines), one);
      lines = [];
    } else lines.push(one);
  }
  return [...blocks, ...nestedLists(lines)];
}

/** Without the spaces and breaks at both ends; none at all where nothing is said. */
function trimmedRuns(runs: readonly Run[]): Run[] {
  const isBlank = (run: Run | undefined) => run !== undefined && run.text.trim() === '';
  const kept = [...runs];
  while (isBlank(kept[0])) kept.shift();
  while (isBlank(kept.at(-1))) kept.pop();
  const [first] = kept;
  if (first !== undefined) kept[0] = { ...first, text: first.text.trimStart() };
  const last = kept.at(-1);
  if (last !== undefined) {
    const { lineBreak: _break, ...rest } = last;
    kept[kept.length - 1] = { ...rest, text: last.text.trimEnd() };
  }
  return kept;
}
