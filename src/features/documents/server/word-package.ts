import { entriesOf, ZipProblem } from '#platform/files/zip.ts';
import { largestWordFile, type WordProblemCode } from '../word-document.ts';
import { WordProblem } from './word-problem.ts';
import { readXml } from './word-xml.ts';

const limits = { files: 5_000, unpacked: 300_000_000, one: 120_000_000 };

/** An opened Word file: its parts by path, and the path of the text itself. */
export interface WordPackage {
  files: Map<string, Buffer>;
  main: string;
}

/** Opens a file as a Word file, or says by `WordProblem` what it is instead. */
export function openPackage(file: Buffer): WordPackage {
  if (file.length === 0) throw new WordProblem('empty');
  if (file.length > largestWordFile) throw new WordProblem('too-large');
  if (file.toString('hex', 0, 4) === 'd0cf11e0') throw new WordProblem(olderProblem(file));
  if (file.toString('latin1', 0, 2) !== 'PK') throw new WordProblem('not-word');
  const files = unpackWord(file, isPart);
  const types = files.get('[Content_Types].xml');
  if (types === undefined) throw new WordProblem('not-word');
  return { files, main: mainPart(types) };
}

/** Programs, fonts and embedded files in it are not even unpacked. */
const isPart = (name: string): boolean =>
  name === '[Content_Types].xml' || /(\.xml|\.rels)$/i.test(name) || /(^|\/)media\//i.test(name);

/**
 * Unpacks the parts that fit. What is unpacked is counted as it comes, whatever sizes the zip claims; names that lead
 * out of the file (`../`, `/`, `C:`) make it broken, because no word processor writes them.
 */
export function unpackWord(zip: Buffer, fits: (name: string) => boolean): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let left = limits.unpacked;
  try {
    for (const { name, isOutside, isProtected, isFolder, unpack } of entriesOf(zip, limits.files)) {
      if (isProtected) throw new WordProblem('protected');
      if (isOutside) throw new WordProblem('broken', `it names a file outside of itself: ${name}`);
      if (isFolder || !fits(name)) continue;
      const content = unpack(Math.min(left, limits.one));
      left -= content.length;
      files.set(name, content);
    }
  } catch (error) {
    throw error instanceof ZipProblem ? new WordProblem(zipProblems[error.code]) : error;
  }
  return files;
}

const zipProblems: Record<ZipProblem['code'], WordProblemCode> = {
  broken: 'broken',
  protected: 'protected',
  'too-large': 'unpacks-too-much',
  'too-many': 'unpacks-too-much',
};

/** The container of old Office files also holds the encrypted ones. */
function olderProblem(file: Buffer): 'protected' | 'old-word' | 'not-word' {
  if (file.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'protected';
  return file.includes(Buffer.from('WordDocument', 'utf16le')) ? 'old-word' : 'not-word';
}

function mainPart(types: Buffer): string {
  const parts = readXml(types).children.map(({ attributes }) => ({
    type: attributes['ContentType'] ?? '',
    path: (attributes['PartName'] ?? '').replace(/^\//, ''),
  }));
  const found = (pattern: RegExp) => parts.find(({ type }) => pattern.test(type));
  if (found(/macroEnabled/i) !== undefined) throw new WordProblem('macros');
  const main = found(/wordprocessingml\.(document|template)\.main\+xml$/);
  if (main !== undefined) return main.path;
  throw new WordProblem(found(/(spreadsheetml|presentationml)\./) === undefined ? 'not-word' : 'other-office');
}
