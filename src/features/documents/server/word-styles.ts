import { child, settingOf, type XmlElement } from './word-xml.ts';

interface Style {
  name: string;
  basedOn: string | undefined;
  outline: number | undefined;
  numbering: Numbering;
}

/** Which list a paragraph belongs to and how deep; `list` '0' says that it belongs to none. */
export interface Numbering {
  list?: string | undefined;
  level?: number | undefined;
}

/** The paragraph styles of a Word file, with what they take over from each other. */
export class WordStyles {
  private readonly styles = new Map<string, Style>();

  constructor(root: XmlElement | undefined) {
    for (const style of root?.children ?? []) {
      const id = style.attributes['w:styleId'];
      if (style.name !== 'w:style' || id === undefined) continue;
      const properties = child(style, 'w:pPr');
      this.styles.set(id, {
        name: settingOf(style, 'w:name') ?? '',
        basedOn: settingOf(style, 'w:basedOn'),
        outline: wholeNumber(settingOf(properties, 'w:outlineLvl')),
        numbering: numberingOf(properties),
      });
    }
  }

  /** 1 to 6 for a heading, in whatever language its style is named; undefined for other text. */
  headingLevel(paragraph: XmlElement | undefined): 1 | 2 | 3 | 4 | 5 | 6 | undefined {
    const own = wholeNumber(settingOf(paragraph, 'w:outlineLvl'));
    const chain = this.chain(settingOf(paragraph, 'w:pStyle'));
    if (chain.some(({ name }) => /^toc\b|^inhopg|^table of contents/i.test(name))) return undefined;
    const outline =
      own ?? chain.find((style) => style.outline !== undefined)?.outline ?? chain.map(levelInName).find(isNumber);
    if (outline === undefined || outline < 0 || outline > 8) return undefined;
    return Math.min(6, outline + 1) as 1;
  }

  /** The list of a paragraph: its own, else that of its style. */
  numbering(paragraph: XmlElement | undefined): Numbering {
    const own = numberingOf(paragraph);
    const inherited = this.chain(settingOf(paragraph, 'w:pStyle')).map(({ numbering }) => numbering);
    const all = [own, ...inherited];
    return {
      list: all.find(({ list }) => list !== undefined)?.list,
      level: all.find(({ level }) => level !== undefined)?.level,
    };
  }

  /** Says whether this text is a line of the table of contents. */
  isContents(paragraph: XmlElement | undefined): boolean {
    return this.chain(settingOf(paragraph, 'w:pStyle')).some(({ name }) => /^toc \d|^inhopg/i.test(name));
  }

  private chain(id: string | undefined): Style[] {
    const found: Style[] = [];
    const seen = new Set<string>();
    for (let next = id; next !== undefined && !seen.has(next); next = this.styles.get(next)?.basedOn) {
      seen.add(next);
      const style = this.styles.get(next) ?? { name: next, basedOn: undefined, outline: undefined, numbering: {} };
      found.push(style);
    }
    return found;
  }
}

function numberingOf(properties: XmlElement | undefined): Numbering {
  const numbering = child(properties, 'w:numPr');
  return { list: settingOf(numbering, 'w:numId'), level: wholeNumber(settingOf(numbering, 'w:ilvl')) };
}

function levelInName({ name }: Style): number | undefined {
  if (/^(title|titel)$/i.test(name)) return 0;
  const digit = /^(?:heading|kop|überschrift|titre)\s*([1-9])$/i.exec(name)?.[1];
  return digit === undefined ? undefined : Number(digit) - 1;
}

const isNumber = (value: number | undefined): value is number => value !== undefined;

function wholeNumber(text: string | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && Number.isInteger(value) ? value : undefined;
}
