import { z } from 'zod';
import { line, minutes, paragraph } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';
import { impactOverTime } from './impact-over-time.ts';
import { priority } from './priority.ts';
import { deputyIsAnother, responsibility } from './responsibility.ts';

/** A service (dienst) that the organisation gives to residents, businesses or its own people. */
export const serviceSchema = z.object({
  name: line(120),
  purpose: line(160).optional(),
  description: paragraph().optional(),
  domain: line(60).optional(),
  priority: priority().optional(),
  priorityReason: line(300).optional(),
  maximumOutage: minutes().optional(),
  maximumDataLoss: minutes().optional(),
  /** The term within which the organisation promised to help, in its own words. */
  promisedTerm: line(120).optional(),
  /** How the service goes on, at its least, while the systems are out. */
  minimumLevel: paragraph(1000).optional(),
  impactOverTime: impactOverTime().optional(),
  ...responsibility,
  team: reference('team').optional(),
});
export type Service = z.infer<typeof serviceSchema>;

export const serviceKind: Kind = { name: 'service', schema: serviceSchema, check: deputyIsAnother };
