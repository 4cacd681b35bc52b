import type { RecordView } from '#records/record.ts';
import type { RecordSource } from '#records/record-source.ts';
import { subjectsOf } from './around.ts';
import { type Freshness, freshnessOf } from './freshness.ts';
import { reviewFacts } from './review-list.ts';
import { isReviewedKind } from './review-rule.ts';

type Reader = Pick<RecordSource, 'byIds' | 'pointingAt' | 'list'>;

/**
 * Reads how far one record can be counted on, with no more records than that takes; null for a kind that does not come
 * back to be reviewed. `whole` says that the source has everything: only then is what is missing gone.
 */
export async function loadFreshness(
  source: Reader,
  record: RecordView,
  today: string,
  whole: boolean,
): Promise<Freshness | null> {
  const [policies, near, pointing] = await Promise.all([
    source.list('review-policy'),
    source.byIds(record.references),
    Promise.all(subjectsOf(record).map((id) => source.pointingAt(id))),
  ]);
  const subjects = near.filter(({ id }) => subjectsOf(record).includes(id));
  const around = pointing.flat().filter(({ kind }) => saysSomething.has(kind));
  const named = await source.byIds(referencesOf([...subjects, ...around]));
  const holders = await source.byIds(referencesOf([...near, ...named].filter(({ kind }) => kind === 'role')));
  const reached = [...near, ...named, ...holders].filter(({ kind }) => canBeReached.has(kind));
  const points = await Promise.all(reached.map(({ id }) => source.pointingAt(id, 'contact-point')));
  const leaned = [...near, ...named, ...holders, ...around].filter(({ kind }) => canBeAbout.has(kind));
  const triggers = await Promise.all(leaned.map(({ id }) => source.pointingAt(id, 'review-trigger')));
  const found = [...near, ...around, ...named, ...holders, ...points.flat(), ...triggers.flat()];
  const facts = reviewFacts([record, ...policies, ...found], whole);
  return isReviewedKind(record.kind, facts.rule) ? freshnessOf(record, facts, today) : null;
}

const saysSomething = new Set(['dependency', 'contract', 'review-trigger']);
const canBeReached = new Set(['person', 'team', 'role', 'supplier', 'location']);

/** What a text leans on and a trigger can be about; its subjects are asked for everything that points at them. */
const canBeAbout = new Set([...canBeReached, 'procedure']);

const referencesOf = (records: readonly RecordView[]): string[] => [
  ...new Set(records.flatMap(({ references }) => references)),
];
