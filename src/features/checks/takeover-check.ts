import { effectivePriority } from '#features/landscape/effective-priority.ts';
import { takeoverOverview } from '#features/programme/takeover-overview.ts';
import type { KindName } from '#records/kind-name.ts';
import { type CheckBook, ofKind, placeOf } from './check-book.ts';
import type { Finding } from './finding.ts';

/** What comes back first is what a stand-in must be able to take over; of the rest nobody is reminded. */
const mostUrgent = 1;
const canBeTakenOver: readonly KindName[] = ['application', 'service', 'infrastructure'];

/** The most urgent things of which nobody but the owner showed in a year to be able to take over. */
export function takeoverFindings({ records, today }: CheckBook): Finding[] {
  const urgent = canBeTakenOver
    .flatMap((kind) => ofKind(records, kind))
    .filter(({ content }) => effectivePriority(content)?.priority === mostUrgent);
  return takeoverOverview(urgent, ofKind(records, 'takeover-test'), [], today)
    .filter(({ standing }) => standing !== 'recent')
    .map(({ about }) => ({ ...placeOf(about), code: 'takeover-untested', field: '' }));
}
