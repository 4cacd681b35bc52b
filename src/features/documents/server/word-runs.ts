import type { Block, Picture, Run } from '#platform/markdown/block.ts';
import type { WordWarning } from '../word-document.ts';
import { below, child, isOn, settingOf, type XmlElement } from './word-xml.ts';

/** What a paragraph holds, in order: text, pictures, the blocks of a text box. */
export type Inline = { run: Run } | { picture: Picture } | { blocks: Block[] };

/** What reading a paragraph needs to know of the rest of the file. */
export interface Surroundings {
  /** The address behind a relation, when it leads out of the file. */
  linkTo(relation: string | undefined): string | undefined;
  /** The picture behind a relation, or the text that stands in its place. */
  picture(relation: string, description: string): Inline;
  /** Reads what stands in a text box. */
  blocksOf(content: XmlElement): Block[];
  /** Notes a foot- or endnote and gives its mark. */
  note(reference: XmlElement): string;
  warn(about: WordWarning): void;
}

interface Marks {
  strong?: true;
  emphasis?: true;
  strike?: true;
  code?: true;
  link?: string;
}

/** Reads the text of one paragraph with its marks; fields, links, accepted changes and text boxes included. */
export function readInline(paragraph: XmlElement, around: Surroundings): Inline[] {
  const reading = new InlineReading(around);
  reading.read(paragraph, {});
  return joined(reading.found);
}

const passedThrough = new Set([
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
]);

class InlineReading {
  readonly found: Inline[] = [];
  private readonly around: Surroundings;
  /** Fields that stand open, each with its instruction and whether its result has begun. */
  private readonly fields: { instruction: string; isResult: boolean }[] = [];

  constructor(around: Surroundings) {
    this.around = around;
  }

  read(parent: XmlElement, marks: Marks): void {
    for (const element of parent.children) this.readOne(element, marks);
  }

  private readOne(element: XmlElement, marks: Marks): void {
    const { name } = element;
    if (name === 'w:r') this.readRun(element, marks);
    else if (name === 'w:hyperlink') this.readLink(element, marks);
    else if (name === 'w:del' || name === 'w:moveFrom') this.around.warn('tracked-changes');
    else if (name === 'm:oMath' || name === 'm:oMathPara') this.say(mathText(element), marks);
    else if (name === 'mc:AlternateContent') this.read(alternative(element), marks);
    else if (passedThrough.has(name)) {
      if (name === 'w:ins' || name === 'w:moveTo') this.around.warn('tracked-changes');
      this.read(element, marks);
    }
  }

  private readLink(element: XmlElement, marks: Marks): void {
    const link = this.around.linkTo(element.attributes['r:id']);
    this.read(element, link === undefined ? marks : { ...marks, link });
  }

  private readRun(run: XmlElement, outer: Marks): void {
    const properties = child(run, 'w:rPr');
    if (isOn(properties, 'w:vanish')) {
      if ([...below(run, 'w:t')].some(({ text }) => text.trim() !== '')) this.around.warn('hidden-text');
      return;
    }
    const link = this.fieldLink() ?? outer.link;
    const marks: Marks = { ...marksOf(properties), ...(link === undefined ? {} : { link }) };
    for (const piece of run.children) this.readPiece(piece, marks);
  }

