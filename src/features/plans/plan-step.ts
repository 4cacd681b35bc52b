import { z } from 'zod';
import { provenanceSchema } from '#features/documents/provenance.ts';
import { line, minutes, paragraph, telephone } from '#records/content-text.ts';
import { reference } from '#records/reference.ts';

/** The four phases of a calamity, in the order in which they come. */
export const planPhases = ['response', 'emergency', 'recovery', 'return'] as const;
export type PlanPhase = (typeof planPhases)[number];

/** What somebody does whose step did not give what was expected. */
export const otherwiseTypes = ['go-to-step', 'other-plan', 'stop-and-call'] as const;

/** One action of a plan, procedure or action card, for somebody who never saw the system. */
export const planStepSchema = z.strictObject({
  action: line(300),
  phase: z.enum(planPhases).optional(),
  /** Who does it: a role, never a name, because people change. */
  who: reference('role').optional(),
  expected: line(300).optional(),
  /** What to do when that is not what happens. */
  ifNot: line(300).optional(),
  otherwise: z.enum(otherwiseTypes).optional(),
  /** The number of the step to go to, counted from 1 in the same list. */
  otherwiseStep: z.int().min(1).max(200).optional(),
  otherwisePlan: reference('plan', 'fact-sheet', 'procedure', 'action-card').optional(),
  /** Whom to call who stops here. */
  otherwiseCall: reference(
    'role',
    'person',
    'team',
    'supplier',
    'location',
    'organisation',
    'contact-point',
  ).optional(),
  duration: minutes().optional(),
  /** Access, key or form that must be at hand. */
  needs: z.array(line(160)).max(10).optional(),
  /** This is a moment at which somebody is told how things stand. */
  communicate: z.boolean().optional(),
  call: telephone().optional(),
  /** The steps of this procedure stand in this place, and follow it when it changes. */
  follows: reference('procedure').optional(),
  /** Scenarios in which nobody may do this, whatever the other steps say. */
  notIn: z.array(reference('scenario')).max(30).optional(),
  /** The only scenarios for which this step is meant. */
  onlyIn: z.array(reference('scenario')).max(30).optional(),
  note: paragraph(600).optional(),
  source: provenanceSchema.optional(),
});
export type PlanStep = z.infer<typeof planStepSchema>;
