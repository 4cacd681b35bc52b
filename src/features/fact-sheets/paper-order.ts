import type { PaperCopy, PaperLanguage } from './paper.ts';

/** In whose name a paper is made, in which language, and when. */
export interface PaperOrder {
  organisation: { id: string; name: string; country?: string; timeZone: string };
  language: PaperLanguage;
  now: Date;
}

/** What a paper says of its own making: also which country's Dutch it is written in. */
export const paperCopy = ({ organisation, language, now }: PaperOrder): PaperCopy & { country: 'NL' | 'BE' } => ({
  ...{ language, organisation: organisation.name, timeZone: organisation.timeZone, now: now.toISOString() },
  country: organisation.country === 'BE' ? 'BE' : 'NL',
});
