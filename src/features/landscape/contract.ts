import { z } from 'zod';
import { day, line, minutes, paragraph, telephone } from '#records/content-text.ts';
import type { FieldProblem, Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

/** What was agreed with a supplier: for which things, within which hours, under which customer number. */
export const contractSchema = z.object({
  name: line(160),
  supplier: reference('supplier').optional(),
  covers: z
    .array(reference('application', 'infrastructure', 'service', 'asset', 'internet-connection'))
    .max(50)
    .optional(),
  customerNumber: line(60).optional(),
  contractNumber: line(60).optional(),
  /** Overrides the supplier's number where this contract has its own. */
  emergencyNumber: telephone().optional(),
  /** Hours in which the supplier must act, for instance "24/7" or "ma-vr 8-18". */
  supportHours: line(80).optional(),
  responseTime: minutes().optional(),
  recoveryTime: minutes().optional(),
  startsOn: day().optional(),
  endsOn: day().optional(),
  keptWhere: line(200).optional(),
  owner: reference('person').optional(),
  notes: paragraph(2000).optional(),
});
export type Contract = z.infer<typeof contractSchema>;

export const contractKind: Kind = { name: 'contract', schema: contractSchema, check: endsAfterItStarts };

function endsAfterItStarts(content: Record<string, unknown>): FieldProblem[] {
  const { startsOn, endsOn } = content as Contract;
  return startsOn !== undefined && endsOn !== undefined && endsOn < startsOn
    ? [{ field: 'endsOn', message: 'ends-before-it-starts' }]
    : [];
}
