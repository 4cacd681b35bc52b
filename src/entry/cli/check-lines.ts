import type { Importance } from '#features/checks/importance.ts';
import { importances } from '#features/checks/importance.ts';
import { m } from '#platform/language/generated/messages.js';
import { wrapped } from './wrap.ts';

/** One thing that was found, in words. */
export interface Found {
  importance: Importance;
  code: string;
  title: string;
  /** What to do about it; the same for all of one code. */
  mend: string;
  /** Where it stands. */
  name: string;
  kind: string;
  slug: string;
  /** What is special here; empty where the place says it all. */
  detail: string;
}

/** Who cannot be reached at all lacks a number too, and the same words of the same record are no news: each is said once. */
export function saidOnce(found: readonly Found[]): Found[] {
  const unreachable = new Set(found.flatMap(({ code, slug }) => (code === 'person-not-reachable' ? [slug] : [])));
  const said = new Set<string>();
  return found.filter(({ code, kind, slug, detail }) => {
    if (code === 'person-without-number' && unreachable.has(slug)) return false;
    if (detail === '') return true;
    const words = JSON.stringify([code, kind, slug, detail]);
    const isNew = !said.has(words);
    said.add(words);
    return isNew;
  });
}

interface Layout {
  /** How many records were looked at. */
  checked: number;
  /** Columns of the terminal. */
  width: number;
  /** So many of one check are shown; the rest is counted. */
  most: number;
  withHints: boolean;
}

const headings: Record<Importance, (fill: { count: number }) => string> = {
  must: m.entry_cli_check_must,
  should: m.entry_cli_check_should,
  hint: m.entry_cli_check_hint,
};

/** What was found, for a person: first how much, then by importance and by check, with what to do told once. */
export function checkLines(found: readonly Found[], layout: Layout): string[] {
  const of = (importance: Importance) => found.filter((one) => one.importance === importance);
  const [must, should, hints] = importances.map((importance) => of(importance).length);
  if (must === 0 && should === 0 && (hints === 0 || !layout.withHints)) {
    return [m.entry_cli_check_none(), ...(hints === 0 ? [] : [m.entry_cli_check_hints({ count: hints ?? 0 })])];
  }
  const summary = m.entry_cli_check_count({
    ...{ must: must ?? 0, should: should ?? 0, hints: hints ?? 0, checked: layout.checked },
  });
  const shown = importances.filter((one) => one !== 'hint' || layout.withHints);
  const parts = shown.flatMap((importance) => importanceLines(importance, of(importance), layout));
  const more = !layout.withHints && hints !== 0 ? ['', m.entry_cli_check_hints({ count: hints ?? 0 })] : [];
  return [summary, ...parts, ...more];
}

function importanceLines(importance: Importance, found: readonly Found[], layout: Layout): string[] {
  if (found.length === 0) return [];
  const heading = headings[importance]({ count: found.length });
  const groups = Map.groupBy(found, ({ code, title }) => `${code} ${title}`);
  return ['', heading, '='.repeat(Math.min(heading.length, layout.width))].concat(
    [...groups.values()].flatMap((group) => groupLines(group, layout)),
  );
}

function groupLines(group: readonly Found[], { width, most }: Layout): string[] {
  const [first] = group;
  if (first === undefined) return [];
  // A count that takes the place of one or two lines hides more than it spares.
  const shown = group.length <= most + 3 ? group : group.slice(0, most);
  const places = shown.flatMap((one) => placeLines(one, width));
  const rest = group.length - shown.length;
  return [
    '',
    ...wrapped(`${first.title} (${group.length})`, width, ''),
    ...wrapped(first.mend, width, '  '),
    ...places,
    ...(rest > 0 ? [`  ${m.entry_cli_check_more({ count: rest })}`] : []),
  ];
}

/** The address is never broken, to copy it whole. */
const placeLines = ({ name, kind, slug, detail }: Found, width: number): string[] => [
  ...wrapped(`${name} (${kind}/${slug})`, width, '    ').map((line, at) => (at === 0 ? `  - ${line.trim()}` : line)),
  ...wrapped(detail, width, '    '),
];
