import { isClosedAt } from '#features/people/answering-hours.ts';
import type { Answering, CallBook } from '#features/people/call-book.ts';
import { dialAddress } from '#ui/telephone.ts';
import type { Step } from '../fact-sheet.ts';
import type { FactSheetView } from '../fact-sheet-view.ts';

/** A number and who answers it; with the hours where nobody answers now. */
export interface Callable {
  number: string;
  who: string;
  closed?: string;
}

/**
 * Whom to call about it, best first: the supplier at night, the owner, who stands in, the supplier by day.
 * Who is closed now comes last.
 */
export function numbersToCall({ supplier, owner, deputy }: FactSheetView, now: Date): Callable[] {
  const hours = supplier?.supportHours ?? null;
  const closed = hours !== null && isClosedAt(hours, now) ? { closed: hours } : {};
  const all: { number: string | null | undefined; who: string; closed?: string }[] = [
    { number: supplier?.emergencyNumber, who: supplier?.name ?? '', ...closed },
    { number: owner?.numbers[0], who: owner?.name ?? '' },
    { number: deputy?.numbers[0], who: deputy?.name ?? '' },
    { number: supplier?.officeNumber, who: supplier?.name ?? '', ...closed },
  ];
  const known = all.filter((one): one is Callable => typeof one.number === 'string');
  const each = once(known);
  return [...each.filter((one) => one.closed === undefined), ...each.filter((one) => one.closed !== undefined)];
}

/** Whom to call when you stop: first who the lines name, as a function or by name, then whom to call anyway. */
export function numbersToStop(view: FactSheetView, now: Date, book: CallBook): Callable[] {
  const asked = view.stopAndCall
    .map((text) => text.toLowerCase())
    .filter((text) => /\b(?:bel|call|vraag|ask|als)\b/.test(text));
  const named = informed(view).filter(({ names }) => asked.some((text) => names.some((name) => holds(text, name))));
  const others = book.askedIn(view.stopAndCall.join('\n')).map((one) => callableAt(one, now));
  return once([...named.map(({ number, who }) => ({ number, who })), ...others, ...numbersToCall(view, now)]);
}

/** Whom to call in a step: the number that somebody wrote, whom its words ask to call, then who does it. */
export function numbersInStep(step: Step, view: FactSheetView, now: Date, book: CallBook): Callable[] {
  const { call, action, ifNot = '', who = '' } = step;
  const written = call === undefined ? [] : [whoAnswers(view, call, now, book) ?? { number: call, who: '' }];
  const named = [...book.askedIn(`${action}\n${ifNot}`), ...book.namedIn(who)];
  return once([...written, ...named.map((one) => callableAt(one, now))]);
}

/** Who answers a number in a step: who the sheet knows, else whoever bears it. */
export function whoAnswers(view: FactSheetView, number: string, now: Date, book: CallBook): Callable | undefined {
  const known = [...numbersToCall(view, now), ...informed(view)];
  const onSheet = known.find((one) => dialAddress(one.number) === dialAddress(number));
  const elsewhere = book.at(number);
  return onSheet ?? (elsewhere && callableAt(elsewhere, now));
}

const callableAt = ({ number, who, hours }: Answering, now: Date): Callable =>
  hours !== null && isClosedAt(hours, now) ? { number, who, closed: hours } : { number, who };

/** Those to inform, with the names under which a line may mean them: `Teamleider VTH` is `de teamleider`. */
function informed({ inform }: FactSheetView): (Callable & { names: string[] })[] {
  return inform.flatMap(({ who, contact, numbers: [number] }) => {
    if (number === undefined) return [];
    const [first = ''] = who.toLowerCase().split(' ');
    const names = [who.toLowerCase(), contact?.name.toLowerCase() ?? '', first].filter((name) => name.length >= 4);
    const isOther = contact !== null && contact.name !== who;
    return [{ number, who: isOther ? `${contact.name} (${who})` : who, names }];
  });
}

const holds = (text: string, name: string): boolean =>
  new Set(text.split(/[^\p{L}\p{N}]+/u)).has(name) || (name.includes(' ') && text.includes(name));

const once = (all: readonly Callable[]): Callable[] => {
  const first = new Map<string, Callable>();
  for (const one of all) if (!first.has(dialAddress(one.number))) first.set(dialAddress(one.number), one);
  return [...first.values()];
};
