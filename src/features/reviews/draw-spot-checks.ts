import type { FactSheet } from '#features/fact-sheets/fact-sheet.ts';
import type { ActionCard } from '#features/plans/action-card.ts';
import type { Plan } from '#features/plans/plan.ts';
import type { PlanBlock } from '#features/plans/plan-section.ts';
import type { Procedure } from '#features/procedures/procedure.ts';
import { plusMonths } from '#platform/time/calendar.ts';
import type { RecordView } from '#records/record.ts';
import type { ReviewItem } from './review-list.ts';
import type { SpotCheck } from './spot-check.ts';

/** One part that can be tried by itself: a step or a section. */
export interface Part {
  record: RecordView;
  /** The words of the step or the title of the section: the part keeps them when the plan is edited. */
  part: string;
  weight: number;
}

/** Why a part is drawn rather than another: what matters most, and what was not tried for long. */
const weights = { priority: [0, 8, 4, 2, 1, 1], neverTried: 4, perMonth: 0.5, mostMonths: 24 } as const;
const rest = 3;

/**
 * Draws the parts to try this month (YYYY-MM): the same seed draws the same. What was drawn in the three months before
 * is left out, and one record gives two parts only when there are no others.
 */
export function drawSpotChecks(
  items: readonly ReviewItem[],
  earlier: readonly RecordView[],
  draw: { seed: string; month: string; count: number },
): Part[] {
  const history = earlier.map(({ content }) => content as SpotCheck);
  const resting = new Set(history.filter(({ month }) => isRecent(month, draw.month)).map(keyOf));
  const pool = items.flatMap((item) => partsOf(item, history, draw.month));
  const open = pool.filter((one) => !resting.has(keyOf({ about: one.record.id, part: one.part })));
  const tickets = open
    .map((part) => ({
      part,
      ticket: ticketOf(`${draw.seed} ${draw.month} ${part.record.id} ${part.part}`, part.weight),
    }))
    .sort((a, b) => b.ticket - a.ticket || (a.part.part < b.part.part ? -1 : 1))
    .map(({ part }) => part);
  return spread(tickets, draw.count);
}

/** A part was drawn this month or in one of the three before it. */
const isRecent = (month: string, now: string): boolean => month >= monthsBefore(now, rest) && month <= now;

const monthsBefore = (month: string, count: number): string => plusMonths(`${month}-01`, -count).slice(0, 7);

const keyOf = ({ about, part }: Pick<SpotCheck, 'about' | 'part'>): string => `${about ?? ''}\n${part ?? ''}`;

function partsOf({ record, priority }: ReviewItem, history: readonly SpotCheck[], month: string): Part[] {
  const tried = history.filter(
    ({ about, result }) => about === record.id && result !== undefined && result !== 'not-tried',
  );
  const last = tried
    .map((one) => one.month)
    .sort()
    .at(-1);
  const waited =
    last === undefined
      ? weights.neverTried
      : weights.perMonth * Math.min(weights.mostMonths, monthsBetween(last, month));
  const weight = (weights.priority[priority] ?? 1) * (1 + waited);
  return [...new Set(titlesOf(record))].map((part) => ({ record, part, weight }));
}

function monthsBetween(from: string, to: string): number {
  const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return Math.max(0, count(to) - count(from));
}

/** Sections with something to do, call, visit or put back; what is only read is confirmed by a review. */
const canBeTried = new Set<PlanBlock>([
  'roles',
  'actions',
  'rebuild-order',
  'restore',
  'communication',
  'suppliers',
  'resources',
  'alternate-sites',
  'recovered',
  'contacts',
]);

/** The parts of a record that somebody can try. */
function titlesOf({ kind, content }: RecordView): string[] {
  if (kind === 'fact-sheet') return ((content as Partial<FactSheet>).steps ?? []).map(({ action }) => action);
  if (kind === 'procedure') return ((content as Partial<Procedure>).steps ?? []).map(({ action }) => action);
  if (kind === 'action-card') return cardParts(content as Partial<ActionCard>);
  if (kind !== 'plan') return [];
  const { steps = [], sections = [] } = content as Partial<Plan>;
  return [
    ...steps.map(({ action }) => action),
    ...sections.filter(({ block }) => canBeTried.has(block)).map(({ title }) => title),
  ];
}

/** The way there, the way back, and each number that must ring elsewhere; a card without any of these as a whole. */
function cardParts({ name = '', steps = [], backSteps = [], forwards = [] }: Partial<ActionCard>): string[] {
  const actions = [...steps, ...backSteps].map(({ action }) => action);
  const numbers = forwards.map(({ number, to, answers }) => `${number} → ${to ?? answers ?? '?'}`);
  const parts = [...actions, ...numbers];
  return parts.length > 0 ? parts : [name];
}

/** A weighted draw without replacement: a heavier part has the better chance of the highest ticket. */
const ticketOf = (text: string, weight: number): number => Math.log(fraction(text)) / weight;

/** A number between 0 and 1 that depends on the text alone (FNV-1a, mixed until neighbours part). */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) + 1) / 4_294_967_297;
}

/** One part a record first; only then a second one. */
function spread(parts: readonly Part[], count: number): Part[] {
  const firsts = parts.filter((part, at) => parts.findIndex(({ record }) => record.id === part.record.id) === at);
  const others = parts.filter((part) => !firsts.includes(part));
  return [...firsts, ...others].slice(0, count);
}
