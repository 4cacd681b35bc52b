import { z } from 'zod';
import { deputyIsAnother, responsibility } from '#features/landscape/responsibility.ts';
import { day, line, paragraph, telephone } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';
import { planStepSchema } from './plan-step.ts';

export const actionTypes = ['relocate', 'communication-means', 'forward-telephone', 'other'] as const;

/** An elementary action that plans share: move a team, get communication back, forward numbers, and undo it. */
export const actionCardSchema = z.object({
  name: line(160),
  type: z.enum(actionTypes).optional(),
  purpose: line(200).optional(),
  /** Who keeps this card true; who does it is a role. */
  ...responsibility,
  team: reference('team').optional(),
  from: reference('location').optional(),
  to: reference('location').optional(),
  who: reference('role').optional(),
  /** Which number rings on which mobile meanwhile. */
  forwards: z
    .array(
      z.strictObject({
        number: telephone(),
        answers: line(120).optional(),
        to: telephone().optional(),
        toPerson: reference('person').optional(),
        switchedBy: reference('role').optional(),
      }),
    )
    .max(50)
    .optional(),
  /** Where and how it is switched; never the secret itself. */
  how: paragraph(1500).optional(),
  steps: z.array(planStepSchema).max(50).optional(),
  backSteps: z.array(planStepSchema).max(50).optional(),
  lastTriedOn: day().optional(),
});
export type ActionCard = z.infer<typeof actionCardSchema>;

export const actionCardKind: Kind = { name: 'action-card', schema: actionCardSchema, check: deputyIsAnother };
