import type { Run } from './block.ts';
import { startsReference } from './character-reference.ts';
import { type Atom, atomsOf, type MarkName, marksAtWords, plainLines, sameMarks } from './normal-runs.ts';

/** `lineBreak` is how a line break is written: a backslash before a new line, or `<br>` in a table. */
export interface Writing {
  lineBreak: string;
  inTable: boolean;
}

const delimiters: Record<MarkName, string> = { strong: '**', emphasis: '_', strike: '~~' };
const markOrder: MarkName[] = ['strong', 'emphasis', 'strike'];
const punctuation = /^[\p{P}\p{S}]/u;
const space = /^\s/;
/** Without any of these, and without marks, text is written as it stands. */
const special = /[\\`[\]*~_<|&@]|:\/\/|www\./i;

/** Letters and digits between others always stand as they are; what is beside them is looked at one by one. */
const letters = /(?<=[A-Za-z0-9])[A-Za-z0-9]+(?=[A-Za-z0-9])|[\s\S]/gu;
const delicate = new Set('\\`[]*~_<(|!&');

/** A part of the line: text that may be written as a character reference, or a delimiter. */
interface Part {
  text: string;
  /** The character itself, where the part is one. */
  letter?: string;
  opens?: true;
  closes?: true;
}

/** Runs in their normal form as a line of Markdown (more lines where it has line breaks). */
export function writeRuns(runs: readonly Run[], writing: Writing): string {
  const plain = plainLines(runs);
  if (plain !== undefined && !plain.some((line) => special.test(line))) return plain.join(writing.lineBreak);
  const atoms = marksAtWords(runs.flatMap((run) => atomsOf(run, letters)));
  const parts = partsOf(atoms, writing);
  flank(parts);
  return parts.map(({ text }) => text).join('');
}

function partsOf(atoms: readonly Atom[], writing: Writing): Part[] {
  const parts: Part[] = [];
  const escapes = linkLikePlaces(atoms);
  let open: MarkName[] = [];
  let link: string | undefined;
  let place = 0;
  for (let at = 0; at < atoms.length; at += 1) {
    const atom = atoms[at] as Atom;
    if (atom.marks.link !== link) {
      parts.push(...closing(open), ...linkEnd(link, writing));
      open = [];
      link = atom.marks.link;
      const short = shortLink(atoms, at);
      if (short !== undefined) {
        parts.push({ text: `<${short.text}>` });
        at += short.atoms - 1;
        place += short.text.length;
        link = undefined;
        continue;
      }
      if (link !== undefined) parts.push({ text: '[' });
    }
    if (atom.marks !== atoms[at - 1]?.marks) open = withMarks(parts, open, atom);
    parts.push(atomPart(atoms, at, escapes.has(place), writing));
    place += atom.text.length;
  }
  return [...parts, ...closing(open), ...linkEnd(link, writing)];
}

const closing = (open: readonly MarkName[]): Part[] =>
  open.toReversed().map((name) => ({ text: delimiters[name], closes: true }));

const linkEnd = (link: string | undefined, writing: Writing): Part[] =>
  link === undefined ? [] : [{ text: `](${destination(link, writing)})` }];

/** Closes the marks that end here and opens the ones that begin, always in the same order. */
function withMarks(parts: Part[], open: readonly MarkName[], { marks }: Atom): MarkName[] {
  const wanted = markOrder.filter((name) => marks[name]);
  const same = open.findIndex((name, at) => wanted[at] !== name);
  const kept = same === -1 ? open : open.slice(0, same);
  parts.push(...closing(open.slice(kept.length)));
  parts.push(...wanted.slice(kept.length).map((name): Part => ({ text: delimiters[name], opens: true })));
  return wanted;
}

/** The address where a link shows nothing else than itself: `<https://…>` says it once. */
function shortLink(atoms: readonly Atom[], at: number): { text: string; atoms: number } | undefined {
  const first = (atoms[at] as Atom).marks;
  if (first.link === undefined) return undefined;
  const span: Atom[] = [];
  for (const atom of atoms.slice(at)) {
    if (atom.marks.link !== first.link) break;
    span.push(atom);
  }
  const text = span.map((atom) => atom.text).join('');
  const isPlain = span.every(({ marks }) => !marks.code && !marks.strong && !marks.emphasis && !marks.strike);
  if (!isPlain || [...text].length !== text.length) return undefined;
  const isAddress = text === first.link && /^https?:\/\/[^\s<>\\`|*_~[\]]+$/.test(text);
  const isMail = first.link === `mailto:${text}` && /^[A-Za-z0-9.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(text);
  return isAddress || isMail ? { text, atoms: span.length } : undefined;
}

function atomPart(atoms: readonly Atom[], at: number, isLinkLike: boolean, writing: Writing): Part {
  const atom = atoms[at] as Atom;
  if (atom.text === '\n') return { text: writing.lineBreak, letter: '\n' };
  if (atom.marks.code) return { text: codeSpan(atom.text, writing) };
  const isEscaped = isLinkLike || needsEscape(atoms, at, writing);
  return { text: isEscaped ? `\\${atom.text}` : atom.text, letter: atom.text };
}

function codeSpan(text: string, { inTable }: Writing): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  const inside = inTable ? text.replaceAll('|', '\\|') : text;
  return `${fence}${padding}${inside}${padding}${fence}`;
}

function needsEscape(atoms: readonly Atom[], at: number, writing: Writing): boolean {
  const atom = atoms[at] as Atom;
  const letter = atom.text;
  if (!delicate.has(letter)) return false;
  const before = besideIn(atoms, at, -1);
  const after = besideIn(atoms, at, 1);
  switch (letter) {
    case '\\':
    case '`':
    case '[':
    case ']':
      return true;
    case '*':
    case '~':
      return !(isBlank(before) && isBlank(after));
    case '_':
      return !((isBlank(before) && isBlank(after)) || (isWordLetter(before) && isWordLetter(after)));
    case '<':
      return !isBlank(after);
    case '(':
      return atoms[at - 1]?.text === ']';
    case '|':
      return writing.inTable;
    case '!':
      return atoms[at + 1]?.marks.link !== atom.marks.link || after?.text === '[';
    case '&':
      return startsReference(textFrom(atoms, at));
    default:
      return false;
  }
}

/** The neighbour of a character; a delimiter where another mark begins or ends in between. */
function besideIn(atoms: readonly Atom[], at: number, step: 1 | -1): Atom | undefined {
  const atom = atoms[at] as Atom;
  const beside = atoms[at + step];
  const { strong, emphasis, strike, link } = atom.marks;
  const isInside = strong || emphasis || strike || link !== undefined;
  if (beside === undefined) return isInside ? { ...atom, text: '*' } : undefined;
  return sameMarks(atom, beside) ? beside : { ...beside, text: '*' };
}

/** A line break inside a paragraph is written with a mark of its own, so it is no blank to its neighbours. */
const isBlank = (atom: Atom | undefined): boolean =>
  atom === undefined || (!atom.marks.code && atom.text !== '\n' && space.test(atom.text));
const isWordLetter = (atom: Atom | undefined): boolean =>
  atom !== undefined && !atom.marks.code && /^[\p{L}\p{N}]/u.test(atom.text);

const textFrom = (atoms: readonly Atom[], at: number): string =>
  atoms
    .slice(at, at + 40)
    .map(({ text, marks }) => (marks.code ? ' ' : text))
    .join('');

/** The places in plain text where a reader would see an address; an escape there keeps it plain. */
function linkLikePlaces(atoms: readonly Atom[]): Set<number> {
  const text = atoms
    .map(({ text, marks }) => (marks.link === undefined && !marks.code ? text : '\0'.repeat(text.length)))
    .join('');
  const places = new Set<number>();
  for (const found of text.matchAll(/(?:https?|ftp)(?=:\/\/)/gi)) places.add(found.index + found[0].length);
  for (const found of text.matchAll(/www(?=\.)/gi)) places.add(found.index + 3);
  for (const found of text.matchAll(/(?<=[A-Za-z0-9._+-])@(?=[A-Za-z0-9])/g)) places.add(found.index);
  return places;
}

function destination(link: string, { inTable }: Writing): string {
  const escaped = link.replace(/[\\<>*_~`[\]]/g, '\\$&').replace(/&(?=#?[A-Za-z0-9]+;)/g, '&amp;');
  const inCell = inTable ? escaped.replaceAll('|', '\\|') : escaped;
  return /[\s()]/.test(link) ? `<${inCell}>` : inCell;
}

/** Where a mark would not be seen as one, the letter beside it is written as a character reference. */
function flank(parts: Part[]): void {
  for (const [at, part] of parts.entries()) {
    if (part.opens) encodeBeside(parts, at, -1);
    if (part.closes) encodeBeside(parts, at, 1);
  }
}

function encodeBeside(parts: Part[], at: number, step: 1 | -1): void {
  const outside = parts[at + step];
  const inside = parts[at - step];
  const letter = outside?.letter;
  if (outside === undefined || letter === undefined || outside.text !== letter) return;
  if (space.test(letter) || punctuation.test(letter)) return;
  const delimiter = (parts[at] as Part).text;
  if (delimiter === '_' || punctuation.test(inside?.text ?? '')) outside.text = `&#${letter.codePointAt(0)};`;
}
