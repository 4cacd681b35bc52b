import { hasLeft } from '#features/people/has-left.ts';
import { plusDays } from '#platform/time/calendar.ts';
import type { RecordView } from '#records/record.ts';
import type { Around } from './around.ts';
import { soonDays } from './freshness.ts';
import type { ReviewItem } from './review-list.ts';
import { mailAddressOf, type Reviewers } from './reviewers.ts';

/** Before it is due and on the day itself the owner; later the deputy, the lead of the team, and then every month. */
export const reminderLevels = ['soon', 'due', 'deputy', 'lead', 'monthly'] as const;
export type ReminderLevel = (typeof reminderLevels)[number];

/** Why somebody was passed over. */
export interface PassedOver {
  who: keyof Reviewers;
  name: string;
  why: 'nobody' | 'left' | 'no-address';
}

/** One record to remind somebody of. The key names record, text, day and level: the same key is the same reminder. */
export interface Reminder {
  key: string;
  item: ReviewItem;
  level: ReminderLevel;
  /** Null where nobody can be reached: then the administrators are told. */
  to: { person: RecordView; address: string } | null;
  passedOver: PassedOver[];
}

/** All reminders that are due today and were not sent before. */
export function remindersDue(
  items: readonly ReviewItem[],
  around: Around,
  sent: ReadonlySet<string>,
  today: string,
): Reminder[] {
  return items.flatMap((item) =>
    levelsReached(item, today).flatMap(({ level, turn }) => {
      const { record, freshness } = item;
      const key = `${record.id}:${record.contentHash}:${freshness.dueOn}:${level}${turn}`;
      return sent.has(key) ? [] : [{ key, item, level, ...recipientOf(item.reviewers, level, around, today) }];
    }),
  );
}

const deputyAfter = 14;
const leadAfter = 28;
const monthDays = 30;

/** A text that was just written or edited is not asked for before its day: whoever writes may not be done. */
function levelsReached({ freshness }: ReviewItem, today: string): { level: ReminderLevel; turn: string }[] {
  const { state, dueOn } = freshness;
  if (state === 'fresh') return [];
  if (today < dueOn) {
    return state === 'due-soon' && today >= plusDays(dueOn, -soonDays) ? [{ level: 'soon', turn: '' }] : [];
  }
  const months = Math.floor((daysBetween(dueOn, today) - leadAfter) / monthDays);
  return [
    { level: 'due' as const, turn: '' },
    ...(today >= plusDays(dueOn, deputyAfter) ? [{ level: 'deputy' as const, turn: '' }] : []),
    ...(today >= plusDays(dueOn, leadAfter) ? [{ level: 'lead' as const, turn: '' }] : []),
    ...(months >= 1 ? [{ level: 'monthly' as const, turn: `-${months}` }] : []),
  ];
}

const daysBetween = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);

const order = ['owner', 'deputy', 'lead', 'deputyLead'] as const;
const firstAsked: Record<ReminderLevel, number> = { soon: 0, due: 0, deputy: 1, lead: 2, monthly: 2 };

/** Who is asked at this level, else the next one who can be reached; with all who were passed over. */
export function recipientOf(
  reviewers: Reviewers,
  level: ReminderLevel,
  around: Around,
  today: string,
): Pick<Reminder, 'to' | 'passedOver'> {
  const passedOver: PassedOver[] = [];
  for (const who of order.slice(firstAsked[level])) {
    const person = reviewers[who];
    if (person === undefined) {
      // That a team has no deputy lead is no news.
      if (who !== 'deputyLead') passedOver.push({ who, name: '', why: 'nobody' });
      continue;
    }
    const address = mailAddressOf(person, around);
    if (address !== undefined && !hasLeft(person, today)) return { to: { person, address }, passedOver };
    passedOver.push({ who, name: person.name, why: hasLeft(person, today) ? 'left' : 'no-address' });
  }
  return { to: null, passedOver };
}

/** What one person gets in one mail: each record once, at the highest level that is new. */
export interface Digest {
  person: RecordView;
  address: string;
  reminders: Reminder[];
}

/** Joins reminders into one mail a person; those for nobody stay apart. */
export function digestsOf(reminders: readonly Reminder[]): { digests: Digest[]; forNobody: Reminder[] } {
  const digests = new Map<string, Digest>();
  const forNobody = new Map<string, Reminder>();
  for (const reminder of reminders) {
    if (reminder.to === null) {
      forNobody.set(reminder.item.record.id, reminder);
      continue;
    }
    const { person, address } = reminder.to;
    const digest = digests.get(person.id) ?? { person, address, reminders: [] };
    const others = digest.reminders.filter(({ item }) => item.record.id !== reminder.item.record.id);
    digests.set(person.id, { ...digest, reminders: [...others, reminder] });
  }
  return { digests: [...digests.values()], forNobody: [...forNobody.values()] };
}
