import type { Command } from './command.ts';

/** Says what is wrong with this installation and what to do; changes nothing. */
export const doctor: Command = {
  run: async () => 0,
};
