import { z } from 'zod';
import { line, paragraph } from '#records/content-text.ts';
import type { FieldProblem, Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

/** In what way one thing needs another. */
export const dependencyTypes = ['data', 'serves', 'runs-on', 'part-of', 'signs-in-through', 'network'] as const;
export type DependencyType = (typeof dependencyTypes)[number];

const canFail = ['service', 'application', 'infrastructure', 'asset', 'internet-connection', 'location'] as const;

/**
 * `dependent` needs `on`. With more than one in `on` they stand in for each other:
 * the dependent works while `needed` of them are up (N of M). One in `on` means that one is needed.
 */
export const dependencySchema = z.object({
  name: line(250),
  dependent: reference(...canFail),
  on: z
    .array(reference(...canFail, 'supplier'))
    .min(1)
    .max(20),
  type: z.enum(dependencyTypes),
  needed: z.int().min(1).max(20).optional(),
  description: paragraph(1000).optional(),
  /** What the dependent can still do without it. */
  withoutIt: line(300).optional(),
});
export type Dependency = z.infer<typeof dependencySchema>;

export const dependencyKind: Kind = { name: 'dependency', schema: dependencySchema, check: dependencyProblems };

function dependencyProblems(content: Record<string, unknown>): FieldProblem[] {
  const { dependent, on, needed } = content as Dependency;
  const problems: FieldProblem[] = [];
  if (on.includes(dependent)) problems.push({ field: 'on', message: 'depends-on-itself' });
  if (new Set(on).size !== on.length) problems.push({ field: 'on', message: 'named-twice' });
  if (needed !== undefined && needed > on.length)
    problems.push({ field: 'needed', message: 'needs-more-than-there-are' });
  return problems;
}
