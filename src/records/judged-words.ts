import { m } from '#platform/language/generated/messages.js';
import type { Judgement, Publication } from './record.ts';

/** How a rendering writes: an instant as the day that it was, in which language. */
export interface JudgedWords {
  day: (instant: string) => string;
  language?: { locale: 'nl' | 'en' } | undefined;
}

/** Who said what about a valid text, one sentence each, and last who made it valid. */
export function judgedLines({ at, by, judged = [] }: Pick<Publication, 'at' | 'by' | 'judged'>, words: JudgedWords) {
  const said = judged.map((one) => judgedLine(one, words));
  return [...said, m.records_judged_published({ who: by, day: words.day(at) }, words.language)];
}

function judgedLine({ type, by: who, at, role = '' }: Judgement, { day, language }: JudgedWords): string {
  const said = { who, day: day(at) };
  if (type === 'correct') return m.records_judged_correct(said, language);
  if (type === 'understandable') return m.records_judged_understandable(said, language);
  return m.records_judged_co_review({ ...said, role }, language);
}
