import { z } from 'zod';
import { line, minutes, paragraph, webAddress } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';
import { impactOverTime } from './impact-over-time.ts';
import { priority, protectionScore } from './priority.ts';
import { deputyIsAnother, responsibility } from './responsibility.ts';

/** A program that people work with, or that other programs need. */
export const applicationSchema = z.object({
  name: line(120),
  /** What it is for, in one sentence that a stranger understands. */
  purpose: line(160).optional(),
  description: paragraph().optional(),
  domain: line(60).optional(),
  otherNames: z.array(line(80)).max(20).optional(),
  priority: priority().optional(),
  priorityReason: line(300).optional(),
  /** How long it may be out before it truly hurts. */
  maximumOutage: minutes().optional(),
  maximumDataLoss: minutes().optional(),
  impactOverTime: impactOverTime().optional(),
  availability: protectionScore().optional(),
  integrity: protectionScore().optional(),
  confidentiality: protectionScore().optional(),
  ...responsibility,
  team: reference('team').optional(),
  supplier: reference('supplier').optional(),
  location: reference('location').optional(),
  address: webAddress().optional(),
  type: line(80).optional(),
  status: line(60).optional(),
  /** What people do with it, each by its name; a walkthrough goes through all of them. */
  functions: z
    .array(
      z.strictObject({
        name: line(160),
        /** What users do meanwhile when only this fails. */
        meanwhile: line(300).optional(),
      }),
    )
    .max(200)
    .optional(),
});
export type Application = z.infer<typeof applicationSchema>;

export const applicationKind: Kind = { name: 'application', schema: applicationSchema, check: deputyIsAnother };
