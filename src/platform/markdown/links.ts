import type { Token, Tokens } from 'marked';
import { tokensOf } from './careful-lexer.ts';
import { withCharacters } from './character-reference.ts';

/** A file that is kept here, as a text refers to it. */
const attachmentTarget = /^(?:\.\/|\.\.\/)*attachments\/([0-9a-f]{64}\.[a-z0-9]{1,8})$/;
const recordTarget = /^(?:\.\/|\.\.\/)*([a-z][a-z-]*)\/([a-z0-9][a-z0-9-]*)\.md(?:#[^\s]*)?$/;
const scheme = /^([a-z][a-z0-9+.-]*):/i;
const knownSchemes = new Set(['http', 'https', 'mailto', 'tel', 'sms']);

/** The target if a person may follow it; a scheme that could run something, and any that is not known, gives none. */
export function safeLink(target: string): string | undefined {
  // Browsers skip these when they look for a scheme, so they are skipped here as well.
  const bare = withoutControls(target);
  const found = scheme.exec(bare)?.[1]?.toLowerCase();
  if (bare === '' || (found !== undefined && !knownSchemes.has(found))) return undefined;
  return bare;
}

/** The record to which `../application/burgerzaken.md` leads. */
export function recordLink(target: string): { kind: string; slug: string } | undefined {
  const [, kind, slug] = recordTarget.exec(target) ?? [];
  return kind === undefined || slug === undefined || kind === 'attachments' ? undefined : { kind, slug };
}

/** The name of the kept file to which `../attachments/<sha256>.png` leads. */
export const attachmentIn = (target: string): string | undefined => attachmentTarget.exec(target)?.[1];

/** A target outside this organisation: with a scheme, or on another host. */
export const isOutside = (target: string): boolean => scheme.test(target) || target.startsWith('//');

function withoutControls(target: string): string {
  if (/^[!-~]*$/.test(target)) return target;
  const kept = [...target].filter((letter) => {
    const code = letter.codePointAt(0) as number;
    return code > 0x1f && (code < 0x7f || code > 0x9f) && letter !== '\u2028' && letter !== '\u2029';
  });
  return kept.join('').trim();
}

export interface FoundLink {
  target: string;
  /** What a reader sees of it. */
  text: string;
  /** The line of the text on which it stands, from 1. */
  line: number;
}

/** Every link in a text, in order; pictures are no links. */
export const linksIn = (text: string): FoundLink[] => foundIn(text, 'link');

/** Every picture in a text, in order; `text` is its description. */
export const picturesIn = (text: string): FoundLink[] => foundIn(text, 'image');

function foundIn(text: string, type: 'link' | 'image'): FoundLink[] {
  const found: FoundLink[] = [];
  let line = 1;
  for (const token of tokensOf(text, false) ?? []) {
    let from = 0;
    for (const { href, text: shown, raw, autolink } of within(token, type)) {
      const at = Math.max(token.raw.indexOf(raw, from), from);
      const target = autolink === true ? href : withCharacters(href);
      found.push({ target, text: shown, line: line + newLines(token.raw.slice(0, at)) });
      from = at;
    }
    line += newLines(token.raw);
  }
  return found;
}

const newLines = (text: string): number => text.split('\n').length - 1;

/** The links or pictures in a token, in order, those in cells and items as well. */
function within(token: Token, type: 'link' | 'image'): (Tokens.Link & { autolink?: boolean })[] {
  const own = token.type === type ? [token as Tokens.Link] : [];
  const { header = [], rows = [] } = token.type === 'table' ? (token as Tokens.Table) : {};
  const items = token.type === 'list' ? (token as Tokens.List).items : [];
  const cells = [header, ...rows].flat().flatMap((cell) => cell.tokens);
  const inside: Token[] = [
    ...items,
    ...cells,
    ...('tokens' in token && token.type !== 'image' ? (token.tokens ?? []) : []),
  ];
  return [...own, ...inside.flatMap((part) => within(part, type))];
}
