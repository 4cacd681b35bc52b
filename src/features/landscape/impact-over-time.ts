import { z } from 'zod';
import { line, minutes } from '#records/content-text.ts';

/** Whom or what an outage hurts. */
export const harmCategories = [
  'residents-late',
  'documents-late',
  'legal-term',
  'safety',
  'finance',
  'image',
  'own-staff',
] as const;
export type HarmCategory = (typeof harmCategories)[number];

/** How much it hurts, from least to most. */
export const harmDegrees = ['small', 'noticeable', 'serious', 'disastrous'] as const;
export type HarmDegree = (typeof harmDegrees)[number];

/** One harm: after so long it begins to hurt, whom, how much, and what happens then. */
const harmSchema = z.strictObject({
  after: minutes().optional(),
  category: z.enum(harmCategories).optional(),
  degree: z.enum(harmDegrees).optional(),
  what: line(300).optional(),
});
export type Harm = z.infer<typeof harmSchema>;

/** What an outage does as it lasts: the heart of a business impact analysis. */
export const impactOverTime = () => z.array(harmSchema).max(30);

/** The harms in the order in which they come; those of an unknown moment last. */
export const harmsInOrder = (harms: readonly Harm[]): Harm[] =>
  harms.toSorted((a, b) => (a.after ?? Number.POSITIVE_INFINITY) - (b.after ?? Number.POSITIVE_INFINITY));
