import type { Run } from './block.ts';
import { safeLink } from './links.ts';

/** A character or a few that stay together, one piece of code or one line break, with the marks that it carries. */
export interface Atom {
  text: string;
  marks: Marks;
}

interface Marks {
  strong: boolean;
  emphasis: boolean;
  strike: boolean;
  code: boolean;
  link: string | undefined;
}

const markNames = ['strong', 'emphasis', 'strike'] as const;
export type MarkName = (typeof markNames)[number];

const isBreak = (atom: Atom | undefined): boolean => atom?.text === '\n';
const isSpace = (atom: Atom | undefined): boolean => atom !== undefined && !atom.marks.code && /^\s$/.test(atom.text);
const isEdge = (atom: Atom | undefined): boolean => atom === undefined || isBreak(atom);

/**
 * Runs as Markdown can hold them, one list per paragraph: spaces are single and never at an end, marks begin and end at
 * a word, runs with the same marks are one, and an empty line begins a new paragraph.
 */
export function normalRuns(runs: readonly Run[]): Run[][] {
  const plain = plainLines(runs);
  if (plain !== undefined) return plainParagraphs(plain);
  const paragraphs = paragraphsOf(singleSpaced(runs.flatMap((run) => atomsOf(run, wordOrSpace))));
  return paragraphs.map((atoms) => joined(strikeAlone(marksAtWords(atoms))));
}

/** The lines of runs that carry no mark at all, which is most text: those need no look at each character. */
export const plainLines = (runs: readonly Run[]): string[] | undefined =>
  runs.every((run) => !run.code && !run.strong && !run.emphasis && !run.strike && run.link === undefined)
    ? runs
        .map(({ text, lineBreak }) => (lineBreak ? `${cleaned(text)}\n` : cleaned(text)))
        .join('')
        .split('\n')
    : undefined;

