import type { RecordView } from '#records/record.ts';

const asking = /(?<!\p{L})(?:bel|belt|bellen|call|vraag|ask|waarschuw|warn|alarmeer|alert)(?!\p{L})/iu;

/** Of a text only the sentences that ask to call somebody: another that names a team tells something else. */
export const asksToCall = (text: string): string =>
  text
    .split(/(?<=[.!?;])\s+|\n/)
    .filter((sentence) => asking.test(sentence))
    .join('\n');

/** The number for fire, ambulance and police. */
export const alarmNumber = '112';

const asksForAlarm = new RegExp(`${asking.source}[^.!?;\\n]{0,40}(?<![\\d-])${alarmNumber}(?![\\d-])`, 'iu');

/** Whether a text says to call 112. It must say so itself: a fire door, a fire station or a fire in the past does not. */
export const asksToCallAlarm = (text: string): boolean => asksForAlarm.test(text);

type Nameable = Pick<RecordView, 'id' | 'kind' | 'name' | 'content'>;

/**
 * The ids of the records that a text names, in the order of the text. The longest name wins: in `piket ICT` the
 * team `ICT` is not meant. A supplier is also meant by the first word of its name, where no other has it.
 */
export function namedIn(text: string, records: readonly Nameable[]): string[] {
  if (text.trim() === '') return [];
  let left = text.toLowerCase();
  const found: { id: string; at: number }[] = [];
  for (const { id, name } of namesOf(records)) {
    const at = left.includes(name) ? left.search(wholeWord(name)) : -1;
    if (at === -1) continue;
    found.push({ id, at });
    left = left.replace(wholeWord(name), (hit) => ' '.repeat(hit.length));
  }
  const ordered = found.toSorted((a, b) => a.at - b.at).map(({ id }) => id);
  return [...new Set(ordered)];
}

const wholeWord = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u');

/** A shorter word is not a name that one can count on. */
const shortest = 3;
const shortestFirstWord = 5;

interface NameOf {
  id: string;
  name: string;
}

/** The same records are asked of for each line of a sheet. */
const known = new WeakMap<readonly Nameable[], NameOf[]>();

function namesOf(records: readonly Nameable[]): NameOf[] {
  const before = known.get(records);
  if (before !== undefined) return before;
  const names = longestFirst(records);
  known.set(records, names);
  return names;
}

function longestFirst(records: readonly Nameable[]): NameOf[] {
  // A role and the entry of its number often bear one name: the role knows who takes it too.
  const ranked = records.toSorted((a, b) => Number(a.kind === 'contact-point') - Number(b.kind === 'contact-point'));
  const full = ranked.map(({ id, name }) => ({ id, name: name.toLowerCase().trim() }));
  const first = records
    .filter(({ kind }) => kind === 'supplier')
    .map(({ id, name }) => ({ id, name: name.toLowerCase().trim().split(/\s+/)[0] ?? '' }))
    .filter(({ name }) => name.length >= shortestFirstWord);
  const alone = first.filter(({ name }) => first.filter((other) => other.name === name).length === 1);
  const all = [...full, ...alone].filter(({ name }) => name.length >= shortest);
  return all.toSorted((a, b) => b.name.length - a.name.length);
}
