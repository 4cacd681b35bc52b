import { z } from 'zod';
import { deputyIsAnother, responsibility } from '#features/landscape/responsibility.ts';
import { day, line, minutes, paragraph } from '#records/content-text.ts';
import type { FieldProblem, Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';
import { forWriters } from '#records/restricted.ts';
import { planSectionSchema } from './plan-section.ts';
import { planStepSchema } from './plan-step.ts';

/** What a plan is about; each type has its own templates and co-reviewers. */
export const planTypes = ['application', 'service', 'organisation'] as const;
export type PlanType = (typeof planTypes)[number];

/** Whom a message of a plan is for. */
export const audiences = ['staff', 'residents', 'businesses', 'management', 'supplier', 'partners', 'press'] as const;

/** In what form somebody holds an own copy. */
export const copyForms = ['paper', 'device', 'file', 'usb', 'mail', 'other'] as const;

/** A continuity plan: only what no other record holds; names, numbers, dependencies are read from their own records. */
export const planSchema = z.object({
  name: line(160),
  type: z.enum(planTypes),
  about: reference('application', 'service', 'infrastructure', 'organisation').optional(),
  summary: paragraph(1000).optional(),
  ...responsibility,
  template: reference('plan-template').optional(),
  /** The content hash of the template whose improvements were last taken over or declined. */
  templateSeen: line(64).optional(),
  /** What of the template was offered and declined; it is not offered again. */
  templateDeclined: z.array(line(200)).max(100).optional(),
  sections: z.array(planSectionSchema).max(80).optional(),
  scope: z.array(line(300)).max(30).optional(),
  exclusions: z.array(line(300)).max(30).optional(),
  assumptions: z.array(line(300)).max(30).optional(),
  /** What is not arranged, and why: said, so that nobody counts on it. */
  notArranged: z
    .array(z.strictObject({ what: line(300), why: line(400).optional(), until: day().optional() }))
    .max(30)
    .optional(),
  activateWhen: z.array(line(300)).max(20).optional(),
  mayDeclare: z.array(reference('role')).max(10).optional(),
  roles: z
    .array(
      z.strictObject({
        role: reference('role').optional(),
        task: paragraph(800).optional(),
        /** Without this role the plan stops; three people must be able to take it. */
        indispensable: z.boolean().optional(),
      }),
    )
    .max(30)
    .optional(),
  /** Which services come back first, as management decided it; what follows from the facts stands beside it. */
  restartOrder: z
    .strictObject({
      decidedBy: reference('role', 'person').optional(),
      decidedOn: day().optional(),
      reason: line(400).optional(),
      order: z.array(reference('service')).max(100).optional(),
    })
    .optional(),
  scenarios: z.array(reference('scenario')).max(30).optional(),
  steps: z.array(planStepSchema).max(200).optional(),
  actions: z.array(reference('action-card')).max(30).optional(),
  restore: z
    .strictObject({
      procedure: reference('procedure').optional(),
      backup: reference('procedure').optional(),
      lastTestOn: day().optional(),
      result: line(300).optional(),
    })
    .optional(),
  communication: z
    .array(
      z.strictObject({
        audience: z.enum(audiences).optional(),
        who: reference('role').optional(),
        contact: reference('person', 'team', 'supplier', 'organisation', 'role', 'contact-point').optional(),
        when: line(200).optional(),
        channel: line(120).optional(),
        text: paragraph(1500).optional(),
      }),
    )
    .max(30)
    .optional(),
  suppliers: z.array(reference('supplier')).max(30).optional(),
  resources: z
    .array(
      z.strictObject({
        what: line(200),
        quantity: z.int().min(1).max(10_000).optional(),
        where: line(200).optional(),
        within: minutes().optional(),
      }),
    )
    .max(50)
    .optional(),
  alternateSites: z.array(reference('location')).max(10).optional(),
  declaredBy: reference('role').optional(),
  recoveredWhen: z.array(line(300)).max(20).optional(),
  holders: z
    .array(
      z.strictObject({
        holder: reference('person', 'team', 'role', 'location', 'organisation').optional(),
        form: z.enum(copyForms).optional(),
        where: line(200).optional(),
        version: line(40).optional(),
        receivedOn: day().optional(),
      }),
    )
    .max(50)
    .optional(),
  /** Who must have read it, each of them. */
  mustKnow: z
    .array(reference('role', 'team', 'person'))
    .max(30)
    .optional(),
  /** Three questions that somebody answers who says to have read it. */
  questions: z
    .array(
      z.strictObject({
        question: line(200),
        answers: z.array(line(160)).min(2).max(4),
        /** The number of the right answer, counted from 1. */
        right: forWriters(z.int().min(1).max(4)),
      }),
    )
    .max(3)
    .optional(),
});
export type Plan = z.infer<typeof planSchema>;

export const planKind: Kind = { name: 'plan', schema: planSchema, check: planProblems };

function planProblems(content: Record<string, unknown>): FieldProblem[] {
  const { sections = [], questions = [] } = content as Plan;
  const keys = sections.map(({ key }) => key);
  const twice = keys.findIndex((key, at) => keys.indexOf(key) !== at);
  const wrong = questions.findIndex(({ answers, right }) => right > answers.length);
  return [
    ...deputyIsAnother(content),
    ...(twice === -1 ? [] : [{ field: `sections.${twice}.key`, message: 'section-twice' }]),
    ...(wrong === -1 ? [] : [{ field: `questions.${wrong}.right`, message: 'no-such-answer' }]),
  ];
}
