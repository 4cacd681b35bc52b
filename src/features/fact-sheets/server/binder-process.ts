import type { FactSheetPaper } from '../paper.ts';
import { type BinderWords, setBinder } from './set-fact-sheet.ts';

/** What this process is asked for. */
export interface BinderTask {
  papers: FactSheetPaper[];
  words: BinderWords;
}

/** What it gives back: the PDF, and the most memory that it took, in bytes. */
export interface MadeBinder {
  pdf: Uint8Array;
  memory: number;
}

process.once('message', ({ papers, words }: BinderTask) => {
  const pdf = new Uint8Array(setBinder(papers, words).pdf());
  const made: MadeBinder = { pdf, memory: process.resourceUsage().maxRSS * 1024 };
  process.send?.(made, () => process.disconnect());
});
