import { effectivePriority } from '#features/landscape/effective-priority.ts';
import { type Gap, type GapCode, gapsIn } from '#features/landscape/gap.ts';
import type { Location } from '#features/landscape/location.ts';
import type { Plan } from '#features/plans/plan.ts';
import { monthsBefore } from '#features/plans/plan-around-view.ts';
import { defaultChecks } from '#features/procedures/default-settings.ts';
import type { Procedure } from '#features/procedures/procedure.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import type { WatchType } from './risk.ts';

/** What the program sees for itself: of so many records so many are not in order. */
export interface Seen {
  watch: WatchType;
  open: number;
  all: number;
}

/** What one look at all records gives, each thing once and only when somebody asks. */
export type Sight = (watch: WatchType) => Seen;

/** Looks at all records, seen from today (YYYY-MM-DD). */
export function sightOf(records: readonly RecordView[], today: string): Sight {
  const present = records.filter(({ deletedAt }) => deletedAt === null);
  const known = new Map<WatchType, Seen>();
  let gaps: readonly Gap[] | undefined;
  const gapsOnce = () => {
    gaps ??= gapsIn(present, today);
    return gaps;
  };
  return (watch) => {
    const seen = known.get(watch) ?? { watch, ...watchers[watch](present, today, gapsOnce) };
    known.set(watch, seen);
    return seen;
  };
}

type Watcher = (
  records: readonly RecordView[],
  today: string,
  gaps: () => readonly Gap[],
) => { open: number; all: number };

const ofKind = (records: readonly RecordView[], ...kinds: KindName[]): RecordView[] =>
  records.filter(({ kind }) => kinds.includes(kind));

/** How many records of these kinds have one of these gaps; each counts once. */
const withGap =
  (kinds: readonly KindName[], codes: readonly GapCode[]): Watcher =>
  (records, _today, gaps) => {
    const wanted = gaps().filter(({ kind, code }) => kinds.includes(kind) && codes.includes(code));
    return { open: new Set(wanted.map(({ recordId }) => recordId)).size, all: ofKind(records, ...kinds).length };
  };

/** What must be back first: the things whose loss one must be able to repair. */
const comesFirst = ({ content }: RecordView): boolean => (effectivePriority(content)?.priority ?? 4) <= 2;

const factSheets: Watcher = (records) => {
  const things = ofKind(records, 'application', 'infrastructure').filter(comesFirst);
  const described = new Set(ofKind(records, 'fact-sheet').map(({ content }) => content.about));
  return { open: things.filter(({ id }) => !described.has(id)).length, all: things.length };
};

const backups: Watcher = (records) => {
  const things = ofKind(records, 'application').filter(comesFirst);
  const kept = new Set(
    ofKind(records, 'procedure')
      .map(({ content }) => content as Procedure)
      .filter(({ type }) => type === 'backup' || type === 'restore')
      .flatMap(({ about }) => about ?? []),
  );
  return { open: things.filter(({ id }) => !kept.has(id)).length, all: things.length };
};

/** A test of putting back counts for a year. */
const restoreTests: Watcher = (records, today) => {
  const plans = ofKind(records, 'plan');
  const since = monthsBefore(today, 12);
  const untested = plans.filter(({ content }) => ((content as Plan).restore?.lastTestOn ?? '') < since);
  return { open: untested.length, all: plans.length };
};

const defaultSettings: Watcher = (records) => {
  const checks = defaultChecks(ofKind(records, 'application', 'infrastructure'), ofKind(records, 'setting'));
  return { open: checks.filter(({ open }) => open > 0).length, all: checks.length };
};

/** A look at an alternate site counts for half a year. */
const alternateSites: Watcher = (records, today) => {
  const sites = ofKind(records, 'location')
    .map(({ content }) => content as Location)
    .filter(({ isAlternateSite }) => isAlternateSite === true);
  const since = monthsBefore(today, 6);
  return { open: sites.filter(({ lastCheckedOn = '' }) => lastCheckedOn < since).length, all: sites.length };
};

const reviewed: readonly KindName[] = ['plan', 'fact-sheet', 'procedure', 'action-card'];

const watchers: Record<WatchType, Watcher> = {
  'fact-sheets': factSheets,
  backups,
  'restore-tests': restoreTests,
  reviews: withGap(reviewed, ['not-reviewed', 'changed-since-review', 'review-triggered', 'review-overdue']),
  'default-settings': defaultSettings,
  absence: withGap(['application'], ['no-owner', 'no-deputy', 'deputy-is-owner', 'owner-left', 'deputy-left']),
  roles: tooFewHolders,
  'supplier-numbers': withGap(['application', 'infrastructure', 'internet-connection'], ['no-supplier-number']),
  'alternate-sites': alternateSites,
};

/** A role that one person alone can take stands still when that person is away. */
function tooFewHolders(records: readonly RecordView[]): { open: number; all: number } {
  const roles = ofKind(records, 'role');
  const few = roles.filter(({ content }) => ((content.holders as string[] | undefined) ?? []).length < 2);
  return { open: few.length, all: roles.length };
}
