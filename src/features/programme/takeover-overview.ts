import { effectivePriority } from '#features/landscape/effective-priority.ts';
import { plusMonths } from '#platform/time/calendar.ts';
import { headOf } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import { type TakeoverState, takeoverState } from './takeover-state.ts';
import type { TakeoverTest } from './takeover-test.ts';

/** After so many months a takeover test has to be done again. */
const monthsValid = 12;

/** Whether somebody else ever did it: `by-owner` says that who did it then is the owner by now. */
export const takeoverStandings = ['never', 'by-owner', 'long-ago', 'recent'] as const;
export type TakeoverStanding = (typeof takeoverStandings)[number];

/** One thing that can fail, with its last takeover test. */
export interface TakeoverRow {
  about: RecordView;
  standing: TakeoverStanding;
  /** The last finished test; undefined while there was none. */
  last: RecordView<TakeoverTest> | undefined;
  state: TakeoverState | undefined;
  /** A test that was begun and not finished. */
  busy: RecordView<TakeoverTest> | undefined;
}

/**
 * Which of these things had a takeover test, and which not: what was never tried first, in that the most urgent.
 * `texts` are the texts that the tests lean on, as readers see them.
 */
export function takeoverOverview(
  subjects: readonly RecordView[],
  tests: readonly RecordView[],
  texts: readonly RecordView[],
  today: string,
): TakeoverRow[] {
  const byAbout = new Map<string, RecordView<TakeoverTest>[]>();
  for (const test of tests as readonly RecordView<TakeoverTest>[]) {
    const { about } = test.content;
    if (about !== undefined && test.deletedAt === null) byAbout.set(about, [...(byAbout.get(about) ?? []), test]);
  }
  return subjects
    .map((about) => rowOf(about, byAbout.get(about.id) ?? [], texts, today))
    .sort(
      (a, b) =>
        takeoverStandings.indexOf(a.standing) - takeoverStandings.indexOf(b.standing) ||
        urgency(a.about) - urgency(b.about) ||
        a.about.name.localeCompare(b.about.name, 'nl'),
    );
}

function rowOf(
  about: RecordView,
  tests: readonly RecordView<TakeoverTest>[],
  texts: readonly RecordView[],
  today: string,
): TakeoverRow {
  const finished = tests
    .filter(({ content }) => content.triedOn !== undefined)
    .sort((a, b) => (b.content.triedOn ?? '').localeCompare(a.content.triedOn ?? ''));
  const { owner } = headOf(about).content;
  const byAnother = finished.find(({ content }) => content.standIn !== undefined && content.standIn !== owner);
  const last = byAnother ?? finished[0];
  return {
    about,
    standing: standingOf(last, byAnother, today),
    last,
    state: last === undefined ? undefined : takeoverState(last.content, texts),
    busy: tests.find(({ content }) => content.triedOn === undefined),
  };
}

function standingOf(
  last: RecordView | undefined,
  byAnother: RecordView<TakeoverTest> | undefined,
  today: string,
): TakeoverStanding {
  if (byAnother?.content.triedOn === undefined) return last === undefined ? 'never' : 'by-owner';
  return plusMonths(byAnother.content.triedOn, monthsValid) < today ? 'long-ago' : 'recent';
}

const urgency = ({ content }: RecordView): number => effectivePriority(content)?.priority ?? 9;
