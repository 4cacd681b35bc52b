import { z } from 'zod';
import { attachment, day, line, markdown } from '#records/content-text.ts';
import type { FieldProblem, Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

export const handlingTypes = ['problem', 'update', 'change', 'installation', 'security'] as const;

/** Something that was done to a system, for whoever looks back: the log of handling. */
export const handlingSchema = z.object({
  name: line(160),
  about: z
    .array(reference('application', 'service', 'infrastructure', 'asset', 'internet-connection'))
    .max(20)
    .optional(),
  type: z.enum(handlingTypes),
  doneOn: day().optional(),
  doneBy: z
    .array(reference('person', 'supplier', 'team'))
    .max(10)
    .optional(),
  what: markdown(20_000).optional(),
  /** The settings that it altered; a change or an installation says which, or why none. */
  settings: z
    .array(
      z.strictObject({
        setting: reference('setting').optional(),
        from: line(500).optional(),
        to: line(500).optional(),
      }),
    )
    .max(50)
    .optional(),
  noSettings: line(300).optional(),
  solution: reference('solution').optional(),
  procedure: reference('procedure').optional(),
  files: z.array(attachment()).max(20).optional(),
});
export type Handling = z.infer<typeof handlingSchema>;

export const handlingKind: Kind = { name: 'handling', schema: handlingSchema, check: saysWhichSettings };

function saysWhichSettings(content: Record<string, unknown>): FieldProblem[] {
  const { type, settings = [], noSettings } = content as Handling;
  const mustSay = type === 'change' || type === 'installation';
  return mustSay && settings.length === 0 && noSettings === undefined
    ? [{ field: 'settings', message: 'settings-not-said' }]
    : [];
}
