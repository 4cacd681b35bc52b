import { dossierSubjects } from '#features/plans/dossier.ts';
import { dossierFile } from '#features/plans/server/read-documents.ts';
import { m } from '#platform/language/generated/messages.js';
import { kinds } from '../kinds.ts';
import { type Command, UsageProblem } from './command.ts';
import { organisationOption } from './organisation.ts';
import { makeFile } from './paper-file.ts';

/** `dossier SLUG --out FILE.{pdf,docx}`: an application, or `service/SLUG`, for somebody outside. */
export const dossier: Command = {
  operands: { words: 'SLUG', least: 1, most: 1 },
  options: { out: { value: 'FILE', about: () => m.entry_cli_option_out() }, ...organisationOption },
  run: async (call) => {
    const [first = '', second] = (call.operands[0] ?? '').split('/');
    const kind = second === undefined ? 'application' : dossierSubjects.find((one) => one === first);
    if (kind === undefined) {
      throw new UsageProblem(m.entry_cli_dossier_of({ word: first, kinds: dossierSubjects.join(', ') }));
    }
    return makeFile(call, ['pdf', 'docx'], (database, order, ending) => {
      const form = ending === 'docx' ? { type: ending } : { type: ending, archive: false };
      return dossierFile(database, kinds, order, { kind, slug: second ?? first, form });
    });
  },
};
