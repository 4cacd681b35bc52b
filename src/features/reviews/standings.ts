import { readEverything } from '#records/read-everything.ts';
import type { RecordView } from '#records/record.ts';
import type { RecordSource } from '#records/record-source.ts';
import { type Freshness, freshnessOf } from './freshness.ts';
import { loadFreshness } from './load-freshness.ts';
import { reviewFacts } from './review-list.ts';
import { isReviewedKind, reviewRule } from './review-rule.ts';
import { needsMark, type Standing, standingOf } from './standing-words.ts';

export type Standings = ReadonlyMap<string, Standing>;

/** With more than this it is quicker to read everything once than what lies around each. */
const fewRecords = 30;

/** How each of these texts stands that a list has to tell of, by id: drafts and what may be outdated. */
export async function loadStandings(
  source: RecordSource,
  records: readonly RecordView[],
  today: string,
): Promise<Standings> {
  const rule = reviewRule(await source.list('review-policy'));
  const reviewed = records.filter(({ kind }) => isReviewedKind(kind, rule));
  if (reviewed.length === 0) return new Map();
  const freshness = await freshnessOfEach(source, reviewed, today);
  return new Map(
    reviewed.flatMap((record, at) => {
      const standing = standingOf(record, freshness[at] ?? null);
      return needsMark(standing) ? [[record.id, standing] as const] : [];
    }),
  );
}

async function freshnessOfEach(
  source: RecordSource,
  records: readonly RecordView[],
  today: string,
): Promise<(Freshness | null)[]> {
  const whole = source.copyState().complete;
  if (records.length <= fewRecords)
    return await Promise.all(records.map((record) => loadFreshness(source, record, today, whole)));
  const facts = reviewFacts(await readEverything(source), whole);
  return records.map((record) => freshnessOf(record, facts, today));
}
