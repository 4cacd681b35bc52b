import { z } from 'zod';
import { day, line, minutes } from '#records/content-text.ts';
import type { FieldProblem, Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

/** How a task went for who stands in. */
export const takeoverResults = ['alone', 'with-text', 'with-owner', 'not-possible'] as const;
export type TakeoverResult = (typeof takeoverResults)[number];

/** The stand-in does what the owner would do, and somebody watches: so it shows whether taking over works (R52). */
export const takeoverTestSchema = z.object({
  name: line(160),
  about: reference('application', 'service', 'infrastructure').optional(),
  /** A person, and by rule not the owner. */
  standIn: reference('person').optional(),
  observer: reference('person').optional(),
  heldOn: day().optional(),
  tasks: z
    .array(
      z.strictObject({
        what: line(300),
        /** The text that should be enough to do it. */
        from: reference(
          'fact-sheet',
          'procedure',
          'plan',
          'supplier',
          'application',
          'service',
          'infrastructure',
        ).optional(),
        result: z.enum(takeoverResults).optional(),
        minutes: minutes().optional(),
        remark: line(400).optional(),
        /** The content hash of that text when it was tried and was not enough. */
        textHash: line(64).optional(),
        /** Why nothing changes in that text. */
        noChange: line(400).optional(),
      }),
    )
    .max(60)
    .optional(),
  /** When the trying was done; what did not work is closed only later. */
  triedOn: day().optional(),
});
export type TakeoverTest = z.infer<typeof takeoverTestSchema>;
export type TakeoverTask = NonNullable<TakeoverTest['tasks']>[number];

export const takeoverTestKind: Kind = { name: 'takeover-test', schema: takeoverTestSchema, check: whoWasThere };

/** A test that is finished shows something only where one did it and another watched. */
function whoWasThere({ standIn, observer, triedOn }: Record<string, unknown>): FieldProblem[] {
  if (standIn !== undefined && standIn === observer) return [{ field: 'observer', message: 'observer-is-stand-in' }];
  if (triedOn === undefined) return [];
  return [
    ...(standIn === undefined ? [{ field: 'standIn', message: 'stand-in-missing' }] : []),
    ...(observer === undefined ? [{ field: 'observer', message: 'observer-missing' }] : []),
  ];
}
