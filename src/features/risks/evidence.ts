import { dayOf } from '#platform/time/calendar.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import type { Measure } from './risk.ts';

/** What is known of the evidence for one measure: on which day it last showed that the measure is there. */
export interface Evidence {
  state: 'found' | 'none' | 'gone' | 'fails';
  on: string | null;
}

/** Reads the evidence of a measure: the day that was typed, or the one that the record behind it gives, whichever is later. */
export function evidenceOf(
  { evidence, evidenceText, evidenceOn }: Measure,
  byId: (id: string) => RecordView | undefined,
  today: string,
): Evidence {
  if (evidence === undefined) {
    const isTold = evidenceText !== undefined && evidenceOn !== undefined && evidenceOn <= today;
    return isTold ? { state: 'found', on: evidenceOn } : { state: 'none', on: null };
  }
  const record = byId(evidence);
  if (record === undefined || record.deletedAt !== null) return { state: 'gone', on: null };
  if (contradicts(record, today)) return { state: 'fails', on: null };
  // A day that lies ahead shows nothing yet.
  const days = [evidenceOn, dayFrom(record)].filter((day) => day !== undefined && day <= today).sort();
  const on = days.at(-1) ?? null;
  return { state: on === null ? 'none' : 'found', on };
}

/** A record that says of itself that it is not in order proves nothing, whatever was typed beside it. */
function contradicts({ kind, content }: RecordView, today: string): boolean {
  switch (kind) {
    case 'spot-check':
      return content.result === 'does-not-work';
    case 'takeover-test':
      return tasksOf(content).some(({ result }) => result === 'with-owner' || result === 'not-possible');
    case 'setting':
      return content.stillDefault === 'yes' || (content.value !== undefined && content.value === content.defaultValue);
    case 'document':
      return content.state === 'missing' || content.state === 'outdated' || content.state === 'not-applicable';
    case 'contract':
      return typeof content.endsOn === 'string' && content.endsOn < today;
    default:
      return false;
  }
}

const tasksOf = (content: Record<string, unknown>) => (content.tasks ?? []) as { result?: string }[];

/** The field of a kind that says when it was last shown to work. */
const dayFields: Partial<Record<KindName, string>> = {
  handling: 'doneOn',
  document: 'date',
  'spot-check': 'triedOn',
  'takeover-test': 'triedOn',
  'action-card': 'lastTriedOn',
  location: 'lastCheckedOn',
};

function dayFrom({ kind, content, review, contentHash }: RecordView): string | undefined {
  if (kind === 'setting') return content.stillDefault === 'no' ? dayIn(content.changedOn) : undefined;
  if (kind === 'spot-check' && content.result === 'not-tried') return undefined;
  if (kind === 'plan') return dayIn((content.restore as { lastTestOn?: string } | undefined)?.lastTestOn);
  const field = dayFields[kind];
  if (field !== undefined) return dayIn(content[field]);
  return review !== null && review.contentHash === contentHash ? dayOf(review.at) : undefined;
}

const dayIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
