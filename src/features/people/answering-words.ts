import { m } from '#platform/language/generated/messages.js';
import { isClosedAt } from './answering-hours.ts';
import type { Answering, NumberUse } from './number-book.ts';

type Language = { locale?: 'nl' | 'en' };

const useWords: Record<NumberUse, (inputs: object, options?: Language) => string> = {
  emergency: m.people_number_emergency,
  office: m.people_number_office,
  mobile: m.people_number_mobile,
  telephone: m.people_number_telephone,
};

/** What tells a number from another: for whom somebody answers, and which of their numbers it is. */
export function aboutNumber(
  { who, of, which }: Pick<Answering, 'who' | 'of' | 'which'>,
  language: Language = {},
): string {
  const word = which === null || typeof which === 'object' ? (which?.name ?? null) : useWords[which]({}, language);
  return [of, word].filter((one) => one !== null && one !== who).join(', ');
}

/** As it is printed: who answers, for whom and on which of their numbers, and the number itself. */
export function numberOnPaper(one: Answering, language: Language): string {
  const about = aboutNumber(one, language);
  return [one.who, about && `(${about})`, one.number].filter((word) => word !== '').join(' ');
}

/** A number under or behind the name of `beside`: who answers it where that is another, and what tells it from others. */
export interface NumberBeside {
  number: string;
  /** Which number it is and when it is answered: paper does not know what time it is. */
  about: string;
}

/** The parts of a number on paper. */
export function partsOnPaper(one: Answering, beside: string, language: Language): NumberBeside {
  const of = one.of === beside ? null : one.of;
  const hours = one.hours === null || isAlways(one.hours) ? '' : one.hours;
  return {
    number: one.who === beside || one.who === '' ? one.number : `${one.who} ${one.number}`,
    about: [aboutNumber({ ...one, of }, language), hours].filter((word) => word !== '').join(', '),
  };
}

/** The same as one text. */
export function besideOnPaper(one: Answering, beside: string, language: Language): string {
  const { number, about } = partsOnPaper(one, beside, language);
  return about === '' ? number : `${number} (${about})`;
}

/** Hours that need not be printed: nobody has to look at the clock for them. */
export const isAlways = (hours: string): boolean =>
  /^(?:24\/7|24 ?uur|dag en nacht\b.*|altijd|always|day and night)$/i.test(hours);

/** A number on a screen: with the hours where nobody answers it now. */
export interface ToCall {
  number: string;
  who: string;
  about: string;
  closed?: string | undefined;
}

/** A number as it is shown now; for whom somebody answers is left out where it stands `beside` the number. */
export const toCall = (one: Answering, now: Date, beside?: string): ToCall => ({
  ...{ number: one.number, who: one.who },
  about: aboutNumber(one.of === beside ? { ...one, of: null } : one),
  ...(one.hours !== null && isClosedAt(one.hours, now) ? { closed: one.hours } : {}),
});

/** These numbers with whoever answers now in front. */
export function openFirst(all: readonly Answering[], now: Date, beside?: string): ToCall[] {
  const each = all.map((one) => toCall(one, now, beside));
  return [...each.filter(({ closed }) => closed === undefined), ...each.filter(({ closed }) => closed !== undefined)];
}
