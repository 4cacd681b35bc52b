import { m } from '#platform/language/generated/messages.js';
import { listNames, listRecords } from '#records/server/reading.ts';
import type { Call, Command } from './command.ts';
import { kindFrom } from './kind-word.ts';
import { chosenOrganisation, organisationOption } from './organisation.ts';

/** `list KIND`: every record of a kind, by name; as JSON with its whole content. */
export const list: Command = {
  operands: { words: 'KIND', least: 1, most: 1 },
  options: organisationOption,
  run: (call) => call.withDatabase(async (database) => listKind(call, database)),
};

async function listKind(call: Call, database: Parameters<Parameters<Call['withDatabase']>[0]>[0]): Promise<number> {
  const kind = kindFrom(call.operands[0] ?? '');
  const organisation = await chosenOrganisation(call, database);
  await database.inOrganisation(organisation.id, async (reader) => {
    if (call.json) return call.give(await listRecords(reader, kind, { limit: 1_000_000 }));
    const names = await listNames(reader, kind);
    for (const { slug, name } of names) call.say(`${kind}/${slug}  ${name}`);
    call.warn(m.entry_cli_list_count({ count: names.length }));
  });
  return 0;
}
