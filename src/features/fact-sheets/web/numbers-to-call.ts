import { openFirst, type ToCall, toCall } from '#features/people/answering-words.ts';
import type { CallBook } from '#features/people/call-book.ts';
import { type Answering, bare, onceEach } from '#features/people/number-book.ts';
import type { Step } from '../fact-sheet.ts';
import type { FactSheetView, InformView } from '../fact-sheet-view.ts';

/**
 * Whom to call about it, best first: the supplier at night, the owner, who stands in, the supplier by day.
 * Who is closed now comes last.
 */
export const numbersToCall = (view: FactSheetView, now: Date): ToCall[] => openFirst(answering(view), now);

function answering({ supplier, owner, deputy }: FactSheetView): Answering[] {
  const office = supplier?.numbers.filter(({ which }) => which === 'office') ?? [];
  const night = supplier?.numbers.filter((one) => !office.includes(one)) ?? [];
  const persons = [owner, deputy].flatMap((person) => person?.numbers.slice(0, 1) ?? []);
  return onceEach([...night, ...persons, ...office]);
}

/** Whom to inform: their numbers with the hours of who does not answer now, then who stands behind them. */
export function numbersToInform({ numbers, behind }: InformView, now: Date, book: CallBook): ToCall[] {
  const own = numbers.map((one) => ({ ...one, hours: one.hours ?? book.at(one.number)?.hours ?? null }));
  const isClosed = own.every((one) => toCall(one, now).closed !== undefined);
  return openFirst(isClosed ? onceEach([...own, ...behind]) : own, now);
}

/** Whom to call in a step: the number that somebody wrote, whom its words ask to call, then who does it. */
export function numbersInStep(step: Step, view: FactSheetView, now: Date, book: CallBook): ToCall[] {
  const { call, action, ifNot = '', who = '' } = step;
  const written = call === undefined ? [] : [whoAnswers(view, call, book) ?? unknown(call)];
  const named = [...book.askedIn(`${action}\n${ifNot}`), ...book.namedIn(who)];
  return onceEach([...written, ...named]).map((one) => toCall(one, now));
}

const unknown = (number: string): Answering => ({ number, who: '', of: null, which: null, hours: null });

/** Who answers a number in a step: who the sheet knows, else whoever bears it. */
export function whoAnswers(view: FactSheetView, number: string, book: CallBook): Answering | undefined {
  const known = [...answering(view), ...informed(view)];
  return known.find((one) => bare(one.number) === bare(number)) ?? book.at(number);
}

/** Those to inform; a person is named before the function for which the sheet informs them. */
function informed({ inform }: FactSheetView): Answering[] {
  return inform.flatMap(({ who, contact, numbers: [first] }) => {
    if (first === undefined) return [];
    return [contact === null || contact.name === who ? { ...first, who } : { ...first, who: contact.name, of: who }];
  });
}
