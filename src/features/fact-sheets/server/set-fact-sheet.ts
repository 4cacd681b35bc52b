import { readFileSync } from 'node:fs';
import { forgetTypst, setTypst, type TypstData, type TypstDocument, typeface } from '#render/typst/typst.ts';
import type { FactSheetPaper } from '../paper.ts';
import { type Heights, type Setting, settingsToTry, tightestSetting } from '../sheet-estimate.ts';
import { sheetGeometry } from '../sheet-geometry.ts';

const template = readFileSync(new URL('./fact-sheet.typ', import.meta.url), 'utf8');

/** How much of a column has no room. */
export interface Excess {
  lines: number;
  charactersPerLine: number;
}

/** What had to be left out of a page, and what all of it would have needed. */
export interface SheetReport {
  heights: Heights;
  main: Excess;
  side: Excess;
  overflowing: string[];
  overflowLines: number;
}

/** A sheet that was set. `report` is there when something had to be left out, or when it was asked for. */
export interface SetSheet {
  pages: number;
  setting: Setting;
  report: SheetReport | undefined;
  pdf(): Buffer;
}

/**
 * Sets one fact sheet on one A4: the largest type at which all has room. Where none has,
 * the smallest type, and what is left out is said on the page.
 */
export function setFactSheet(paper: FactSheetPaper): SetSheet {
  for (const setting of settingsToTry(paper)) {
    const document = setWith(paper, setting, { leaveOut: false, report: false });
    if (document.pages === 1) return { pages: 1, setting, report: undefined, pdf: document.pdf };
  }
  return setReported(paper, tightestSetting(paper), true);
}

/** Sets a sheet in exactly this way and reports what it needs. */
export function setReported(paper: FactSheetPaper, setting: Setting, leaveOut: boolean): SetSheet {
  const document = setWith(paper, setting, { leaveOut, report: true });
  return { pages: document.pages, setting, report: document.report('fit') as SheetReport, pdf: document.pdf };
}

function setWith(paper: FactSheetPaper, setting: Setting, how: { leaveOut: boolean; report: boolean }): TypstDocument {
  const { title, organisation, language } = paper;
  const sheets = [{ ...how, setting, paper }];
  return setSheets({ title, organisation, language, contents: null, sheets });
}

/** One document of sheets; `contents` says that it begins with a list of them. */
interface SheetsData {
  title: string;
  organisation: string;
  language: string;
  contents: { subtitle: string; pageOf: string } | null;
  sheets: { leaveOut: boolean; report: boolean; setting: Setting; paper: FactSheetPaper }[];
}

const setSheets = (data: SheetsData): TypstDocument =>
  setTypst(template, { ...data, geometry: sheetGeometry, typeface } as unknown as TypstData);

/** The words of a binder besides those of its sheets. */
export interface BinderWords {
  title: string;
  subtitle: string;
  organisation: string;
  language: string;
  pageOf: string;
}

/**
 * Sets many sheets as one document with a list of them in front. All at once, as the estimate expects them; then again
 * with the next setting for those that turned out to need a second page. What did not change is remembered.
 */
export function setBinder(papers: readonly FactSheetPaper[], words: BinderWords): TypstDocument {
  const tries = papers.map((paper) => ({ paper: inBinder(paper), settings: settingsToTry(paper) }));
  const sheets = tries.map(({ paper, settings }) => nextSheet(paper, settings));
  const { title, organisation, language, subtitle, pageOf } = words;
  for (;;) {
    const document = setSheets({ title, organisation, language, contents: { subtitle, pageOf }, sheets });
    const begins = document.reports('begin') as number[];
    const tooLong = sheets.flatMap((sheet, at) =>
      (begins[at + 1] ?? 0) - (begins[at] ?? 0) > 1 && !sheet.leaveOut ? [at] : [],
    );
    // The last sheet ends where the document does: no page follows it.
    const last = sheets.length - 1;
    if (document.pages > (begins[last] ?? document.pages) && sheets[last]?.leaveOut === false) tooLong.push(last);
    if (tooLong.length === 0) {
      forgetTypst();
      return document;
    }
    for (const at of new Set(tooLong)) {
      const one = tries[at];
      if (one !== undefined) sheets[at] = nextSheet(one.paper, one.settings);
    }
  }
}

/** A sheet in the next setting that is worth trying; when none is left, with what has no room left out. */
function nextSheet(paper: FactSheetPaper, settings: Iterator<Setting>): SheetsData['sheets'][number] {
  const next = settings.next();
  const leaveOut = next.done === true;
  return { leaveOut, report: false, setting: leaveOut ? tightestSetting(paper) : next.value, paper };
}

/** In a binder the page has a number of its own. */
const inBinder = (paper: FactSheetPaper): FactSheetPaper => ({ ...paper, footer: [...paper.footer.slice(0, -1), ''] });
