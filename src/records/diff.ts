import { type Field, fieldsInside } from './field.ts';
import { isSame } from './merge.ts';
import { type Match, matches } from './sequence.ts';

/** A piece of text that stayed, went or came. */
export interface Piece {
  change: 'same' | 'removed' | 'added';
  text: string;
}

/** What became of one item of a list; positions count from 1. `moved` says that it stands elsewhere in the order. */
export interface ItemDifference {
  change: 'same' | 'added' | 'removed' | 'changed' | 'moved';
  from: number | null;
  to: number | null;
  old: unknown;
  new: unknown;
  /** Of a changed item: its words, or the fields inside it. */
  pieces: Piece[];
  inside: Difference[];
}

/** How one field differs. `field` is null for a field that the schema does not know any more. */
export interface Difference {
  path: string;
  field: Field | null;
  old: unknown;
  new: unknown;
  pieces: Piece[];
  items: ItemDifference[];
  inside: Difference[];
}

type Content = Record<string, unknown>;

/** The fields in which two contents differ, in the order of the schema; what the schema does not know comes last. */
export function differences(fields: readonly Field[], before: Content, after: Content): Difference[] {
  const known = new Set(fields.map(({ name }) => name));
  const unknown = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !known.has(name));
  return [
    ...fields.flatMap((field) => difference(field, field.path, before[field.name], after[field.name])),
    ...unknown.flatMap((name) => difference(null, name, before[name], after[name])),
  ];
}

function difference(field: Field | null, path: string, before: unknown, after: unknown): Difference[] {
  if (isSame(before, after)) return [];
  const plain: Difference = { path, field, old: before, new: after, pieces: [], items: [], inside: [] };
  if (field?.type === 'list') return [{ ...plain, items: itemDifferences(field, listOf(before), listOf(after)) }];
  if (field?.type === 'group') {
    return [{ ...plain, inside: differences(field.fields, contentOf(before), contentOf(after)) }];
  }
  if (field?.type === 'text' && typeof before === 'string' && typeof after === 'string') {
    return [{ ...plain, pieces: textPieces(before, after) }];
  }
  return [plain];
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const contentOf = (value: unknown): Content => (value !== null && typeof value === 'object' ? (value as Content) : {});

/** Two texts word by word; neighbouring words with the same fate are one piece. */
export function textPieces(before: string, after: string): Piece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const pieces: Piece[] = [];
  let [o, f] = [0, 0];
  const end = [old.length, fresh.length] as const;
  for (const [oldAt, freshAt] of [...keptMatches(old, fresh), end]) {
    add(pieces, 'removed', old.slice(o, oldAt));
    add(pieces, 'added', fresh.slice(f, freshAt));
    add(pieces, 'same', old.slice(oldAt, oldAt + 1));
    [o, f] = [oldAt + 1, freshAt + 1];
  }
  return pieces;
}

/**
 * The words that count as kept. A space between two changed words is no rest for the eye, and a text that shares
 * only a few words with the one before is another text: then all of it went, and all of it came.
 */
function keptMatches(old: readonly string[], fresh: readonly string[]): Match[] {
  const all = matches(old, fresh, Object.is);
  const isWord = ([at]: Match) => /\S/.test(old[at] ?? '');
  const words = (text: readonly string[]) => text.filter((word) => /\S/.test(word)).length;
  if (all.filter(isWord).length < 0.35 * Math.min(words(old), words(fresh))) return [];
  return all.filter((match, at) => isWord(match) || isBeside(match, all[at - 1]) || isBeside(all[at + 1], match));
}

const isBeside = (match: Match | undefined, before: Match | undefined): boolean =>
  match !== undefined && before !== undefined && match[0] === before[0] + 1 && match[1] === before[1] + 1;

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

function add(pieces: Piece[], change: Piece['change'], words: string[]): void {
  if (words.length === 0) return;
  const last = pieces.at(-1);
  if (last?.change === change) last.text += words.join('');
  else pieces.push({ change, text: words.join('') });
}

/** A list item by item: first what stayed, then what moved, then what was rewritten; the rest came or went. */
function itemDifferences(field: Field & { type: 'list' }, before: unknown[], after: unknown[]): ItemDifference[] {
  const partner = new Map<number, number>();
  for (const [old, fresh] of matches(before, after, isSame)) partner.set(fresh, old);
  const stayed = new Set(partner.keys());
  pairUp(before, after, partner, isSame);
  pairUp(before, after, partner, (one, other) => likeness(one, other) >= 0.4);
  const kept = new Set(partner.values());
  const inOrder = after.map((item, at) => itemDifference(field, before, partner.get(at), item, at, stayed.has(at)));
  const gone = before.flatMap((item, at) => (kept.has(at) ? [] : [goneItem(item, at)]));
  return placed(inOrder, gone);
}

function pairUp(
  before: unknown[],
  after: unknown[],
  partner: Map<number, number>,
  alike: (one: unknown, other: unknown) => boolean,
): void {
  const taken = new Set(partner.values());
  for (const [at, item] of after.entries()) {
    if (partner.has(at)) continue;
    const free = before.findIndex((old, position) => !taken.has(position) && alike(old, item));
    if (free === -1) continue;
    partner.set(at, free);
    taken.add(free);
  }
}

/** How much of the words of two items is shared, from 0 to 1. */
function likeness(one: unknown, other: unknown): number {
  const words = (item: unknown) =>
    new Set(
      JSON.stringify(item)
        .toLowerCase()
        .match(/[\p{L}\p{N}]{2,}/gu) ?? [],
    );
  const [mine, theirs] = [words(wordy(one)), words(wordy(other))];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return shared === 0 ? 0 : shared / Math.max(mine.size, theirs.size);
}

/** Without the names of fields, which every item shares. */
const wordy = (item: unknown): unknown => (item !== null && typeof item === 'object' ? Object.values(item) : item);

function itemDifference(
  field: Field & { type: 'list' },
  before: unknown[],
  oldAt: number | undefined,
  item: unknown,
  at: number,
  stayed: boolean,
): ItemDifference {
  const plain: ItemDifference = {
    change: 'added',
    from: null,
    to: at + 1,
    old: undefined,
    new: item,
    pieces: [],
    inside: [],
  };
  if (oldAt === undefined) return plain;
  const old = before[oldAt];
  const paired = { ...plain, from: oldAt + 1, old };
  if (isSame(old, item)) return { ...paired, change: stayed ? 'same' : 'moved' };
  const inside = fieldsInside(field);
  if (inside.length > 0) {
    return { ...paired, change: 'changed', inside: differences(inside, contentOf(old), contentOf(item)) };
  }
  const isText = field.item.type === 'text' && typeof old === 'string' && typeof item === 'string';
  return { ...paired, change: 'changed', pieces: isText ? textPieces(old, item) : [] };
}

const goneItem = (item: unknown, at: number): ItemDifference => ({
  change: 'removed',
  from: at + 1,
  to: null,
  old: item,
  new: undefined,
  pieces: [],
  inside: [],
});

/** Puts what went before the first item that stood after it, so that the eye finds it where it was. */
function placed(inOrder: ItemDifference[], gone: ItemDifference[]): ItemDifference[] {
  const all = [...inOrder];
  for (const item of gone) {
    const after = all.findIndex(({ change, from }) => change !== 'moved' && from !== null && from > (item.from ?? 0));
    all.splice(after === -1 ? all.length : after, 0, item);
  }
  return all;
}
