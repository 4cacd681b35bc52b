import { z } from 'zod';
import { deputyIsAnother, responsibility } from '#features/landscape/responsibility.ts';
import { day, line, markdown } from '#records/content-text.ts';
import type { FieldProblem, Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';
import { namesPassword } from '#records/secret-content.ts';

export const settingTypes = ['setting', 'account', 'password', 'port', 'address', 'licence'] as const;

/** One setting: its value, what it was out of the box, and who changed it. Of a password only whether it was changed. */
export const settingSchema = z.object({
  name: line(160),
  about: reference('application', 'infrastructure', 'asset', 'internet-connection', 'service').optional(),
  type: z.enum(settingTypes).optional(),
  value: line(500).optional(),
  defaultValue: line(500).optional(),
  stillDefault: z.enum(['yes', 'no', 'unknown']).optional(),
  changedOn: day().optional(),
  changedBy: reference('person', 'supplier', 'team').optional(),
  why: line(300).optional(),
  /** Where it is set. */
  where: line(200).optional(),
  notes: markdown(4000).optional(),
  /** Who keeps this page true. */
  ...responsibility,
});
export type Setting = z.infer<typeof settingSchema>;

export const settingKind: Kind = {
  name: 'setting',
  schema: settingSchema,
  check: (content) => [...passwordHasNoValue(content), ...deputyIsAnother(content)],
  isPassword: (content) => content.type === 'password' || namesPassword(String(content.name ?? '')),
};

function passwordHasNoValue(content: Record<string, unknown>): FieldProblem[] {
  const setting = content as Setting;
  if (setting.type !== 'password') return [];
  return (['value', 'defaultValue'] as const)
    .filter((field) => setting[field] !== undefined)
    .map((field) => ({ field, message: 'password-has-value' }));
}
