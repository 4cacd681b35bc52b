import { hasLeft } from '#features/people/has-left.ts';
import { type ReviewRule, reviewRule } from '#features/reviews/review-rule.ts';
import { plusMonths } from '#platform/time/calendar.ts';
import type { RecordView } from '#records/record.ts';
import { evidenceOf } from './evidence.ts';
import { impacts, likelihoods, type Measure, type Risk } from './risk.ts';
import { type Seen, type Sight, sightOf } from './seen.ts';

/** What a risk waits for; the order is that of the screen. */
export const riskStates = ['decide', 'measure', 'prove', 'mend', 'ask', 'planned', 'accepted', 'covered'] as const;
export type RiskState = (typeof riskStates)[number];

/** What is missing. `at` is the place of a measure in the list. */
export interface RiskLack {
  code:
    | 'not-weighed'
    | 'no-owner'
    | 'owner-left'
    | 'no-measure'
    | 'measure-late'
    | 'who-gone'
    | 'no-evidence'
    | 'evidence-gone'
    | 'evidence-fails'
    | 'evidence-too-old'
    | 'acceptance-incomplete'
    | 'acceptance-passed'
    | 'acceptance-left'
    | 'said-covered';
  at?: number;
}

/** One measure with what shows that it is there. */
export interface MeasureStanding {
  measure: Measure;
  state: 'proved' | 'planned' | 'late' | 'unproved' | 'gone' | 'fails' | 'too-old';
  /** The last day on which it was shown; null: never. */
  provedOn: string | null;
  /** Until this day that counts. */
  countsUntil: string | null;
}

export interface RiskStanding {
  risk: RecordView;
  state: RiskState;
  /** From 0 (not weighed) to 16. */
  weight: number;
  measures: MeasureStanding[];
  lacks: RiskLack[];
  seen: Seen | null;
}

/** What the standing of a risk depends on besides the risk itself. */
export interface RiskFacts {
  byId: (id: string) => RecordView | undefined;
  rule: ReviewRule;
  sight: Sight;
  today: string;
}

/** Evidence counts for a year, where neither the measure nor the review policy says otherwise. */
const usualMonths = 12;

/** Says whether a risk is covered, what it waits for if not, and everything that is missing. */
export function standingOf(record: RecordView, facts: RiskFacts): RiskStanding {
  const risk = record.content as Risk;
  const measures = (risk.measures ?? []).map((measure) => measureStanding(measure, facts));
  const seen = risk.watch === undefined ? null : facts.sight(risk.watch);
  const lacks = lacksOf(risk, measures, seen, facts);
  const state = stateOf(risk, measures, lacks, seen);
  if (risk.status === 'covered' && state !== 'covered') lacks.unshift({ code: 'said-covered' });
  return { risk: record, state, weight: weightOf(risk), measures, lacks, seen };
}

/** What the register depends on, from all records there are. */
export function riskFacts(records: readonly RecordView[], today: string): RiskFacts {
  const known = new Map(records.map((record) => [record.id, record]));
  return { byId: (id) => known.get(id), rule: reviewRule(records), sight: sightOf(records, today), today };
}

/** All risks, by what they wait for; the heaviest first. */
export function riskRegister(records: readonly RecordView[], facts: RiskFacts): RiskStanding[] {
  return records
    .filter(({ kind, deletedAt }) => kind === 'risk' && deletedAt === null)
    .map((record) => standingOf(record, facts))
    .sort(
      (a, b) =>
        riskStates.indexOf(a.state) - riskStates.indexOf(b.state) ||
        b.weight - a.weight ||
        a.risk.name.localeCompare(b.risk.name, 'nl'),
    );
}

function measureStanding(measure: Measure, facts: RiskFacts): MeasureStanding {
  const { state, on } = evidenceOf(measure, facts.byId, facts.today);
  const months = measure.months ?? facts.rule.perKind.get('risk') ?? usualMonths;
  const countsUntil = on === null ? null : plusMonths(on, months);
  const standing = { measure, provedOn: on, countsUntil };
  if (state === 'gone' || state === 'fails') return { ...standing, state };
  if (countsUntil !== null && countsUntil >= facts.today) return { ...standing, state: 'proved' };
  if (countsUntil !== null) return { ...standing, state: 'too-old' };
  if (measure.readyBy === undefined) return { ...standing, state: 'unproved' };
  return { ...standing, state: measure.readyBy < facts.today ? 'late' : 'planned' };
}

