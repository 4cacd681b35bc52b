import type { KindName } from '#records/kind-name.ts';

/** Everything that a check can find, what hurts most at night first; the last ones are hints. */
export const findingCodes = [
  'secret-in-text',
  'secret-in-file',
  'step-against-scenario',
  'circular',
  'recovery-too-slow',
  'contract-too-slow',
  'person-not-reachable',
  'owner-left',
  'deputy-left',
  'deputy-is-owner',
  'no-owner',
  'no-deputy',
  'role-not-deep',
  'step-without-actor',
  'step-without-expected',
  'step-leads-nowhere',
  'section-empty',
  'section-template',
  'placeholder',
  'link-nowhere',
  'takeover-untested',
  'long-sentence',
  'hard-to-read',
  'jargon',
] as const;
export type FindingCode = (typeof findingCodes)[number];

const hints = new Set<FindingCode>(['takeover-untested', 'long-sentence', 'hard-to-read', 'jargon']);

/** Hints never stand in the way of anything: a text can be good and long. */
export const isHint = (code: FindingCode): boolean => hints.has(code);

/** A record by its address, for whoever wants to go there. */
export interface Place {
  recordId: string;
  kind: KindName;
  slug: string;
  name: string;
}

/** One thing that a check found: where it stands, and what it is about. */
export interface Finding extends Place {
  code: FindingCode;
  /** The path of the field in which it is mended; empty for the record as a whole. */
  field: string;
  /** The words that it is about: the sentence, the link, the step. */
  text?: string;
  /** The section or step in which it stands, as one reads it there. */
  within?: { type: 'section' | 'step'; name: string };
  /** The records that make it so, the nearest one first. */
  others?: readonly Place[];
  /** Minutes that were promised, and that it really takes. */
  promised?: number;
  takes?: number;
}
