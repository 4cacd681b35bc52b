import type { Application } from '#features/landscape/application.ts';
import type { Walkthrough } from './walkthrough.ts';

type Check = NonNullable<Walkthrough['checks']>[number];
type AppFunction = NonNullable<Application['functions']>[number];

/** What came out of looking at one side of a function. */
export type Seen = NonNullable<Check['working']>;

/** One function with both its sides; a side without an answer was not seen. */
export interface WalkRow {
  name: string;
  meanwhile: string | undefined;
  working: Seen;
  failing: Seen;
  /** Both sides were looked at. */
  isSeen: boolean;
  check: Check | undefined;
  /** It stands with the application; else it was found while walking. */
  isListed: boolean;
}

/** Something that was unclear or not seen, and that somebody has to settle. */
export interface OpenPoint {
  name: string;
  side: 'working' | 'failing';
  state: 'unclear' | 'not-seen';
  note: string | undefined;
  owner: string | undefined;
}

/** How far a walkthrough is. */
export interface WalkState {
  rows: WalkRow[];
  seen: number;
  unseen: number;
  points: OpenPoint[];
  /** Functions that were found while walking, and that the application does not list. */
  found: string[];
}

/** Every function of the application and every one that was found, with what is understood of it. */
export function walkState(functions: readonly AppFunction[] = [], checks: readonly Check[] = []): WalkState {
  const byName = new Map(checks.map((check) => [plain(check.function), check]));
  const listed = new Set(functions.map(({ name }) => plain(name)));
  const found = checks.filter((check) => !listed.has(plain(check.function)));
  const rows = [
    ...functions.map(({ name, meanwhile }) => rowOf(name, meanwhile, byName.get(plain(name)), true)),
    ...found.map((check) => rowOf(check.function, undefined, check, false)),
  ];
  const seen = rows.filter(({ isSeen }) => isSeen).length;
  return {
    rows,
    seen,
    unseen: rows.length - seen,
    points: rows.flatMap(pointsOf),
    found: found.map((check) => check.function),
  };
}

function rowOf(name: string, meanwhile: string | undefined, check: Check | undefined, isListed: boolean): WalkRow {
  const [working, failing] = [check?.working ?? 'not-seen', check?.failing ?? 'not-seen'];
  const isSeen = working !== 'not-seen' && failing !== 'not-seen';
  return { name, meanwhile, working, failing, isSeen, check, isListed };
}

function pointsOf({ name, working, failing, check }: WalkRow): OpenPoint[] {
  const point = (side: OpenPoint['side'], state: Seen): OpenPoint[] =>
    state === 'understood' ? [] : [{ name, side, state, note: check?.note, owner: check?.owner }];
  return [...point('working', working), ...point('failing', failing)];
}

/** The checks with one changed; a function without a check gets one. */
export function withCheck(
  checks: readonly Check[] = [],
  name: string,
  change: Partial<Omit<Check, 'function'>>,
): Check[] {
  const at = placeOfCheck(checks, name);
  if (at === -1) return [...checks, { function: name, ...change }];
  return checks.map((check, place) => (place === at ? { ...check, ...change } : check));
}

/** Where the check of a function stands; -1 while there is none. */
export const placeOfCheck = (checks: readonly Check[], name: string): number =>
  checks.findIndex((check) => plain(check.function) === plain(name));

/** The functions of an application with those that were found behind them, each once. */
export function withFound(functions: readonly AppFunction[] = [], found: readonly string[]): AppFunction[] {
  const known = new Set(functions.map(({ name }) => plain(name)));
  const fresh = found.filter((name) => !known.has(plain(name)));
  return [...functions, ...fresh.map((name) => ({ name }))];
}

const plain = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');
