import { m } from '#platform/language/generated/messages.js';
import type { Command } from './command.ts';

/** A command by its name; loaded only when it is used, so that short commands start fast. */
export interface Entry {
  summary: () => string;
  load: () => Promise<Command>;
}

/** All commands, in the order in which help shows them. */
export const commands: Record<string, Entry> = {
  start: { summary: () => m.entry_cli_start(), load: async () => (await import('./start.ts')).start },
  doctor: { summary: () => m.entry_cli_doctor(), load: async () => (await import('./doctor.ts')).doctor },
};
