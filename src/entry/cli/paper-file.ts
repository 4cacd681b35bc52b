import { extname, resolve } from 'node:path';
import type { PaperOrder } from '#features/fact-sheets/paper-order.ts';
import type { Database } from '#platform/database/database.ts';
import { m } from '#platform/language/generated/messages.js';
import { getLocale } from '#platform/language/generated/runtime.js';
import { UnknownSlug } from '#records/server/problem.ts';
import { type Call, CommandProblem, UsageProblem } from './command.ts';
import { chosenOrganisation } from './organisation.ts';
import { writeMade } from './write-made.ts';

/** Makes a file in one of these forms, by the ending of its name, and says where it is. */
export async function makeFile<Ending extends string>(
  call: Call,
  endings: readonly Ending[],
  make: (database: Database, order: PaperOrder, ending: Ending) => Promise<Buffer>,
): Promise<number> {
  const out = call.text('out');
  const possible = endings.map((one) => `.${one}`).join(', ');
  if (out === undefined) throw new UsageProblem(m.entry_cli_where({ endings: possible }));
  const ending = endings.find((one) => `.${one}` === extname(out).toLowerCase());
  if (ending === undefined) throw new UsageProblem(m.entry_cli_ending({ file: out, endings: possible }));
  for (const [option, only] of Object.entries(onlyWith)) {
    if ((call.given(option) || call.text(option) !== undefined) && ending !== only) {
      throw new UsageProblem(m.entry_cli_only_with({ option: `--${option}`, ending: `.${only}` }));
    }
  }
  const bytes = await call.withDatabase(async (database) => {
    const organisation = await chosenOrganisation(call, database);
    return named(make(database, { organisation, language: getLocale(), now: new Date() }, ending));
  });
  const file = resolve(out);
  await writeMade(file, bytes);
  call.give({ file, bytes: bytes.length });
  call.say(m.entry_cli_written({ file }));
  return 0;
}

/** What says something about one form says nothing about the others. */
const onlyWith = { audience: 'pptx', archive: 'pdf' };

/** An unknown slug is answered with those that look like it. */
async function named(made: Promise<Buffer>): Promise<Buffer> {
  try {
    return await made;
  } catch (error) {
    if (!(error instanceof UnknownSlug)) throw error;
    const names = error.nearest.join(', ');
    throw new CommandProblem(
      m.entry_cli_nothing({ slug: error.slug }),
      names === '' ? undefined : m.entry_cli_did_you_mean({ names }),
    );
  }
}
