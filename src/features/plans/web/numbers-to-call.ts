import type { FactSheetView } from '../fact-sheet-view.ts';

/** A number and who answers it. */
export interface Callable {
  number: string;
  who: string;
}

/** Whom to call about it, best first: the supplier at night, the owner, who stands in, the supplier by day. */
export function numbersToCall({ supplier, owner, deputy }: FactSheetView): Callable[] {
  const all: { number: string | null | undefined; who: string }[] = [
    { number: supplier?.emergencyNumber, who: supplier?.name ?? '' },
    { number: owner?.numbers[0], who: owner?.name ?? '' },
    { number: deputy?.numbers[0], who: deputy?.name ?? '' },
    { number: supplier?.officeNumber, who: supplier?.name ?? '' },
  ];
  const known = all.filter((one): one is Callable => typeof one.number === 'string');
  return [...new Map(known.map((one) => [one.number, one])).values()];
}
