import type { FactSheet } from '#features/fact-sheets/fact-sheet.ts';
import type { MobileKey } from './numbers.ts';

/** Who read a fact sheet and found it right, and how many days ago. */
export interface ExampleReview {
  by: MobileKey;
  daysAgo: number;
}

/** The reviews of the fact sheets, by key. */
export const reviews: Record<string, ExampleReview> = {
  brp: { by: 'joost', daysAgo: 21 },
  zaaksysteem: { by: 'anouk', daysAgo: 34 },
  sociaal: { by: 'els', daysAgo: 12 },
  belastingen: { by: 'kees', daysAgo: 48 },
  vergunningen: { by: 'pieter', daysAgo: 27 },
  boa: { by: 'wouter', daysAgo: 60 },
  financieel: { by: 'mohamed', daysAgo: 9 },
  documenten: { by: 'sander', daysAgo: 55 },
  kantoor: { by: 'nadia', daysAgo: 15 },
  aanmelden: { by: 'nadia', daysAgo: 30 },
  internet: { by: 'lars', daysAgo: 18 },
  telefonie: { by: 'erik', daysAgo: 41 },
};

/** The fact sheets that others confirmed at their review, so that they are valid; the others are drafts still. */
export const published: readonly string[] = [
  'brp',
  'zaaksysteem',
  'sociaal',
  'belastingen',
  'vergunningen',
  'financieel',
  'documenten',
  'kantoor',
  'aanmelden',
];

/** An edit after the review, so that nobody has confirmed what stands there now. */
export interface LaterEdit {
  by: MobileKey;
  daysAgo: number;
  reason: string;
  /** The content as it was when it was reviewed. */
  before: (content: FactSheet) => FactSheet;
}

/** The fact sheets that were edited since their review, by key. */
export const laterEdits: Record<string, LaterEdit> = {
  boa: {
    by: 'pieter',
    daysAgo: 6,
    reason: 'Werkwijze bij een gestolen telefoon toegevoegd',
    before: (content) => ({ ...content, stopAndCall: (content.stopAndCall ?? []).slice(0, 1) }),
  },
  documenten: {
    by: 'anouk',
    daysAgo: 3,
    reason: 'Eerst de back-up vasthouden, dan pas de teams inlichten',
    before: (content) => ({ ...content, steps: (content.steps ?? []).filter((_, index) => index !== 4) }),
  },
};

/** So many days ago everything else was written. */
export const writtenDaysAgo = 75;
