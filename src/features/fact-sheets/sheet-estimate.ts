import type { FactSheetPaper, PaperItem, PaperSection } from './paper.ts';
import { sheetGeometry as g } from './sheet-geometry.ts';
import { linesIn, type Run, type Weight } from './text-width.ts';

/** One way to set the page: the size of its type, the part of the main column, with or without normal operation. */
export interface Setting {
  size: number;
  ratio: number;
  operation: boolean;
}

/** What a setting would need, in points; both columns have the same room. */
export interface Heights {
  main: number;
  side: number;
  room: number;
}

/** In points. */
export const millimetre = 72 / 25.4;
/** Height of a capital in ems: what one line takes without the distance to the next. */
const capital = 0.668;
const pageWidth = (210 - 2 * g.marginX) * millimetre;

/** Every setting that is tried, the best to read first. */
export function settings(paper: FactSheetPaper): Setting[] {
  const all = (sizes: readonly number[], operation: boolean): Setting[] =>
    sizes.flatMap((size) => g.ratios.map((ratio) => ({ size, ratio, operation })));
  return paper.operation.length === 0 ? all(g.sizes, true) : [...all(g.comfortable, true), ...all(g.sizes, false)];
}

/** The first setting that the estimate expects to have room; undefined when none has. */
export const expectedSetting = (paper: FactSheetPaper): Setting | undefined =>
  settings(paper).find((setting) => spareRoom(paper, setting) >= 0);

/**
 * The settings worth trying, one by one: from the first that the estimate expects to have room on to smaller ones;
 * where it expects none, those that it holds only just too full.
 */
export function* settingsToTry(paper: FactSheetPaper): Generator<Setting> {
  const all = settings(paper);
  const expected = all.findIndex((setting) => spareRoom(paper, setting) >= 0);
  const first = expected === -1 ? all.length - g.ratios.length : expected;
  for (const setting of all.slice(first)) if (spareRoom(paper, setting) > -worthTrying) yield setting;
}

/** The smallest type, in the columns that leave the least out. */
export function tightestSetting(paper: FactSheetPaper): Setting {
  const smallest = settings(paper).slice(-g.ratios.length);
  const spare = smallest.map((setting) => spareRoom(paper, setting));
  return smallest[spare.indexOf(Math.max(...spare))] as Setting;
}

function spareRoom(paper: FactSheetPaper, setting: Setting): number {
  const { main, side, room } = estimateHeights(paper, setting);
  return Math.min(room - main, room - side);
}

/** Points by which the estimate may be too high. */
const worthTrying = 30;

/** Estimates without setting anything: good to about a line in thirty. */
export function estimateHeights(paper: FactSheetPaper, setting: Setting): Heights {
  const { size, ratio, operation } = setting;
  const wide = columnWidths(ratio);
  const main = paper.sections.filter((section) => section.column === 'main');
  const side = paper.sections.filter((section) => section.column === 'side');
  const aside = paper.operation.length > 0 && !operation ? size * (g.gap.section + capital) : 0;
  return {
    main: columnHeight(operation ? [...main, ...paper.operation] : main, size, wide.main) + aside,
    side: columnHeight(side, size, wide.side),
    room: roomFor(paper),
  };
}

/** The widths of the two columns in points. */
export function columnWidths(ratio: number): { main: number; side: number } {
  const both = pageWidth - g.gutter * millimetre;
  return { main: both * ratio, side: both * (1 - ratio) };
}

/** The distance from one line to the next in the smaller text of a size. */
export const linePitch = (size: number): number => smaller(size) * (capital + g.leading);

const smaller = (size: number): number => Math.max(size - 0.5, g.smallest);

const linesOf = (runs: readonly Run[], size: number, width: number, leading = g.leading): number => {
  const count = linesIn(runs, width / size);
  return size * (count * capital + (count - 1) * leading);
};

const lines = (text: string, size: number, width: number, weight: Weight = 'regular', leading = g.leading): number =>
  linesOf([{ text, weight }], size, width, leading);

function columnHeight(sections: readonly PaperSection[], size: number, width: number): number {
  const heights = sections.map((section) => sectionHeight(section, size, width));
  return sum(heights) + Math.max(0, heights.length - 1) * size * g.gap.section;
}

function sectionHeight(section: PaperSection, size: number, width: number): number {
  const boxed = section.shape === 'warning' ? size * g.gap.box : 0;
  const inner = width - 2 * boxed;
  const title = lines(section.title, size + g.larger.title, inner, 'extrabold') + size * g.gap.title;
  if (section.items.length === 0) return title + lines(section.empty, size, inner);
  const between = section.shape === 'steps' || section.shape === 'contacts' ? g.gap.steps : g.gap.bullets;
  const items = section.items.map((item) => itemHeight(item, section, size, inner));
  return title + sum(items) + (items.length - 1) * size * between + 2 * boxed;
}

function itemHeight(item: PaperItem, { shape, items }: PaperSection, size: number, width: number): number {
  if (shape === 'bullets' || shape === 'warning') {
    const hanging = width - size * g.indent.bullets;
    const numbers = item.numbers.map(({ number }) => size * g.gap.notes + lines(number, size, hanging, 'bold'));
    return lines(item.lead, size, hanging) + sum(numbers);
  }
  const step = shape === 'steps';
  const indent = items.length < 10 ? g.indent.steps : g.indent.manySteps;
  const inner = step ? width - size * indent : width;
  const leadSize = step ? size + g.larger.step : size;
  const aside = { text: item.aside, scale: smaller(size) / leadSize };
  const lead = linesOf([{ text: item.lead, weight: 'semibold' }, aside], leadSize, inner);
  const large = size + g.larger.number;
  const numbers = item.numbers.flatMap(({ number, about }): Run[] => [
    { text: number, weight: 'bold' },
    { text: about === '' ? '  ' : `(${about})  `, scale: smaller(size) / large },
  ]);
  const called = numbers.length === 0 ? 0 : size * g.gap.numbers + linesOf(numbers, large, inner);
  const notes = item.notes.map(
    ({ label, text }) =>
      size * g.gap.notes + linesOf([{ text: label, weight: 'semibold' }, { text }], smaller(size), inner),
  );
  const numbered = step ? (g.larger.stepNumber - g.larger.step) * capital : 0;
  return lead + numbered + called + sum(notes);
}

function roomFor(paper: FactSheetPaper): number {
  const { kind, name, purpose, priority } = g.band;
  const band =
    kind * capital +
    12 +
    lines(paper.name, name, pageWidth, 'extrabold', 0.4) +
    (paper.purpose === '' ? 0 : 11 + lines(paper.purpose, purpose, pageWidth)) +
    9 +
    (priority * capital + 10) +
    9;
  const footer = 6 + lines(paper.footer.join(' · '), g.smallest, pageWidth);
  return (297 - g.marginTop - g.marginBottom) * millimetre - band - footer - g.around;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
