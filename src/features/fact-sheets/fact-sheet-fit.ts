import { m } from '#platform/language/generated/messages.js';
import type { FactSheetPaper, PaperItem, PaperLanguage, PaperSection } from './paper.ts';
import { columnWidths, estimateHeights, expectedSetting, linePitch, tightestSetting } from './sheet-estimate.ts';
import { sheetGeometry } from './sheet-geometry.ts';

/** One text to make shorter, and by how much. */
export interface Shorten {
  field: string;
  label: string;
  excessCharacters: number;
}

/** Whether a sheet has room on one A4, for the editor while writing. */
export interface FactSheetFit {
  /** Always 1: what has no room is left out and said on the page. */
  pages: number;
  fits: boolean;
  /** The size of the type in points: the fuller the sheet, the smaller. */
  size: number;
  /** False when starting, stopping and checking are only on the screen. */
  operation: boolean;
  /** How many lines too many there are. */
  overflowLines: number;
  shorten: Shorten[];
}

/** The lines of a column that have no room, and about how many characters one of them holds. */
export interface ColumnExcess {
  lines: number;
  charactersPerLine: number;
}

/** Estimates the fit from the lengths of the texts: for typing without a server. */
export function estimateFit(paper: FactSheetPaper): FactSheetFit {
  const chosen = expectedSetting(paper) ?? tightestSetting(paper);
  const { main, side, room } = estimateHeights(paper, chosen);
  const wide = columnWidths(chosen.ratio);
  const over = (height: number, width: number): ColumnExcess => ({
    lines: Math.max(0, Math.ceil((height - room) / linePitch(chosen.size))),
    charactersPerLine: Math.floor(width / (chosen.size * sheetGeometry.characterWidth)),
  });
  return fitOf(paper, chosen, { main: over(main, wide.main), side: over(side, wide.side) });
}

/** Puts what was measured or estimated into words for the editor. */
export function fitOf(
  paper: FactSheetPaper,
  { size, operation }: { size: number; operation: boolean },
  excess: { main: ColumnExcess; side: ColumnExcess },
): FactSheetFit {
  const overflowLines = excess.main.lines + excess.side.lines;
  const shorten = (['main', 'side'] as const).flatMap((column) => {
    const sections = paper.sections.filter((section) => section.column === column);
    return toShorten(sections, excess[column].lines * excess[column].charactersPerLine, paper.language);
  });
  return { pages: 1, fits: overflowLines === 0, size, operation, overflowLines, shorten };
}

/** A text of this length is short already: asking for less would ask for nothing. */
const shortEnough = 60;
const mostNamed = 8;

/** Spreads the excess over the longest texts; what that cannot win must come from the longest list. */
function toShorten(sections: readonly PaperSection[], characters: number, language: PaperLanguage): Shorten[] {
  const texts = sections.flatMap((section) => textsOf(section, language));
  if (characters === 0 || texts.length === 0) return [];
  let level = Math.max(shortEnough, ...texts.map(({ length }) => length));
  while (level > shortEnough && wonAbove(texts, level) < characters) level -= 1;
  const long = texts.filter(({ length }) => length > level).toSorted((a, b) => b.length - a.length);
  const missing = characters - wonAbove(texts, level);
  const named = long.map(({ field, label, length }) => ({ field, label, excessCharacters: length - level }));
  return missing > 0 ? [longestList(sections, missing), ...named].slice(0, mostNamed) : named.slice(0, mostNamed);
}

interface OwnText {
  field: string;
  label: string;
  length: number;
}

const wonAbove = (texts: readonly OwnText[], level: number): number =>
  texts.reduce((total, { length }) => total + Math.max(0, length - level), 0);

function longestList(sections: readonly PaperSection[], missing: number): Shorten {
  const length = (section: PaperSection) =>
    isOwn(section) ? section.items.reduce((total, item) => total + item.lead.length + notesLength(item), 0) : 0;
  const longest = sections.toSorted((a, b) => length(b) - length(a))[0] as PaperSection;
  return { field: longest.field, label: longest.title, excessCharacters: missing };
}

const notesLength = (item: PaperItem): number => item.notes.reduce((total, note) => total + note.text.length, 0);

/** What other records say cannot be shortened on the sheet. */
const isOwn = (section: PaperSection): boolean => !['calling', 'needs', 'neededBy'].includes(section.field);

function textsOf(section: PaperSection, language: PaperLanguage): OwnText[] {
  if (!isOwn(section)) return [];
  return section.items.flatMap((item, at) => {
    const whole = itemLabel(section, at + 1, language);
    const lead = { field: item.field, label: whole, length: item.lead.length };
    const notes = item.notes.flatMap((note): OwnText[] => {
      const part = partLabel(note.field, language);
      if (part === '') return [];
      return [
        {
          field: note.field,
          label: m.fact_sheets_fit_part({ whole, part }, { locale: language }),
          length: note.text.length,
        },
      ];
    });
    return [lead, ...notes];
  });
}

function itemLabel(section: PaperSection, number: number, language: PaperLanguage): string {
  const locale = { locale: language };
  if (section.field === 'steps') return m.fact_sheets_fit_step({ number: String(number) }, locale);
  return m.fact_sheets_fit_line({ list: section.title, number: String(number) }, locale);
}

function partLabel(field: string, language: PaperLanguage): string {
  const locale = { locale: language };
  const part = field.split('.').at(-1);
  if (part === 'expected') return m.fact_sheets_step_expected({}, locale);
  if (part === 'ifNot') return m.fact_sheets_step_if_not({}, locale);
  if (part === 'when') return m.fact_sheets_field_inform_when({}, locale);
  return part === 'text' ? m.fact_sheets_field_inform_text({}, locale) : '';
}
