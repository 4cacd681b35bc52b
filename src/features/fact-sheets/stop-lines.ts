import type { CallBook } from '#features/people/call-book.ts';
import { type Answering, bare, onceEach } from '#features/people/number-book.ts';
import type { RecordView } from '#records/record.ts';
import { type Named, named } from '#records/record-book.ts';
import type { FactSheetView } from './fact-sheet-view.ts';

/** Somebody whom the sheet names to be called when you stop, with the words by which its lines may mean them. */
export interface StopCallView extends Named {
  meantBy: string[];
  calls: Answering[];
}

/** Whom to call, each apart: their numbers in the order in which to try them, that of a duty first. */
export type CallEach = Answering[][];

/** One reason to stop, with whom to call then. */
export interface StopLine {
  text: string;
  each: CallEach;
}

export interface Stopping {
  lines: StopLine[];
  /** Whom the sheet names without a line that means them. */
  others: CallEach;
}

/** Whom the sheet names to be called when you stop; who is gone or has no number stays named, because that is a gap. */
export const stopCallViews = (records: readonly RecordView[], book: CallBook): StopCallView[] =>
  records.map((record) => ({ ...named(record), meantBy: meantBy(record), calls: book.ofId(record.id) }));

const shortest = 4;

/** Its name, its function, and of each the first word: `Teamleider vergunningen` is also `de teamleider`. */
function meantBy({ kind, name, content }: RecordView): string[] {
  const { function: does } = content as { function?: unknown };
  const whole = [name, typeof does === 'string' ? does : ''].map((text) => text.toLowerCase().trim());
  const first = whole.filter((text) => text !== name.toLowerCase().trim() || kind !== 'person').map(firstWord);
  return [...new Set([...whole, ...first])].filter((text) => text.length >= shortest);
}

const firstWord = (text: string): string => text.split(/[^\p{L}\p{N}]+/u)[0] ?? '';

/**
 * Each reason to stop with whom to call: who the sheet names goes before whom its words ask to call.
 * Without a book only the named ones are known.
 */
export function stopLines(view: FactSheetView, book?: CallBook): Stopping {
  const lines = view.stopAndCall.map((text) => {
    const chosen = view.stopCalls.filter((one) => one.meantBy.some((name) => holds(text, name)));
    const named = chosen.map(({ calls }) => calls);
    return { text, chosen, each: apart(chosen.length > 0 || book === undefined ? named : asked(text, view, book)) };
  });
  const placed = new Set(lines.flatMap(({ chosen }) => chosen.map(({ id }) => id)));
  return {
    lines: lines.map(({ text, each }) => ({ text, each })),
    others: apart(view.stopCalls.filter(({ id }) => !placed.has(id)).map(({ calls }) => calls)),
  };
}

/** Who is called under the number of another is not called again. */
function apart(each: CallEach): CallEach {
  const known = new Set<string>();
  return each.flatMap((calls) => {
    const fresh = onceEach(calls).filter(({ number }) => !known.has(bare(number)));
    for (const { number } of fresh) known.add(bare(number));
    return fresh.length === 0 ? [] : [fresh];
  });
}

/** Whether one of these lines means who is called so, by the whole name or its first word. */
export const isMeantIn = (lines: readonly string[], who: string): boolean =>
  [who, firstWord(who)].some((name) => name.length >= shortest && lines.some((text) => holds(text, name)));

const holds = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu').test(text);

const asks = /\b(?:bel|belt|bellen|call|vraag|ask|als|eerst)\b/i;

/** Whom the words of a line ask to call: who is informed under that name, who answers for it, then anybody by name. */
function asked(text: string, view: FactSheetView, book: CallBook): CallEach {
  const informed = view.inform.flatMap(({ who, contact, numbers: [first] }) => {
    const names = [who, contact?.name ?? '', firstWord(who)].filter((name) => name.length >= shortest);
    const isOther = contact !== null && contact.name !== who;
    if (first === undefined || !names.some((name) => holds(text, name))) return [];
    return [[isOther ? { ...first, who: contact.name, of: who } : { ...first, who }]];
  });
  return asks.test(text) ? [...informed, ...answeringFor(text, view), ...book.askedEach(text)] : [];
}

const owners = ['eigenaar', 'owner'];
const deputies = ['plaatsvervanger', 'back-upverantwoordelijke', 'deputy'];
const suppliers = ['leverancier', 'supplier'];

/** `Bel de eigenaar` means whoever that is today. */
function answeringFor(text: string, { owner, deputy, supplier }: FactSheetView): CallEach {
  const means = (names: readonly string[]) => names.some((name) => holds(text, name));
  return [
    ...(means(owners) ? [owner?.numbers ?? []] : []),
    ...(means(deputies) ? [deputy?.numbers ?? []] : []),
    ...(means(suppliers) ? [supplier?.numbers ?? []] : []),
  ];
}
