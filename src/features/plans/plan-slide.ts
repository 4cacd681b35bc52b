import type { Slide } from '#render/slide-deck.ts';

/** A slide with lines only. */
export const bulletSlide = (heading: string, lines: readonly string[], notes: string): Slide => ({
  ...{ heading, bullets: [...lines], notes },
});
