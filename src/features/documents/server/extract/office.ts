import { SaxesParser } from 'saxes';
import { unpack, ZipProblem } from '#platform/files/zip.ts';
import { type Extracted, mostText, NoText } from './extracted.ts';

/** Where the text stands in each kind of Office file, in the order in which one reads it. */
const parts: Record<string, RegExp> = {
  docx: /^word\/(document|footnotes|endnotes|header\d*|footer\d*|comments)\.xml$/,
  xlsx: /^xl\/(workbook|sharedStrings|worksheets\/[^/]+)\.xml$/,
  pptx: /^ppt\/(slides\/slide\d+|notesSlides\/notesSlide\d+)\.xml$/,
};
const about = 'docProps/core.xml';
const mostUnpacked = 120_000_000;

/** The text of a Word, Excel or PowerPoint file; formulas, macros, links and pictures in it are never looked at. */
export function officeText(extension: string, bytes: Buffer): Extracted {
  const isPart = parts[extension] ?? /^$/;
  const files = unpacked(bytes, (name) => name === about || isPart.test(name));
  const names = [...files.keys()].filter((name) => name !== about).sort(byNumber);
  const pieces: string[] = [];
  let left = mostText;
  for (const name of names) {
    const text = partText(files.get(name) as Buffer, left);
    left -= text.length;
    pieces.push(text);
    if (left <= 0) break;
  }
  const text = pieces.filter(Boolean).join('\n');
  const date = changedOn(files.get(about));
  return date === undefined ? { text } : { text, date };
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

/** Slide 10 comes after slide 9; the text itself before its notes. */
const byNumber = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

/** Elements that hold text, by their name without prefix; a number of a sheet stands in `v`, a shared text by its place. */
function partText(part: Buffer, most: number): string {
  const pieces: string[] = [];
  let length = 0;
  let holds = false;
  let isShared = false;
  const add = (text: string) => {
    if (length > most) throw new Enough();
    pieces.push(text);
    length += text.length;
  };
  readElements(part, {
    open: (name, attributes) => {
      if (name === 'c') isShared = attributes.t === 's';
      if (name === 'sheet') add(`${attributes.name ?? ''}\n`);
      if (name === 'tab' || name === 'br' || name === 'cr') add(' ');
      holds = name === 't' || (name === 'v' && !isShared);
    },
    text: (text) => {
      if (holds) add(text);
    },
    close: (name) => {
      holds = false;
      if (name === 'p' || name === 'row' || name === 'si') add('\n');
      if (name === 'c' || name === 'tc') add(' ');
    },
  });
  return tidy(pieces.join('')).slice(0, most);
}

class Enough extends Error {}

interface Hearing {
  open: (name: string, attributes: Record<string, string>) => void;
  text: (text: string) => void;
  close: (name: string) => void;
}

/** Goes through XML piece by piece, without building it up; a document type, by which XML can grow, is refused. */
function readElements(part: Buffer, hearing: Hearing): void {
  const parser = new SaxesParser({ position: false });
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('error', () => {
    throw new NoText('broken');
  });
  parser.on('doctype', () => {
    throw new NoText('broken');
  });
  parser.on('opentag', ({ name, attributes }) => hearing.open(local(name), attributes as Record<string, string>));
  parser.on('text', hearing.text);
  parser.on('closetag', ({ name }) => hearing.close(local(name)));
  const decoder = new TextDecoder();
  try {
    for (let at = 0; at < part.length; at += 65_536) {
      parser.write(decoder.decode(part.subarray(at, at + 65_536), { stream: true }));
    }
    parser.close();
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
}

function changedOn(part: Buffer | undefined): string | undefined {
  return /<dcterms:modified[^>]*>(\d{4}-\d{2}-\d{2})T/.exec(part?.toString('utf8') ?? '')?.[1];
}

const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
