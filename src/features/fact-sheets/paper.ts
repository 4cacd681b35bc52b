import type { Freshness } from '#features/reviews/freshness.ts';

/** The languages in which paper is made. */
export type PaperLanguage = 'nl' | 'en';

/** A short text under an item, with the field it comes from so that a message can name it. */
export interface PaperNote {
  field: string;
  label: string;
  text: string;
}

/** A number to call, with the words that tell it from another. */
export interface PaperNumber {
  number: string;
  about: string;
}

/** One bullet, step or contact. */
export interface PaperItem {
  field: string;
  lead: string;
  /** Who does it and how long it takes, on the same line. */
  aside: string;
  numbers: PaperNumber[];
  notes: PaperNote[];
}

/** One block of the page. `worth` says what goes first when there is no room: the lowest. */
export interface PaperSection {
  field: string;
  title: string;
  shape: 'steps' | 'bullets' | 'contacts' | 'warning';
  column: 'main' | 'side';
  worth: number;
  items: PaperItem[];
  /** Said in the place of items when there are none. */
  empty: string;
}

/** The whole page as words, in the order in which it is read. */
export interface FactSheetPaper {
  language: PaperLanguage;
  title: string;
  kind: string;
  name: string;
  organisation: string;
  purpose: string;
  priority: string;
  outage: string;
  sections: PaperSection[];
  /** Normal operation: on the page only when there is room. */
  operation: PaperSection[];
  words: { operationOnScreen: string; overflowLine: string; overflowLines: string; unprintable: string };
  footer: string[];
}

/** Where and when a copy is made; the clock and the zone come from outside. */
export interface PaperCopy {
  language: PaperLanguage;
  organisation: string;
  timeZone: string;
  /** The instant of making, ISO 8601. */
  now: string;
  /** Whose Dutch it is written in; the Netherlands where nothing is said. */
  country?: 'NL' | 'BE';
  /** The instant since which the text is valid, or null while it was never confirmed; left out for a draft. */
  validSince?: string | null;
  /** How far the text can be counted on; left out for a draft. */
  freshness?: Freshness | null;
}
