import { findingsIn } from '#features/checks/checks.ts';
import { type Finding, isHint } from '#features/checks/finding.ts';
import { findingDetail, findingWords } from '#features/checks/finding-words.ts';
import { importanceOfFinding, importanceOfGap } from '#features/checks/importance.ts';
import { type Gap, gapsIn } from '#features/landscape/gap.ts';
import { gapWords } from '#features/landscape/gap-words.ts';
import { localMoment } from '#platform/jobs/due.ts';
import { m } from '#platform/language/generated/messages.js';
import { allRecords } from '#records/server/reading.ts';
import { checkLines, type Found, saidOnce } from './check-lines.ts';
import type { Command } from './command.ts';
import { chosenOrganisation, organisationOption } from './organisation.ts';

/** So many of one check on a screen; with --all every one. */
const mostOfOne = 20;
const widest = 100;

/** `check`: everything that is missing or wrong, with its place and its mend. What is found is an answer, not a failure. */
export const check: Command = {
  options: {
    ...organisationOption,
    all: { about: () => m.entry_cli_check_option_all({ count: mostOfOne }) },
    hints: { about: () => m.entry_cli_check_option_hints() },
  },
  run: (call) =>
    call.withDatabase(async (database) => {
      const organisation = await chosenOrganisation(call, database);
      const records = await database.inOrganisation(organisation.id, allRecords);
      const today = localMoment(new Date(), organisation.timeZone).day;
      const gaps = gapsIn(records, today).map(gapInWords);
      const findings = findingsIn(records, today).map(findingInWords);
      call.give({ organisation: organisation.slug, checked: records.length, gaps, findings });
      const byId = new Map(records.map((record) => [record.id, record]));
      const found: Found[] = [
        ...findings.map((one) => ({ ...one, importance: importanceOfFinding(one.code) })),
        ...gaps.map((one) => ({ ...one, importance: importanceOfGap(one, byId.get(one.recordId)) })),
      ];
      const layout = {
        checked: records.length,
        width: Math.min(process.stdout.columns ?? widest, widest),
        most: call.given('all') ? Number.POSITIVE_INFINITY : mostOfOne,
        withHints: call.given('hints'),
      };
      for (const line of checkLines(saidOnce(found), layout)) call.say(line);
      return 0;
    }),
};

const gapInWords = (gap: Gap) => ({
  ...gap,
  title: gapWords[gap.code].title(),
  detail: '',
  mend: gapWords[gap.code].mend(),
});

const findingInWords = (finding: Finding) => ({
  ...finding,
  hint: isHint(finding.code),
  title: findingWords[finding.code].title(),
  detail: findingDetail(finding),
  mend: findingWords[finding.code].mend(),
});
