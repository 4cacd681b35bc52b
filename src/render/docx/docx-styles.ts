import { AlignmentType, type IStylesOptions, LevelFormat, type NumberingDefinition } from 'docx';
import type { PaperDocument } from '../paper-document.ts';

/** In the types that every office has; half points and twentieths of points, as Word counts. */
const text = 'Calibri';
const code = 'Consolas';
const sizes = [36, 28, 24, 22, 22, 22];

/** Word's own heading styles, so that its navigation, contents and screen readers find them. */
export function docxStyles({ language, country }: PaperDocument): IStylesOptions {
  const heading = (level: number) => ({
    run: { font: text, size: sizes[level - 1] ?? 22, bold: true, color: '000000', italics: level === 6 },
    paragraph: { spacing: { before: level === 1 ? 400 : 280, after: 120 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: text, size: 22, language: { value: languageTag(language, country) } },
        paragraph: { spacing: { after: 140, line: 276, lineRule: 'auto' } },
      },
      title: {
        run: { font: text, size: 64, bold: true, color: '000000' },
        paragraph: { spacing: { before: 80, after: 160, line: 240, lineRule: 'auto' } },
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
      heading5: heading(5),
      heading6: heading(6),
    },
    paragraphStyles: [
      { id: 'Code', name: 'Code', basedOn: 'Normal', run: { font: code, size: 18, noProof: true } },
      { id: 'Remark', name: 'Remark', basedOn: 'Normal', run: { size: 18 } },
      {
        id: 'CellText',
        name: 'Cell text',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { spacing: { after: 40 } },
      },
      {
        ...{ id: 'ContentsTitle', name: 'Contents title', basedOn: 'Normal', run: { size: 36, bold: true } },
        paragraph: { spacing: { after: 200 } },
      },
    ],
  };
}

/** The tag by which Word checks spelling. */
export const languageTag = (language: 'nl' | 'en', country: 'NL' | 'BE'): string =>
  language === 'nl' ? `nl-${country}` : 'en-GB';

/** The numbers of headings, of the first two levels. */
export const headingNumbers: NumberingDefinition = {
  reference: 'headings',
  levels: ['%1', '%1.%2'].map((shown, level) => ({
    ...{ level, format: LevelFormat.DECIMAL, text: shown, alignment: AlignmentType.START },
    style: { paragraph: { indent: { left: 800, hanging: 800 } } },
  })),
};

/** The bullets of a list. */
export const bullets: NumberingDefinition = {
  reference: 'bullets',
  levels: Array.from({ length: 9 }, (_, level) => ({
    ...{ level, format: LevelFormat.BULLET, text: level % 2 === 0 ? '•' : '–', alignment: AlignmentType.START },
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
  })),
};

/** The numbers of one list, from where it starts. */
export const numbersFrom = (start: number): NumberingDefinition => ({
  reference: `numbers-${start}`,
  levels: Array.from({ length: 9 }, (_, level) => ({
    ...{ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, alignment: AlignmentType.START },
    start: level === 0 ? start : 1,
    style: { paragraph: { indent: { left: 360 * (level + 1) + 60, hanging: 420 } } },
  })),
});

/** The numbers of steps: 4, and 4.1 for the first inside it. */
export const stepNumbersFrom = (start: number): NumberingDefinition => ({
  reference: `steps-${start}`,
  levels: Array.from({ length: 9 }, (_, level) => ({
    ...{ level, format: LevelFormat.DECIMAL, alignment: AlignmentType.START },
    text: Array.from({ length: level + 1 }, (__, at) => `%${at + 1}`).join('.'),
    start: level === 0 ? start : 1,
    style: {
      run: { bold: true, size: level === 0 ? 26 : 22 },
      paragraph: { indent: { left: stepIndent(level), hanging: level === 0 ? 560 : 640 } },
    },
  })),
});

/** How far the text of a step stands from the edge. */
export const stepIndent = (level: number): number => (level === 0 ? 560 : 760 + 240 * level);
