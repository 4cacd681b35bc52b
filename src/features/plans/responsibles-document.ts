import { dayWords, deputyWord } from '#features/fact-sheets/paper-words.ts';
import { responsibles } from '#features/landscape/responsible.ts';
import { numberBook } from '#features/people/number-book.ts';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import type { PaperDocument } from '#render/paper-document.ts';
import { fullTable } from './paper-blocks.ts';
import { type DocumentCopy, documentFrame } from './plan-document.ts';

/** Who answers for what and who stands in, as a matrix to hang on a wall. */
export function responsiblesDocument(records: readonly RecordView[], copy: DocumentCopy): PaperDocument {
  const locale = { locale: copy.language };
  const numbers = numberBook(records.filter(({ deletedAt }) => deletedAt === null));
  const nobody = m.plans_paper_nobody({}, locale);
  const reach = (person: RecordView | undefined): string[] =>
    person === undefined
      ? [nobody, '']
      : [person.name, numbers.of(person).numbers[0]?.number ?? m.fact_sheets_no_number({}, locale)];
  const rows = responsibles(records).map(({ record, priority, owner, deputy }) => [
    ...[priority === undefined ? '' : String(priority), record.name],
    ...[...reach(owner), ...reach(deputy)],
  ]);
  return {
    ...documentFrame(copy),
    orientation: 'landscape',
    kind: copy.organisation,
    title: m.plans_responsibles_title({}, locale),
    subtitle: m.plans_responsibles_kind({}, locale),
    version: dayWords(copy.now, copy),
    facts: [{ name: m.plans_paper_made({}, locale), value: dayWords(copy.now, copy, true) }],
    notices: [],
    body: fullTable(
      [
        m.plans_paper_priority({}, locale),
        m.plans_responsibles_thing({}, locale),
        m.plans_paper_owner({}, locale),
        m.plans_paper_numbers({}, locale),
        deputyWord(copy),
        m.plans_paper_numbers({}, locale),
      ],
      rows,
    ),
    numbered: false,
  };
}