function plainParagraphs(lines: readonly string[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const line of lines) {
    const text = line.trim().replace(/ {2,}/g, ' ');
    const present = paragraphs.at(-1) as Run[];
    const last = present.at(-1);
    if (text === '') paragraphs.push([]);
    else {
      if (last !== undefined) last.lineBreak = true;
      present.push({ text });
    }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** Where marks may begin and end is only a matter of words and the spaces between them. */
const wordOrSpace = /\s|\S+/g;

/** The run as what `pieces` finds in its text, pieces of code and line breaks. */
export function atomsOf(run: Run, pieces: RegExp): Atom[] {
  const link = run.link === undefined ? undefined : safeLink(run.link);
  const { strong = false, emphasis = false, strike = false } = run;
  const isMarked = strong || emphasis || strike || link !== undefined;
  // A reader loses its way in marks around code with backticks or brackets; the text matters more than its look.
  const code = run.code === true && !(isMarked && /[`[\]\\]/.test(run.text));
  const marks = { strong, emphasis, strike, code, link };
  const lineBreak = run.lineBreak === true ? [{ text: '\n', marks: { ...marks, code: false } }] : [];
  return [...textAtoms(cleaned(run.text), marks, pieces), ...lineBreak];
}

function textAtoms(text: string, marks: Marks, pieces: RegExp): Atom[] {
  if (!marks.code) return (text.match(pieces) ?? []).map((piece) => ({ text: piece, marks }));
  const space = { text: ' ', marks: { ...marks, code: false } };
  const code = text.trim();
  const before = /^\s/.test(text) ? [space] : [];
  const after = code !== '' && /\s$/.test(text) ? [space] : [];
  return [...before, ...(code === '' ? [] : [{ text: code, marks }]), ...after];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text may hold.
const control = /[\0-\x1f\x7f\u2028\u2029]/;

function cleaned(text: string): string {
  if (!control.test(text)) return text;
  let kept = '';
  for (const letter of text.replace(/[\t\r\n\v\f\u2028\u2029]/g, ' ')) {
    const code = letter.codePointAt(0) as number;
    if (code > 0x1f && code !== 0x7f) kept += letter;
  }
  return kept;
}

const singleSpaced = (atoms: readonly Atom[]): Atom[] => {
  const kept: Atom[] = [];
  for (const atom of atoms) {
    const last = kept.at(-1);
    if (atom.text === ' ' && isSpace(atom) && (isEdge(last) || (last?.text === ' ' && isSpace(last)))) continue;
    if (isBreak(atom)) dropSpacesAtEnd(kept);
    else if (isEdge(last) && isSpace(atom)) continue;
    kept.push(atom);
  }
  dropSpacesAtEnd(kept);
  return kept;
};

function dropSpacesAtEnd(atoms: Atom[]): void {
  while (isSpace(atoms.at(-1)) && !isBreak(atoms.at(-1))) atoms.pop();
}

function paragraphsOf(atoms: readonly Atom[]): Atom[][] {
  const paragraphs: Atom[][] = [[]];
  for (const [at, atom] of atoms.entries()) {
    const present = paragraphs.at(-1) as Atom[];
    if (!isBreak(atom)) present.push(atom);
    else if (isBreak(atoms[at + 1])) paragraphs.push([]);
    else if (present.length > 0 && at + 1 < atoms.length) present.push(atom);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** Takes each mark and link from the spaces at its own ends: `**word **` is not bold in Markdown. */
export function marksAtWords(atoms: readonly Atom[]): readonly Atom[] {
  let result = withoutEdges(
    atoms,
    (one, other) => one.marks.link === other.marks.link,
    (marks) => marks.link !== undefined,
    (marks) => ({ ...marks, link: undefined }),
  );
  for (const [at, name] of markNames.entries()) {
    // A mark also ends where one around it begins or ends: they are written inside each other, in this order.
    const around = markNames.slice(0, at + 1);
    result = withoutEdges(
      result,
      (one, other) =>
        one.marks.link === other.marks.link && around.every((mark) => one.marks[mark] === other.marks[mark]),
      (marks) => marks[name],
      (marks) => ({ ...marks, [name]: false }),
    );
  }
  return result;
}

/** Bold and struck through right beside each other cannot both be written; what is struck through says more. */
function strikeAlone(atoms: readonly Atom[]): readonly Atom[] {
  const isStruck = (atom: Atom | undefined): boolean => atom?.marks.strike === true;
  if (!atoms.some(isStruck)) return atoms;
  const isStressed = ({ marks }: Atom): boolean => marks.strong || marks.emphasis;
  const plain = (atom: Atom): Atom => ({ ...atom, marks: { ...atom.marks, strong: false, emphasis: false } });
  const once = atoms.map((atom) => (isStruck(atom) ? plain(atom) : atom));
  let at = 0;
  return spansOf(once, (one, other) => isStressed(one) === isStressed(other)).flatMap((span) => {
    const before = once[at - 1];
    at += span.length;
    return isStressed(span[0] as Atom) && (isStruck(before) || isStruck(once[at])) ? span.map(plain) : span;
  });
}

function withoutEdges(
  atoms: readonly Atom[],
  together: (one: Atom, other: Atom) => boolean,
  carries: (marks: Marks) => boolean,
  without: (marks: Marks) => Marks,
): readonly Atom[] {
  if (!atoms.some(({ marks }) => carries(marks))) return atoms;
  return spansOf(atoms, together).flatMap((span) => {
    if (!carries((span[0] as Atom).marks)) return span;
    const first = span.findIndex((atom) => !isSpace(atom));
    const last = span.findLastIndex((atom) => !isSpace(atom));
    if (first === 0 && last === span.length - 1) return span;
    return span.map((atom, at) =>
      first === -1 || at < first || at > last ? { ...atom, marks: without(atom.marks) } : atom,
    );
  });
}

/** Neighbours that belong together, in order. */
export function spansOf<T>(items: readonly T[], together: (one: T, other: T) => boolean): T[][] {
  const spans: T[][] = [];
  let from = 0;
  for (let at = 1; at <= items.length; at += 1) {
    if (at < items.length && together(items[at - 1] as T, items[at] as T)) continue;
    spans.push(items.slice(from, at));
    from = at;
  }
  return spans;
}

function joined(atoms: readonly Atom[]): Run[] {
  const runs: Run[] = [];
  for (const span of spansOf(atoms, (one, other) => !isBreak(one) && !isBreak(other) && sameMarks(one, other))) {
    const last = runs.at(-1);
    if (!isBreak(span[0])) runs.push(runOf(span));
    else if (last !== undefined) last.lineBreak = true;
  }
  return runs;
}

// The letters of a run share their marks, so that most need no look inside.
export const sameMarks = (one: Atom, other: Atom): boolean =>
  one.marks === other.marks ||
  (one.marks.link === other.marks.link &&
    one.marks.code === other.marks.code &&
    markNames.every((name) => one.marks[name] === other.marks[name]));

function runOf(span: readonly Atom[]): Run {
  const { strong, emphasis, strike, code, link } = (span[0] as Atom).marks;
  return {
    text: span.map(({ text }) => text).join(''),
    ...(strong ? { strong: true } : {}),
    ...(emphasis ? { emphasis: true } : {}),
    ...(code ? { code: true } : {}),
    ...(strike ? { strike: true } : {}),
    ...(link === undefined ? {} : { link }),
  };
}
