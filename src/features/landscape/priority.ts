import { z } from 'zod';

/** 1 is what must be back first; 4 can wait. */
export const priority = () => z.int().min(1).max(4).meta({ choices: 'priority' });
export type Priority = 1 | 2 | 3 | 4;

/** A score as GEMMA and BIV tables give it, with the main reason. */
export const protectionScore = () =>
  z.strictObject({
    score: z.int().min(0).max(3).meta({ choices: 'score' }),
    reason: z.string().trim().max(500).optional(),
  });
