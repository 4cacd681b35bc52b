import { z } from 'zod';
import { line, paragraph } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

/** What can go wrong, apart from which thing it hits; an organisation adds its own. */
export const scenarioTypes = [
  'power',
  'software',
  'hardware',
  'network',
  'supplier',
  'ransomware',
  'insider',
  'fire',
  'water',
  'theft',
  'building',
  'staff',
  'telephony',
  'other',
] as const;
export type ScenarioType = (typeof scenarioTypes)[number];

/** A scenario for which plans may have texts of their own. */
export const scenarioSchema = z.object({
  name: line(120),
  type: z.enum(scenarioTypes).optional(),
  /** What else people call it when it happens. */
  otherNames: z.array(line(80)).max(20).optional(),
  description: paragraph(1500).optional(),
  /** How somebody knows that this is the scenario. */
  recognise: z.array(line(200)).max(10).optional(),
  /** The first thing to do, whatever is hit. */
  firstAction: line(200).optional(),
  /** Whom to call for it, in this order. */
  call: z
    .array(reference('role', 'person', 'team', 'contact-point'))
    .max(10)
    .optional(),
});
export type Scenario = z.infer<typeof scenarioSchema>;

export const scenarioKind: Kind = { name: 'scenario', schema: scenarioSchema };
