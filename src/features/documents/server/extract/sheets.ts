import { posix } from 'node:path';
import { Enough, readElements } from './elements.ts';
import { mostText, type TextPart } from './extracted.ts';

/** Further to the right nobody reads: a sheet may claim sixteen thousand columns. */
const mostColumns = 200;

/** The sheets of a workbook by name: a row a line, its cells in their own column, so that a heading stands above its cells. */
export function sheetParts(files: ReadonlyMap<string, Buffer>): TextPart[] {
  const shared = sharedTexts(files.get('xl/sharedStrings.xml'));
  const names = sheetNames(files);
  const found: TextPart[] = [];
  let left = mostText;
  for (const path of [...files.keys()].filter((name) => name.startsWith('xl/worksheets/')).sort(byNumber)) {
    if (left <= 0) break;
    const name = names.get(path) ?? posix.basename(path, '.xml');
    const text = `${name}\n${rowsOf(files.get(path) as Buffer, shared, left)}`;
    found.push({ place: { type: 'sheet', name: name.slice(0, 100) }, text });
    left -= text.length;
  }
  return found;
}

const byNumber = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

/** Texts that cells point at by number; how one is read aloud, in Japanese, stands beside it and is none. */
function sharedTexts(part: Buffer | undefined): string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  let text = '';
  let holds = false;
  let aside = false;
  readElements(part, {
    open: (name) => {
      if (name === 'rPh') aside = true;
      holds = name === 't' && !aside;
    },
    text: (piece) => {
      if (holds) text += piece;
    },
    close: (name) => {
      holds = false;
      if (name === 'rPh') aside = false;
      if (name !== 'si') return;
      texts.push(oneLine(text));
      text = '';
    },
  });
  return texts;
}

/** What each sheet is called, by the path of its part; the workbook names them, and says by another part where they are. */
function sheetNames(files: ReadonlyMap<string, Buffer>): Map<string, string> {
  const targets = new Map<string, string>();
  const names = new Map<string, string>();
  const [workbook, relations] = [files.get('xl/workbook.xml'), files.get('xl/_rels/workbook.xml.rels')];
  const silent = { text: () => {}, close: () => {} };
  if (relations !== undefined) {
    readElements(relations, {
      ...silent,
      open: (_, { Id = '', Target = '' }) => targets.set(Id, posix.join('/xl', Target).slice(1)),
    });
  }
  if (workbook === undefined) return names;
  readElements(workbook, {
    ...silent,
    open: (element, attributes) => {
      if (element !== 'sheet') return;
      const path = targets.get(attributes['r:id'] ?? '') ?? `xl/worksheets/sheet${names.size + 1}.xml`;
      names.set(path, oneLine(attributes['name'] ?? ''));
    },
  });
  return names;
}

function rowsOf(part: Buffer, shared: readonly string[], most: number): string {
  const rows: string[] = [];
  let length = 0;
  let row: string[] = [];
  let [column, isShared, holds, text] = [0, false, false, ''];
  readElements(part, {
    open: (name, { r, t }) => {
      if (name === 'row') row = [];
      if (name === 'c') [column, isShared, text] = [columnOf(r) ?? row.length, t === 's', ''];
      holds = name === 't' || name === 'v';
    },
    text: (piece) => {
      if (holds) text += piece;
    },
    close: (name) => {
      holds = false;
      if (name === 'c' && column < mostColumns) {
        while (row.length < column) row.push('');
        row[column] = oneLine(isShared ? (shared[Number(text)] ?? '') : text);
      }
      if (name !== 'row') return;
      const line = row.join('\t').trimEnd();
      length += line.length + 1;
      if (line.trim() !== '') rows.push(line);
      if (length > most) throw new Enough();
    },
  });
  return rows.join('\n').slice(0, most);
}

function columnOf(address: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(address ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