  private readPiece(piece: XmlElement, marks: Marks): void {
    const { name, attributes, text } = piece;
    const isInstruction = this.fields.some(({ isResult }) => !isResult);
    if (name === 'w:fldChar') this.field(attributes['w:fldCharType']);
    else if (name === 'w:instrText') this.instruct(text);
    else if (isInstruction) return;
    else if (name === 'w:t') this.say(text, marks);
    else if (name === 'w:tab' || name === 'w:ptab') this.say(' ', marks);
    else if (name === 'w:noBreakHyphen') this.say('-', marks);
    else if (name === 'w:sym') this.say(symbol(attributes['w:char']), marks);
    else if (name === 'w:cr' || (name === 'w:br' && (attributes['w:type'] ?? 'textWrapping') === 'textWrapping')) {
      this.found.push({ run: { text: '', ...marks, lineBreak: true } });
    } else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      this.say(` [${this.around.note(piece)}]`, {});
    } else if (name === 'w:commentReference') this.around.warn('comments');
    else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') this.draw(piece);
    else if (name === 'mc:AlternateContent') for (const one of alternative(piece).children) this.readPiece(one, marks);
    else if (name === 'w:ruby') this.read(piece, marks);
  }

  private say(text: string, marks: Marks): void {
    if (text !== '') this.found.push({ run: { text: text.replace(/[\t\n\r\u00ad]+/g, ' '), ...marks } });
  }

  private field(type: string | undefined): void {
    if (type === 'begin') this.fields.push({ instruction: '', isResult: false });
    if (type === 'end') this.fields.pop();
    const field = this.fields.at(-1);
    if (type === 'separate' && field !== undefined) field.isResult = true;
  }

  private instruct(text: string): void {
    const field = this.fields.at(-1);
    if (field !== undefined) field.instruction += text;
  }

  private fieldLink(): string | undefined {
    for (const { instruction } of this.fields) {
      const address = /^\s*HYPERLINK\s+"((?:https?:|mailto:)[^"]{1,400})"/i.exec(instruction)?.[1];
      if (address !== undefined) return address;
    }
    return undefined;
  }

  private draw(element: XmlElement): void {
    const shown = [...below(element, 'wp:docPr')][0]?.attributes;
    const description = (shown?.['descr'] ?? shown?.['title'] ?? '').replace(/\s+/g, ' ').trim();
    let isEmpty = true;
    for (const relation of pictureRelations(element)) {
      isEmpty = false;
      this.found.push(this.around.picture(relation, description));
    }
    for (const content of below(element, 'w:txbxContent')) {
      isEmpty = false;
      this.found.push({ blocks: this.around.blocksOf(content) });
    }
    if (isEmpty) this.around.warn('drawing');
  }
}

function* pictureRelations(element: XmlElement): Generator<string> {
  for (const { attributes } of below(element, 'a:blip')) {
    const relation = attributes['r:embed'] || attributes['r:link'];
    if (relation) yield relation;
  }
  for (const { attributes } of below(element, 'v:imagedata')) if (attributes['r:id']) yield attributes['r:id'];
}

/** Word writes the same thing twice for older programs; only one of the two counts. */
export function alternative(element: XmlElement): XmlElement {
  const empty = { ...element, children: [] };
  return child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? empty;
}

const mathText = (element: XmlElement): string => [...below(element, 'm:t')].map(({ text }) => text).join('');

const fixedWidth = /^(courier|consolas|lucida console|cascadia|menlo|monaco|source code)/i;

function marksOf(properties: XmlElement | undefined): Marks {
  const marks: Marks = {};
  if (isOn(properties, 'w:b')) marks.strong = true;
  if (isOn(properties, 'w:i')) marks.emphasis = true;
  if (isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike')) marks.strike = true;
  if (fixedWidth.test(child(properties, 'w:rFonts')?.attributes['w:ascii'] ?? '')) marks.code = true;
  if (/code/i.test(settingOf(properties, 'w:rStyle') ?? '')) marks.code = true;
  return marks;
}

/** The signs of Word's symbol fonts that people use: ticks, boxes, arrows; another becomes a dot. */
function symbol(code: string | undefined): string {
  const number = Number.parseInt(code ?? '', 16) & 0xff;
  const signs: Record<number, string> = {
    252: '✓',
    251: '✗',
    168: '☐',
    254: '☑',
    253: '☒',
    224: '→',
    74: '☺',
    40: '☎',
  };
  return signs[number] ?? '•';
}

/** Word cuts text at every spelling mark; what bears the same marks becomes one run again. */
function joined(found: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const one of found) {
    const last = result.at(-1);
    if ('run' in one && last !== undefined && 'run' in last && !last.run.lineBreak && sameMarks(last.run, one.run)) {
      last.run = { ...last.run, ...one.run, text: last.run.text + one.run.text };
    } else result.push('run' in one ? { run: { ...one.run } } : one);
  }
  return result;
}

/** A space has no marks to speak of: it takes those of the text before it. */
function sameMarks(one: Run, other: Run): boolean {
  if (one.link !== other.link || one.code !== other.code) return false;
  if (other.text.trim() === '' && !other.lineBreak && one.text.trim() !== '' && one.strike === other.strike) {
    return one.strong === other.strong && one.emphasis === other.emphasis;
  }
  return one.strong === other.strong && one.emphasis === other.emphasis && one.strike === other.strike;
}
