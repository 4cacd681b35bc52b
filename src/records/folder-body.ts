import { m } from '#platform/language/generated/messages.js';
import { FolderFault } from './folder-problem.ts';
import { hasUnsafeCharacter } from './folder-yaml.ts';

/** One long text in the body of a file, under the heading of its field. */
export interface Section {
  field: string;
  text: string;
  /** The line of the heading. */
  line: number;
}

// Any heading that could name a field, now or in a later version; in a text it gets a backslash in front.
const heading = /^(\\*)## ([a-z][A-Za-z0-9]*)[ \t]*$/;

/** Says whether a text comes back from the body as it went in; any other stands in the front matter. */
export const fitsInBody = (text: string): boolean =>
  text !== '' && text === text.trim() && !hasUnsafeCharacter(text) && !text.split('\n').some(isConflictMark);

/** Says whether git left this line where two people changed the same and nobody chose yet. */
export const isConflictMark = (line: string): boolean => /^(?:<{7}|>{7})(?:\s|$)/.test(line);

/** The body of a file: each text under a heading that never changes with the language. */
export const bodyText = (sections: readonly Pick<Section, 'field' | 'text'>[]): string =>
  sections.map(({ field, text }) => `\n## ${field}\n\n${escaped(text)}\n`).join('');

const escaped = (text: string): string => text.replace(/^.*$/gm, (line) => (heading.test(line) ? `\\${line}` : line));

/** Reads a body whose first line has this number in its file. Throws `FolderFault` for text outside all sections. */
export function readBody(lines: readonly string[], firstLine: number): Section[] {
  const sections: { field: string; line: number; lines: string[] }[] = [];
  for (const [at, text] of lines.entries()) {
    const found = heading.exec(text);
    const present = sections.at(-1);
    if (found?.[1] === '') sections.push({ field: found[2] as string, line: firstLine + at, lines: [] });
    else if (present !== undefined) present.lines.push(found === null ? text : text.slice(1));
    else if (text.trim() !== '') {
      throw new FolderFault({ line: firstLine + at, column: 1 }, m.records_folder_text_outside());
    }
  }
  return sections.map(({ field, line, lines: inside }) => ({ field, line, text: inside.join('\n').trim() }));
}
