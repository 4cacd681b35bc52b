import { z } from 'zod';
import { day, line, minutes, paragraph } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';
import { deputyIsAnother, responsibility } from './responsibility.ts';

export const assetTypes = ['server', 'computer', 'telephone-exchange', 'line', 'printer', 'network', 'other'] as const;
export type AssetType = (typeof assetTypes)[number];

/** A thing of the organisation that one can point at or count. */
export const assetSchema = z.object({
  name: line(120),
  type: z.enum(assetTypes).optional(),
  description: paragraph().optional(),
  number: line(60).optional(),
  serialNumber: line(80).optional(),
  brand: line(80).optional(),
  model: line(80).optional(),
  location: reference('location').optional(),
  /** Rack, room or desk. */
  place: line(120).optional(),
  ...responsibility,
  supplier: reference('supplier').optional(),
  belongsTo: z.array(reference('application', 'infrastructure')).max(50).optional(),
  boughtOn: day().optional(),
  warrantyUntil: day().optional(),
  toReplace: z.boolean().optional(),
  status: line(60).optional(),
  criticality: line(60).optional(),
  maximumOutage: minutes().optional(),
  maximumDataLoss: minutes().optional(),
  notes: paragraph(2000).optional(),
});
export type Asset = z.infer<typeof assetSchema>;

export const assetKind: Kind = { name: 'asset', schema: assetSchema, check: deputyIsAnother };
