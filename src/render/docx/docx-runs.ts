import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Run } from '#platform/markdown/block.ts';
import { openableAddress } from '../web-link.ts';
import { writable } from '../writable.ts';

/** The pieces of a line, with links that open. */
export const docxRuns = (runs: readonly Run[], bold = false): ParagraphChild[] =>
  runs.flatMap((run): ParagraphChild[] => {
    const link = openableAddress(run.link);
    const children = [textRun(run, bold, link !== undefined)];
    const shown = link === undefined ? children : [new ExternalHyperlink({ link, children })];
    return run.lineBreak === true ? [...shown, new TextRun({ break: 1 })] : shown;
  });

const textRun = ({ text, strong, emphasis, code, strike }: Run, bold: boolean, linked: boolean): TextRun =>
  new TextRun({
    text: writable(text),
    ...(bold || strong === true ? { bold: true } : {}),
    ...(emphasis === true ? { italics: true } : {}),
    ...(strike === true ? { strike: true } : {}),
    ...(code === true ? { font: 'Consolas', noProof: true } : {}),
    ...(linked ? { style: 'Hyperlink' } : {}),
  });
