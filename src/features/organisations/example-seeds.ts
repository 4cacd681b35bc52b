import type { FactSheet } from '#features/fact-sheets/fact-sheet.ts';
import type { KindName } from '#records/kind-name.ts';
import { exampleContents } from './example/contents.ts';
import { personName } from './example/people.ts';
import { idOf, instantBefore } from './example/record.ts';
import { laterEdits, published, reviews, writtenDaysAgo } from './example/reviews.ts';

/** What happened to one record of the example: written, perhaps reviewed, perhaps edited after that. */
export interface Seed {
  id: string;
  kind: KindName;
  key: string;
  /** The first content. */
  content: Record<string, unknown> & { name: string };
  writtenAt: string;
  review?: { by: string; at: string };
  /** What was reviewed was published by that: it is what readers see, whatever was edited since. */
  isPublished?: boolean;
  edit?: { by: string; at: string; reason: string; content: Record<string, unknown> & { name: string } };
}

/** The organisation of the example and the name under which it is written. */
export const exampleOrganisation = {
  id: idOf('organisation', 'the organisation itself'),
  slug: 'voorbeeldstad',
  name: 'Gemeente Voorbeeldstad',
  author: 'Voorbeeld',
  reason: 'Voorbeeldgemeente ingevuld bij de eerste start',
} as const;

/** The history of every record of the example, with instants counted back from `now` (ISO 8601). */
export const exampleSeeds = (now: string): Seed[] =>
  exampleContents(now).map(({ kind, key, content }) => {
    const written: Seed = { id: idOf(kind, key), kind, key, content, writtenAt: instantBefore(now, writtenDaysAgo) };
    return kind === 'fact-sheet' ? withReview(written, now) : written;
  });

function withReview(seed: Seed, now: string): Seed {
  const review = reviews[seed.key];
  const later = laterEdits[seed.key];
  return {
    ...seed,
    ...(review && { review: { by: personName(review.by), at: instantBefore(now, review.daysAgo) } }),
    ...(published.includes(seed.key) && { isPublished: true }),
    ...(later && {
      content: later.before(seed.content as unknown as FactSheet),
      edit: {
        by: personName(later.by),
        at: instantBefore(now, later.daysAgo),
        reason: later.reason,
        content: seed.content,
      },
    }),
  };
}
