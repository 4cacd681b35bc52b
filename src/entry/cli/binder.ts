import { binderFile } from '#features/fact-sheets/server/make-binder.ts';
import { m } from '#platform/language/generated/messages.js';
import type { Command } from './command.ts';
import { organisationOption } from './organisation.ts';
import { makeFile } from './paper-file.ts';

/** `binder --out FILE.pdf`: all fact sheets in one PDF, with a list in front. */
export const binder: Command = {
  operands: { words: '', least: 0, most: 0 },
  options: { out: { value: 'FILE.pdf', about: () => m.entry_cli_option_out() }, ...organisationOption },
  run: (call) => makeFile(call, ['pdf'], (database, order) => binderFile(database, order)),
};
