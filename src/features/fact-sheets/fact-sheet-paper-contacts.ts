import { isAlways, numberOnPaper, partsOnPaper } from '#features/people/answering-words.ts';
import type { Answering } from '#features/people/number-book.ts';
import { m } from '#platform/language/generated/messages.js';
import type { FactSheetView, InformView, ResponsibleView, SupplierView } from './fact-sheet-view.ts';
import type { PaperCopy, PaperItem, PaperNote, PaperNumber, PaperSection } from './paper.ts';
import { dayWords, deputyWord } from './paper-words.ts';

const mostNumbers = 3;

/** Whom to call and whom to inform: the side of the page that is looked at with a telephone in the hand. */
export function contactSections(view: FactSheetView, copy: PaperCopy): PaperSection[] {
  const locale = { locale: copy.language };
  const calling: PaperItem[] = [
    supplierItem(view.supplier, copy),
    personItem('owner', m.fact_sheets_owner({}, locale), view.owner, copy),
    personItem('deputy', deputyWord(copy), view.deputy, copy),
  ];
  const inform = view.inform.map((one, at) => informItem(one, `inform.${at}`, copy));
  const section = { shape: 'contacts', column: 'side', empty: '' } as const;
  return [
    { ...section, field: 'calling', title: m.fact_sheets_calling({}, locale), worth: 8, items: calling },
    ...(inform.length === 0
      ? []
      : [{ ...section, field: 'inform', title: m.fact_sheets_field_inform({}, locale), worth: 7, items: inform }]),
  ];
}

function supplierItem(supplier: SupplierView | null, copy: PaperCopy): PaperItem {
  const locale = { locale: copy.language };
  const label = m.fact_sheets_supplier({}, locale);
  if (supplier === null) return unknownItem('supplier', label, copy);
  const { numbers, emergencyNumber, officeNumber, customerNumber, contractNumber, supportHours, whatTheyAsk } =
    supplier;
  return {
    field: 'supplier',
    lead: `${label}: ${supplier.name}`,
    aside: '',
    numbers: printed(atNight(numbers), supplier.name, copy),
    notes: [
      ...plain('supplier', emergencyNumber === null ? m.fact_sheets_no_emergency_number({}, locale) : null),
      ...plain('supplier', customerNumber && m.fact_sheets_customer_number({ number: customerNumber }, locale)),
      ...plain('supplier', contractNumber && m.fact_sheets_contract_number({ number: contractNumber }, locale)),
      ...plain('supplier', supportHours && m.fact_sheets_support_hours({ hours: supportHours }, locale)),
      ...plain('supplier', officeNumber && m.fact_sheets_office_number({ number: officeNumber }, locale)),
      ...plain('supplier', whatTheyAsk && m.fact_sheets_they_ask({ what: whatTheyAsk }, locale)),
    ],
  };
}

/** When they help stands in a line of its own. */
const atNight = (numbers: readonly Answering[]): Answering[] =>
  numbers.flatMap((one) => (one.which === 'emergency' ? [{ ...one, hours: null }] : []));

function personItem(field: string, label: string, person: ResponsibleView | null, copy: PaperCopy): PaperItem {
  const locale = { locale: copy.language };
  if (person === null) return unknownItem(field, label, copy);
  const verified = person.verifiedOn && dayWords(person.verifiedOn, { ...copy, timeZone: 'UTC' });
  return {
    field,
    lead: `${label}: ${person.name}`,
    aside: '',
    numbers: printed(person.numbers, person.name, copy),
    notes: [
      ...plain(field, person.numbers.length === 0 ? m.fact_sheets_no_number({}, locale) : null),
      ...plain(field, person.reachable && m.fact_sheets_reachable({ when: person.reachable }, locale)),
      ...plain(field, verified && m.fact_sheets_verified({ day: verified }, locale)),
    ],
  };
}

const unknownItem = (field: string, label: string, copy: PaperCopy): PaperItem => ({
  ...{ field, lead: label, aside: '', numbers: [] },
  notes: plain(field, m.fact_sheets_unknown({}, { locale: copy.language })),
});

function informItem(inform: InformView, field: string, copy: PaperCopy): PaperItem {
  const locale = { locale: copy.language };
  return {
    field: `${field}.who`,
    lead: inform.who,
    aside: '',
    numbers: printed(inform.numbers, inform.contact?.name ?? inform.who, copy),
    notes: [
      ...plain(field, inform.numbers.length === 0 ? m.fact_sheets_no_number({}, locale) : null),
      ...plain(field, outsideHours(inform, copy)),
      ...plain(`${field}.when`, inform.when && m.fact_sheets_when({ when: inform.when }, locale)),
      ...plain(`${field}.text`, inform.text && m.fact_sheets_text({ text: inform.text }, locale)),
    ],
  };
}

/** Each number with what tells it from the others, and with its hours: paper does not know what time it is. */
const printed = (numbers: readonly Answering[], beside: string, { language }: PaperCopy): PaperNumber[] =>
  numbers.slice(0, mostNumbers).map((one) => partsOnPaper(one, beside, { locale: language }));

/** Whom to call while nobody answers the numbers of a desk. */
function outsideHours({ numbers, behind: [first] }: InformView, { language }: PaperCopy): string | null {
  const isLimited = numbers.length > 0 && numbers.every(({ hours }) => hours !== null && !isAlways(hours));
  if (!isLimited || first === undefined) return null;
  const locale = { locale: language };
  return m.fact_sheets_outside_hours({ who: numberOnPaper({ ...first, of: null }, locale) }, locale);
}

const plain = (field: string, text: string | null): PaperNote[] =>
  text === null || text === '' ? [] : [{ field, label: '', text }];