function lacksOf(risk: Risk, measures: readonly MeasureStanding[], seen: Seen | null, facts: RiskFacts): RiskLack[] {
  const lacks: RiskLack[] = [];
  if (risk.likelihood === undefined || risk.impact === undefined) lacks.push({ code: 'not-weighed' });
  if (risk.owner === undefined) lacks.push({ code: 'no-owner' });
  else if (isGone(risk.owner, facts)) lacks.push({ code: 'owner-left' });
  if (risk.status === 'accepted') return [...lacks, ...acceptanceLacks(risk, facts)];
  if (measures.length === 0) lacks.push({ code: 'no-measure' });
  measures.forEach((one, at) => {
    const code = measureLacks[one.state];
    // What the program sees in order for itself needs nobody's word for it.
    if (code !== undefined && !(one.state === 'unproved' && isInOrder(seen))) lacks.push({ code, at });
    if (one.measure.who !== undefined && isGone(one.measure.who, facts)) lacks.push({ code: 'who-gone', at });
  });
  return lacks;
}

const measureLacks: Partial<Record<MeasureStanding['state'], RiskLack['code']>> = {
  late: 'measure-late',
  unproved: 'no-evidence',
  gone: 'evidence-gone',
  fails: 'evidence-fails',
  'too-old': 'evidence-too-old',
};

function acceptanceLacks({ accepted = {} }: Risk, facts: RiskFacts): RiskLack[] {
  const { by, reason, until } = accepted;
  if (by === undefined || reason === undefined || until === undefined) return [{ code: 'acceptance-incomplete' }];
  if (until < facts.today) return [{ code: 'acceptance-passed' }];
  return isGone(by, facts) ? [{ code: 'acceptance-left' }] : [];
}

/** Nobody answers any more: gone, left, or a role that nobody holds. */
function isGone(id: string, { byId, today }: RiskFacts): boolean {
  const record = byId(id);
  if (record === undefined || record.deletedAt !== null || hasLeft(record, today)) return true;
  if (record.kind !== 'role') return false;
  const holders = (record.content.holders as string[] | undefined) ?? [];
  return !holders.some((holder) => {
    const person = byId(holder);
    return person !== undefined && person.deletedAt === null && !hasLeft(person, today);
  });
}

const isInOrder = (seen: Seen | null): boolean => seen !== null && seen.all > 0 && seen.open === 0;

function stateOf(
  risk: Risk,
  measures: readonly MeasureStanding[],
  lacks: readonly RiskLack[],
  seen: Seen | null,
): RiskState {
  if (risk.status === 'accepted')
    return lacks.some(({ code }) => code.startsWith('acceptance')) ? 'decide' : 'accepted';
  if (measures.length === 0) return 'measure';
  if (!measures.some(({ state }) => state === 'proved') && !isInOrder(seen)) return unprovedState(measures);
  if (lacks.some(({ code }) => speaksAgainst.has(code))) return 'prove';
  if (seen !== null && seen.open > 0) return 'mend';
  return lacks.some(({ code }) => asksFor.has(code)) ? 'ask' : 'covered';
}

/** One measure that is shown to be there covers a risk, unless another one turns out not to be there. */
const speaksAgainst = new Set<RiskLack['code']>([
  'measure-late',
  'evidence-gone',
  'evidence-fails',
  'evidence-too-old',
]);
const asksFor = new Set<RiskLack['code']>(['not-weighed', 'no-owner', 'owner-left', 'who-gone']);

const unprovedState = (measures: readonly MeasureStanding[]): RiskState =>
  measures.every(({ state }) => state === 'planned') ? 'planned' : 'prove';

const weightOf = ({ likelihood, impact }: Risk): number =>
  likelihood === undefined || impact === undefined
    ? 0
    : (likelihoods.indexOf(likelihood) + 1) * (impacts.indexOf(impact) + 1);
