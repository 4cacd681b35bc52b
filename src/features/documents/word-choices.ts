import { z } from 'zod';
import { planPhases } from '#features/plans/plan-step.ts';
import type { WordPart } from './word-parts.ts';

/**
 * What somebody decided for a part: its text or its steps to a section, a section of its own, along with the part
 * above it, or not at all.
 */
export const wordChoiceSchema = z.discriminatedUnion('as', [
  z.object({ as: z.literal('text'), section: z.string().min(1).max(60) }),
  z.object({ as: z.literal('steps'), section: z.string().min(1).max(60), phase: z.enum(planPhases) }),
  z.object({ as: z.literal('new') }),
  z.object({ as: z.literal('with-parent') }),
  z.object({ as: z.literal('skip') }),
]);
export type WordChoice = z.infer<typeof wordChoiceSchema>;

/** The choices by the id of the part. */
export type WordChoices = Readonly<Record<string, WordChoice>>;

/** What happens with a part in the end: its own choice, else that of the part above it; undefined where nobody chose. */
export function choiceFor(
  part: WordPart,
  parts: ReadonlyMap<string, WordPart>,
  choices: WordChoices,
): { choice: WordChoice; of: WordPart } | undefined {
  const own = choices[part.id];
  if (own !== undefined && own.as !== 'with-parent') return { choice: own, of: part };
  const parent = part.parent === null ? undefined : parts.get(part.parent);
  return parent === undefined ? undefined : choiceFor(parent, parts, choices);
}
