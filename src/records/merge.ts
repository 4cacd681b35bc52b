import { canonical } from './canonical.ts';
import { type Match, matches } from './sequence.ts';

type Content = Record<string, unknown>;

/** Whose text stays where two persons changed the same. */
export type Choice = 'mine' | 'theirs' | 'both';

/** A place that both changed, each in another way. In a list `mine`, `theirs` and `base` are runs of items. */
export interface Conflict {
  /** The field, in a list followed by the number of the place: `purpose`, `steps#1`. */
  id: string;
  field: string;
  inList: boolean;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

/** A run of list items that is settled, or that somebody must choose. */
type ListPart = { items: unknown[] } | { conflict: Conflict };

/** What became of one field: `from` says who changed it since the base. */
export type MergedField =
  | { field: string; state: 'settled'; value: unknown; from: 'nobody' | 'mine' | 'theirs' | 'both' }
  | { field: string; state: 'conflict'; conflict: Conflict }
  | { field: string; state: 'list'; parts: ListPart[] };

export interface Merge {
  fields: MergedField[];
  conflicts: Conflict[];
}

/** Joins two edits of one content, field by field and lists item by item; what both changed is left to a person. */
export function merge(base: Content, mine: Content, theirs: Content): Merge {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine), ...Object.keys(base)])];
  const fields = names.map((field) => mergeField(field, base[field], mine[field], theirs[field]));
  return { fields, conflicts: fields.flatMap(conflictsOf) };
}

/** The content that follows from a merge and the choices by conflict id; without a choice mine stays. */
export function settled(merged: Merge, choices: Readonly<Record<string, Choice>> = {}): Content {
  const content: Content = {};
  for (const field of merged.fields) {
    const value = settledField(field, choices);
    if (value !== undefined) content[field.field] = value;
  }
  return content;
}

/** Says whether two values can stand together: texts and lists can, numbers, days and pointers cannot. */
export const canKeepBoth = (conflict: Conflict, isFreeText: boolean): boolean =>
  conflict.inList
    ? listOf(conflict.mine).length > 0 && listOf(conflict.theirs).length > 0
    : isFreeText && isTwoTexts(conflict);

const isTwoTexts = ({ mine, theirs }: Conflict): boolean => typeof mine === 'string' && typeof theirs === 'string';

/** Says whether two values are the same content. */
export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (one !== undefined && other !== undefined && canonical(one) === canonical(other));

function mergeField(field: string, base: unknown, mine: unknown, theirs: unknown): MergedField {
  if (isSame(mine, theirs)) {
    return { field, state: 'settled', value: theirs, from: isSame(base, mine) ? 'nobody' : 'both' };
  }
  if (isSame(base, mine)) return { field, state: 'settled', value: theirs, from: 'theirs' };
  if (isSame(base, theirs)) return { field, state: 'settled', value: mine, from: 'mine' };
  if ([base ?? [], mine ?? [], theirs ?? []].every(Array.isArray)) {
    return mergeList(field, listOf(base), listOf(mine), listOf(theirs));
  }
  return { field, state: 'conflict', conflict: { id: field, field, inList: false, base, mine, theirs } };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function mergeList(field: string, base: unknown[], mine: unknown[], theirs: unknown[]): MergedField {
  const parts: ListPart[] = [];
  let conflicts = 0;
  for (const run of runs(base, mine, theirs)) {
    const items = settledRun(run);
    if (items === undefined) {
      conflicts += 1;
      parts.push({ conflict: { id: `${field}#${conflicts}`, field, inList: true, ...run } });
    } else parts.push({ items });
  }
  return { field, state: 'list', parts };
}

interface Run {
  base: unknown[];
  mine: unknown[];
  theirs: unknown[];
}

/** Cuts three lists at the items that all three kept, so that each run between them can be settled by itself. */
function runs(base: unknown[], mine: unknown[], theirs: unknown[]): Run[] {
  const inMine = new Map<number, number>(matches(base, mine, isSame));
  const kept = matches(base, theirs, isSame).filter(([at]: Match) => inMine.has(at));
  const found: Run[] = [];
  let [b, m, t] = [0, 0, 0];
  for (const [baseAt, theirsAt] of [...kept, [base.length, theirs.length] as const]) {
    const mineAt = baseAt === base.length ? mine.length : (inMine.get(baseAt) ?? mine.length);
    found.push({ base: base.slice(b, baseAt), mine: mine.slice(m, mineAt), theirs: theirs.slice(t, theirsAt) });
    const kept = base.slice(baseAt, baseAt + 1);
    found.push({ base: kept, mine: kept, theirs: kept });
    [b, m, t] = [baseAt + 1, mineAt + 1, theirsAt + 1];
  }
  return found.filter((run) => run.base.length + run.mine.length + run.theirs.length > 0);
}

/** The items of a run that only one changed, or that both changed in different places of the same length. */
function settledRun({ base, mine, theirs }: Run): unknown[] | undefined {
  if (isSame(base, mine) || isSame(mine, theirs)) return theirs;
  if (isSame(base, theirs)) return mine;
  if (base.length !== mine.length || base.length !== theirs.length) return undefined;
  const items = base.map((item, at) => mergeField('', item, mine[at], theirs[at]));
  return items.every((item) => item.state === 'settled') ? items.map((item) => item.value) : undefined;
}

function conflictsOf(field: MergedField): Conflict[] {
  if (field.state === 'conflict') return [field.conflict];
  return field.state === 'list' ? field.parts.flatMap((part) => ('conflict' in part ? [part.conflict] : [])) : [];
}

function settledField(field: MergedField, choices: Readonly<Record<string, Choice>>): unknown {
  if (field.state === 'settled') return field.value;
  if (field.state === 'conflict') return chosen(field.conflict, choices[field.conflict.id] ?? 'mine');
  const items = field.parts.flatMap((part) =>
    'items' in part ? part.items : listOf(chosen(part.conflict, choices[part.conflict.id] ?? 'mine')),
  );
  return items.length === 0 ? undefined : items;
}

function chosen({ mine, theirs }: Conflict, choice: Choice): unknown {
  if (choice === 'mine') return mine;
  if (choice === 'theirs') return theirs;
  if (typeof mine === 'string' && typeof theirs === 'string') return bothTexts(mine, theirs);
  const first = listOf(theirs);
  return [...first, ...listOf(mine).filter((item) => !first.some((other) => isSame(item, other)))];
}

function bothTexts(mine: string, theirs: string): string {
  if (theirs.includes(mine)) return theirs;
  if (mine.includes(theirs)) return mine;
  return /[\r\n]/.test(mine + theirs) || mine.length + theirs.length > 300
    ? `${theirs}\n\n${mine}`
    : `${theirs} / ${mine}`;
}
