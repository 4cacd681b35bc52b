import { gapsIn } from '#features/landscape/gap.ts';
import { gapWords } from '#features/landscape/gap-words.ts';
import { m } from '#platform/language/generated/messages.js';
import { allRecords } from '#records/server/reading.ts';
import type { Command } from './command.ts';
import { chosenOrganisation, organisationOption } from './organisation.ts';

/** `check`: everything that is missing, with its place and its mend. Gaps are an answer, not a failure. */
export const check: Command = {
  options: organisationOption,
  run: (call) =>
    call.withDatabase(async (database) => {
      const organisation = await chosenOrganisation(call, database);
      const records = await database.inOrganisation(organisation.id, allRecords);
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: organisation.timeZone }).format(new Date());
      const gaps = gapsIn(records, today).map((gap) => ({
        ...gap,
        title: gapWords[gap.code].title(),
        mend: gapWords[gap.code].mend(),
      }));
      call.give({ organisation: organisation.slug, checked: records.length, gaps });
      for (const { title, kind, slug, name, mend } of gaps) call.say(`${title}: ${name} (${kind}/${slug}). ${mend}`);
      call.say(gaps.length === 0 ? m.entry_cli_check_none() : m.entry_cli_check_count({ count: gaps.length }));
      return 0;
    }),
};
