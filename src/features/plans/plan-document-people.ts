import { aboutNumber, besideOnPaper } from '#features/people/answering-words.ts';
import type { Answering } from '#features/people/number-book.ts';
import { m } from '#platform/language/generated/messages.js';
import { type PaperBlock, plainParagraph } from '#render/paper-document.ts';
import { type BlockWords, fullTable, headingBlock, labelled, together } from './paper-blocks.ts';
import { type PlanSupplierView, type SiteView, supplierAnswering } from './plan-around-view.ts';
import type { ContactView } from './plan-people-view.ts';
import type { PlanRoleView } from './plan-view.ts';

/** Roles with who takes them, in order, and how to reach each of them; each role under a heading of this level. */
export function roleBlocks(roles: readonly PlanRoleView[], words: BlockWords, level: 2 | 3 = 3): PaperBlock[] {
  const locale = { locale: words.language };
  return roles.flatMap(({ role, task, tooFew }) => {
    if (role === null) return [plainParagraph(m.plans_paper_gone({}, locale))];
    const holders = role.holders.map(({ name, function: does, numbers, left }) => [
      left ? m.plans_paper_left({ name }, locale) : name,
      does ?? '',
      left ? '' : printed(numbers, name, locale),
    ]);
    return together([
      headingBlock(level, role.name),
      ...(task === null ? [] : [plainParagraph(task)]),
      ...(role.firstAction === null ? [] : [labelled(m.plans_paper_first_action({}, locale), role.firstAction)]),
      ...role.duty.map((one) => labelled(m.plans_duty_first({}, locale), dutyText(one, role.name, locale))),
      ...(tooFew ? [labelled('!', m.plans_paper_too_few({}, locale))] : []),
      ...(holders.length === 0
        ? [
            plainParagraph(
              [m.plans_paper_nobody({}, locale), printed(role.numbers, role.name, locale)].filter(Boolean).join(', '),
            ),
          ]
        : fullTable(
            [m.plans_paper_name({}, locale), m.people_person_function({}, locale), m.plans_paper_numbers({}, locale)],
            holders,
          )),
    ]);
  });
}

/** A duty number in words; whose it is stands there where that is not the role itself. */
const dutyText = (one: Answering, role: string, locale: PaperLocale): string =>
  [one.number, one.who === role ? '' : one.who, aboutNumber(one, locale), one.hours ?? ''].filter(Boolean).join(', ');

type PaperLocale = { locale: BlockWords['language'] };

/** Numbers of somebody who is named beside them: each with what tells it from the others, and with its hours. */
export const printed = (numbers: readonly Answering[], beside: string, locale: PaperLocale): string =>
  numbers.map((one) => besideOnPaper(one, beside, locale)).join(', ');

/** Suppliers with their numbers, and under which contract to call them. */
export function supplierBlocks(suppliers: readonly PlanSupplierView[], words: BlockWords): PaperBlock[] {
  const locale = { locale: words.language };
  return fullTable(
    [
      m.plans_paper_name({}, locale),
      m.plans_paper_numbers({}, locale),
      m.plans_paper_contract({}, locale),
      m.plans_paper_delivers({}, locale),
    ],
    suppliers.map((one) => [
      one.name,
      supplierNumbers(one, words).join('\n') || m.fact_sheets_no_number({}, locale),
      one.contracts.map((contract) => contractText(contract, words)).join('\n'),
      one.delivers.map(({ name }) => name).join(', '),
    ]),
  );
}

function supplierNumbers(one: PlanSupplierView, { language }: BlockWords): string[] {
  return supplierAnswering(one).map((answering) => besideOnPaper(answering, one.name, { locale: language }));
}

const contractText = (contract: PlanSupplierView['contracts'][number], { language }: BlockWords): string =>
  [
    contract.name,
    contract.customerNumber === null
      ? null
      : m.fact_sheets_customer_number({ number: contract.customerNumber }, { locale: language }),
    contract.supportHours,
  ]
    .filter((one) => one !== null)
    .join(', ');

/** Places to go to, with how to get in and what stands ready. */
export function siteBlocks(sites: readonly SiteView[], words: BlockWords): PaperBlock[] {
  const locale = { locale: words.language };
  return sites.flatMap((site): PaperBlock[] => {
    const checked =
      site.lastCheckedOn === null ? m.plans_paper_never_checked({}, locale) : words.day(site.lastCheckedOn);
    const facts = [
      { name: m.plans_paper_address({}, locale), value: site.address ?? '' },
      { name: m.plans_paper_numbers({}, locale), value: printed(site.numbers, site.name, locale) },
      { name: m.plans_paper_access({}, locale), value: site.access ?? '' },
      { name: m.plans_paper_means({}, locale), value: site.means ?? '' },
      { name: m.plans_paper_checked({}, locale), value: checked },
    ];
    return together([headingBlock(2, site.name), { type: 'facts', facts: facts.filter(({ value }) => value !== '') }]);
  });
}

/** Everybody whom the plan may need, each once. */
export function contactBlocks(contacts: readonly ContactView[], { language }: BlockWords): PaperBlock[] {
  const locale = { locale: language };
  return fullTable(
    [m.plans_paper_name({}, locale), m.plans_paper_as({}, locale), m.plans_paper_numbers({}, locale)],
    contacts.map(({ name, as, numbers, reachable }) => [
      name,
      as.length === 0 ? m.plans_paper_on_duty({}, locale) : as.join(', '),
      [printed(numbers, name, locale), reachable].filter(Boolean).join(', ') || m.fact_sheets_no_number({}, locale),
    ]),
  );
}
