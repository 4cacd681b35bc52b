import { z } from 'zod';
import { wordChoiceSchema } from './word-choices.ts';
import type { WordWarning } from './word-document.ts';
import type { WordPart } from './word-parts.ts';

/** A Word file as the server read it; nothing of it is kept yet. */
export interface WordPreview {
  fileName: string;
  parts: WordPart[];
  /** Pictures by the name under which they would be kept, as base64. */
  pictures: { name: string; type: string; base64: string }[];
  warnings: Partial<Record<WordWarning, number>>;
}

/** What somebody chose: sent along with the file, or with the record of a document that has it. */
export const wordOrderSchema = z.object({
  fileName: z.string().trim().max(200),
  /** The id of a record that has the file; without it the file itself is sent along. */
  document: z.uuid().optional(),
  baseRevision: z.int().min(1),
  choices: z.record(z.string().max(40), wordChoiceSchema),
});
export type WordOrder = z.infer<typeof wordOrderSchema>;

/** What came of it. */
export interface WordOutcome {
  sections: number;
  steps: number;
  pictures: number;
  /** The address of the record of the document. */
  document: string;
  /** Somebody else changed the plan since the file was opened; what they wrote stands. */
  changedMeanwhile: boolean;
  /** The change number with which the plan was written. */
  change: number;
  planId: string;
}
