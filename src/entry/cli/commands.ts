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
  import: {
    summary: () => m.landscape_import_cli_summary(),
    load: async () => (await import('./import.ts')).importCommand,
  },
  'import-runbooks': {
    summary: () => m.documents_runbooks_cli(),
    load: async () => (await import('./import-runbooks.ts')).importRunbooksCommand,
  },
  export: { summary: () => m.entry_cli_export(), load: async () => (await import('./export.ts')).exportCommand },
  list: { summary: () => m.entry_cli_list(), load: async () => (await import('./list.ts')).list },
  show: { summary: () => m.entry_cli_show(), load: async () => (await import('./show.ts')).show },
  factsheet: {
    summary: () => m.entry_cli_factsheet(),
    load: async () => (await import('./factsheet.ts')).factsheet,
  },
  plan: { summary: () => m.entry_cli_plan(), load: async () => (await import('./plan.ts')).plan },
  dossier: { summary: () => m.entry_cli_dossier(), load: async () => (await import('./dossier.ts')).dossier },
  binder: { summary: () => m.entry_cli_binder(), load: async () => (await import('./binder.ts')).binder },
  responsibles: {
    summary: () => m.entry_cli_responsibles(),
    load: async () => (await import('./responsibles.ts')).responsibles,
  },
  check: { summary: () => m.entry_cli_check(), load: async () => (await import('./check.ts')).check },
  audit: { summary: () => m.entry_cli_audit(), load: async () => (await import('./audit.ts')).audit },
  doctor: { summary: () => m.entry_cli_doctor(), load: async () => (await import('./doctor.ts')).doctor },
};
