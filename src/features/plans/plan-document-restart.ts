import { harmCategoryWords } from '#features/landscape/harm-words.ts';
import { m } from '#platform/language/generated/messages.js';
import { type PaperBlock, plainParagraph } from '#render/paper-document.ts';
import { type BlockWords, fullTable } from './paper-blocks.ts';
import { differs, firstSerious, type RestartOrder, type RestartRow } from './restart-order.ts';

/** Which services come back first: who decided it, and each with what it may bear. */
export function restartBlocks(order: RestartOrder, words: BlockWords): PaperBlock[] {
  const locale = { locale: words.language };
  const decision =
    order.decidedOn === null && order.decidedBy === null
      ? m.plans_bia_undecided({}, locale)
      : m.plans_bia_decided(
          {
            name: order.decidedBy?.name ?? m.plans_bia_somebody({}, locale),
            day: order.decidedOn === null ? m.plans_bia_some_day({}, locale) : words.day(order.decidedOn),
          },
          locale,
        );
  return [
    plainParagraph([decision, order.reason].filter((part) => part !== null).join(' ')),
    ...fullTable(
      [
        m.plans_bia_column_place({}, locale),
        m.plans_bia_column_service({}, locale),
        m.plans_bia_column_outage({}, locale),
        m.plans_bia_column_term({}, locale),
        m.plans_bia_column_first({}, locale),
      ],
      order.rows.map((row) => [
        placeText(row, words),
        row.name,
        words.duration(row.maximumOutage),
        row.promisedTerm ?? '',
        seriousText(row, words),
      ]),
    ),
  ];
}

/** The place of a service, with the other one where they differ. */
function placeText(row: RestartRow, { language }: BlockWords): string {
  const { decided, derived } = row;
  const locale = { locale: language };
  if (decided === null) return String(derived);
  return differs(row) ? m.plans_bia_place_differs({ decided, derived }, locale) : String(decided);
}

function seriousText(row: RestartRow, words: BlockWords): string {
  const harm = firstSerious(row);
  if (harm === null) return '';
  const locale = { locale: words.language };
  const after =
    harm.after === undefined
      ? m.plans_bia_after_unknown({}, locale)
      : m.plans_bia_after({ time: words.duration(harm.after) }, locale);
  const category = harm.category === undefined ? undefined : harmCategoryWords[harm.category]({}, locale);
  return [after, category, harm.what].filter((part) => part !== undefined).join(': ');
}
