import { z } from 'zod';
import { provenanceSchema } from '#features/documents/provenance.ts';
import { line, minutes, paragraph, telephone } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

/** One action, for somebody who never saw the system. */
export const stepSchema = z.strictObject({
  /** What to do, in one sentence that begins with a verb. */
  action: line(200),
  /** What you should see when it worked. */
  expected: line(200).optional(),
  /** What to do when you do not see that. */
  ifNot: line(200).optional(),
  /** Who does it, as a role; empty means you. */
  who: line(80).optional(),
  /** About how long it takes. */
  duration: minutes().optional(),
  /** A number to call in this step. */
  call: telephone().optional(),
});
export type Step = z.infer<typeof stepSchema>;

/** Somebody to inform: a record or a plain name, with the number and the text to read out or send. */
export const informSchema = z.strictObject({
  who: line(120),
  contact: reference('person', 'team', 'supplier', 'organisation', 'role', 'contact-point').optional(),
  number: telephone().optional(),
  when: line(120).optional(),
  text: paragraph(600).optional(),
});
export type Inform = z.infer<typeof informSchema>;

/**
 * What to do when one application, service or piece of infrastructure fails. Only what no other record holds:
 * name, priority, owner, supplier and dependencies are read from their own records.
 * Its slug is the slug of what it is about.
 */
export const factSheetSchema = z.object({
  name: line(160),
  about: reference('application', 'service', 'infrastructure'),
  /** How you notice that it fails. */
  recognise: z.array(line(160)).max(8).optional(),
  /** When it is a prio 1. */
  prioOneWhen: z.array(line(160)).max(5).optional(),
  steps: z.array(stepSchema).max(20).optional(),
  inform: z.array(informSchema).max(8).optional(),
  /** What users can do meanwhile. */
  meanwhile: z.array(line(200)).max(8).optional(),
  /** Where access is found; never the secret itself. */
  access: z.array(line(200)).max(6).optional(),
  /** When to stop and call somebody. */
  stopAndCall: z.array(line(200)).max(5).optional(),
  /** Whom to call then, first choice first: the lines say when, this says who. */
  stopCalls: z
    .array(reference('role', 'person', 'team', 'supplier', 'location', 'organisation', 'contact-point'))
    .max(6)
    .optional(),
  /** Steps for normal operation, apart from the outage. */
  start: z.array(stepSchema).max(20).optional(),
  stop: z.array(stepSchema).max(20).optional(),
  check: z.array(stepSchema).max(20).optional(),
  /** The talks and documents from which its texts came. */
  sources: z.array(provenanceSchema).max(60).optional(),
});
export type FactSheet = z.infer<typeof factSheetSchema>;

export const factSheetKind: Kind = {
  name: 'fact-sheet',
  schema: factSheetSchema,
  slugFrom: 'about',
};
