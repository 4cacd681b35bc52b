import { resolve } from 'node:path';
import { factSheetPdf } from '#features/fact-sheets/server/make-fact-sheet.ts';
import type { Database } from '#platform/database/database.ts';
import { m } from '#platform/language/generated/messages.js';
import { getLocale } from '#platform/language/generated/runtime.js';
import { UnknownSlug } from '#records/server/problem.ts';
import { type Call, type Command, CommandProblem, UsageProblem } from './command.ts';
import { chosenOrganisation, organisationOption } from './organisation.ts';
import { writeMade } from './write-made.ts';

/** `factsheet SLUG --out FILE.pdf`: the A4 of one application, service or piece of infrastructure. */
export const factsheet: Command = {
  operands: { words: 'SLUG', least: 1, most: 1 },
  options: { out: { value: 'FILE.pdf', about: () => m.entry_cli_option_out() }, ...organisationOption },
  run: async (call) => {
    const out = call.text('out');
    if (out === undefined) throw new UsageProblem(m.entry_cli_out_missing());
    const pdf = await call.withDatabase((database) => pdfOf(call, database));
    const file = resolve(out);
    await writeMade(file, pdf);
    call.give({ file, pages: 1, bytes: pdf.length });
    call.say(m.entry_cli_written({ file }));
    return 0;
  },
};

async function pdfOf(call: Call, database: Database): Promise<Buffer> {
  const organisation = await chosenOrganisation(call, database);
  const slug = (call.operands[0] ?? '').replace(/^(application|service|infrastructure)\//, '');
  try {
    return await factSheetPdf(database, { organisation, language: getLocale(), now: new Date() }, slug);
  } catch (error) {
    if (!(error instanceof UnknownSlug)) throw error;
    const names = error.nearest.join(', ');
    throw new CommandProblem(
      m.entry_cli_unknown({ slug }),
      names === '' ? undefined : m.entry_cli_did_you_mean({ names }),
    );
  }
}
