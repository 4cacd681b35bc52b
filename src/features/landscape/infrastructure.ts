import { z } from 'zod';
import { line, minutes, paragraph } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';
import { priority, protectionScore } from './priority.ts';
import { deputyIsAnother, responsibility } from './responsibility.ts';

/** A part of the technology under the applications: a platform, a database server, a network, a sign-in server. */
export const infrastructureSchema = z.object({
  name: line(120),
  purpose: line(160).optional(),
  description: paragraph().optional(),
  otherNames: z.array(line(80)).max(20).optional(),
  priority: priority().optional(),
  priorityReason: line(300).optional(),
  maximumOutage: minutes().optional(),
  maximumDataLoss: minutes().optional(),
  availability: protectionScore().optional(),
  integrity: protectionScore().optional(),
  confidentiality: protectionScore().optional(),
  ...responsibility,
  team: reference('team').optional(),
  supplier: reference('supplier').optional(),
  location: reference('location').optional(),
  type: line(80).optional(),
  status: line(60).optional(),
});
export type Infrastructure = z.infer<typeof infrastructureSchema>;

export const infrastructureKind: Kind = {
  name: 'infrastructure',
  schema: infrastructureSchema,
  check: deputyIsAnother,
};
