import { unpack, ZipProblem } from '#platform/files/zip.ts';
import { Enough, readElements } from './elements.ts';
import { mostText, NoText, type ReadParts, type TextPart } from './extracted.ts';
import { sheetParts } from './sheets.ts';

/** Where the text stands in each kind of Office file, in the order in which one reads it. */
const parts: Record<string, RegExp> = {
  docx: /^word\/(document|footnotes|endnotes|header\d*|footer\d*|comments)\.xml$/,
  xlsx: /^xl\/(workbook|sharedStrings|worksheets\/[^/]+|_rels\/workbook)\.xml(\.rels)?$/,
  pptx: /^ppt\/(slides\/slide\d+|notesSlides\/notesSlide\d+)\.xml$/,
};
const about = 'docProps/core.xml';
const mostUnpacked = 120_000_000;

/** The text of a Word, Excel or PowerPoint file; formulas, macros, links and pictures in it are never looked at. */
export function officeText(extension: string, bytes: Buffer): ReadParts {
  const isPart = parts[extension] ?? /^$/;
  const files = unpacked(bytes, (name) => name === about || isPart.test(name));
  const date = changedOn(files.get(about));
  files.delete(about);
  return { parts: extension === 'xlsx' ? sheetParts(files) : textParts(files), date };
}

function unpacked(bytes: Buffer, fits: (name: string) => boolean): Map<string, Buffer> {
  try {
    return unpack(bytes, fits, mostUnpacked);
  } catch (error) {
    if (!(error instanceof ZipProblem)) throw error;
    if (error.code === 'protected') throw new NoText('protected');
    throw new NoText(error.code === 'broken' ? 'broken' : 'too-large');
  }
}

function textParts(files: ReadonlyMap<string, Buffer>): TextPart[] {
  const found: TextPart[] = [];
  let left = mostText;
  for (const name of [...files.keys()].sort(byNumber)) {
    const text = partText(files.get(name) as Buffer, left);
    const slide = /^ppt\/.*?(\d+)\.xml$/.exec(name)?.[1];
    found.push(slide === undefined ? { text } : { place: { type: 'slide', name: slide }, text });
    left -= text.length;
    if (left <= 0) break;
  }
  return found;
}

/** Slide 10 comes after slide 9; the text itself before its notes. */
const byNumber = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

/** The text of a Word part or a slide: a paragraph a line, and of a table a row a line with tabs between its cells. */
function partText(part: Buffer, most: number): string {
  const pieces: string[] = [];
  let length = 0;
  let holds = false;
  let cells = 0;
  const add = (text: string) => {
    if (length > most) throw new Enough();
    pieces.push(text);
    length += text.length;
  };
  readElements(part, {
    open: (name) => {
      if (name === 'tc') cells += 1;
      if (name === 'tab' || name === 'br' || name === 'cr') add(name === 'br' && cells === 0 ? '\n' : ' ');
      holds = name === 't';
    },
    text: (text) => {
      if (holds) add(text.replaceAll('\t', ' '));
    },
    close: (name) => {
      holds = false;
      if (name === 'p') add(cells === 0 ? '\n' : ' ');
      if (name === 'tr') add('\n');
      if (name !== 'tc') return;
      cells -= 1;
      add('\t');
    },
  });
  return tidy(pieces.join('')).slice(0, most);
}

function changedOn(part: Buffer | undefined): string | undefined {
  return /<dcterms:modified[^>]*>(\d{4}-\d{2}-\d{2})T/.exec(part?.toString('utf8') ?? '')?.[1];
}

const tidy = (text: string): string =>
  text
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ *\t */g, '\t')
    .replace(/[\t ]*\n[ \n]*/g, '\n')
    .trim();
