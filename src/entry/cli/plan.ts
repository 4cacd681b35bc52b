import { slideAudiences } from '#features/plans/plan-slides.ts';
import { planFile, planSlidesFile } from '#features/plans/server/make-document.ts';
import { m } from '#platform/language/generated/messages.js';
import { type Call, type Command, UsageProblem } from './command.ts';
import { organisationOption } from './organisation.ts';
import { makeFile } from './paper-file.ts';

/** `plan SLUG --out FILE.{pdf,docx,pptx}`: a plan to print, to send or to show. */
export const plan: Command = {
  operands: { words: 'SLUG', least: 1, most: 1 },
  options: {
    out: { value: 'FILE', about: () => m.entry_cli_option_out() },
    audience: { value: slideAudiences.join('|'), about: () => m.entry_cli_option_audience() },
    archive: { about: () => m.entry_cli_option_archive() },
    draft: { about: () => m.entry_cli_option_draft() },
    ...organisationOption,
  },
  run: async (call) => {
    const slug = (call.operands[0] ?? '').replace(/^plan\//, '');
    const audience = audienceOf(call);
    const draft = call.given('draft');
    return makeFile(call, ['pdf', 'docx', 'pptx'], (database, order, ending) => {
      if (ending === 'pptx') return planSlidesFile(database, order, { slug, draft, audience });
      const form = ending === 'docx' ? { type: ending } : { type: ending, archive: call.given('archive') };
      return planFile(database, order, { slug, draft, form });
    });
  },
};

function audienceOf(call: Call): (typeof slideAudiences)[number] {
  const word = call.text('audience') ?? slideAudiences[0];
  const found = slideAudiences.find((one) => one === word);
  if (found === undefined) {
    throw new UsageProblem(m.entry_cli_audience({ word, audiences: slideAudiences.join(', ') }));
  }
  return found;
}
