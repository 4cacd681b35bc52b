import { z } from 'zod';
import { line, paragraph } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';
import { restricted } from '#records/restricted.ts';
import { deputyIsAnother, responsibility } from './responsibility.ts';

/** A line to the outside, with what the provider asks for when it is down. */
export const internetConnectionSchema = z.object({
  name: line(120),
  provider: reference('supplier').optional(),
  lineNumber: restricted(line(80)).optional(),
  ipAddress: restricted(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).optional(),
  speed: line(60).optional(),
  location: reference('location').optional(),
  ...responsibility,
  notes: paragraph(2000).optional(),
});
export type InternetConnection = z.infer<typeof internetConnectionSchema>;

export const internetConnectionKind: Kind = {
  name: 'internet-connection',
  schema: internetConnectionSchema,
  check: deputyIsAnother,
};
