import { readFileSync } from 'node:fs';
import { setTypst, type TypstData, type TypstDocument, typeface } from '#render/typst/typst.ts';
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
  const data = { ...how, setting, geometry: { ...sheetGeometry, typeface }, paper };
  return setTypst(template, data as unknown as TypstData);
}
