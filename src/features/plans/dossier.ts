import { type NeedView, neededBy, needsOf } from '#features/fact-sheets/fact-sheet-view.ts';
import { dayWords } from '#features/fact-sheets/paper-words.ts';
import type { Application } from '#features/landscape/application.ts';
import type { Contract } from '#features/landscape/contract.ts';
import type { Supplier } from '#features/landscape/supplier.ts';
import type { Setting } from '#features/procedures/setting.ts';
import { m } from '#platform/language/generated/messages.js';
import type { Kind } from '#records/kind.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { type RecordBook, recordBook } from '#records/record-book.ts';
import { type Fact, type PaperBlock, type PaperDocument, plainParagraph } from '#render/paper-document.ts';
import { type BlockWords, blockWords, bulletBlocks, fullTable, headingBlock, titled } from './paper-blocks.ts';
import { type DocumentCopy, documentFrame } from './plan-document.ts';
import { isClosed, privateValues, type Redact, redactor } from './redaction.ts';

/** The kinds of which a dossier reads all records; nothing else comes into it. */
export const dossierKinds = [
  ...(['application', 'service', 'infrastructure', 'internet-connection', 'asset', 'location'] as const),
  ...(['dependency', 'contract', 'supplier', 'setting', 'person', 'team', 'contact-point', 'licence'] as const),
] as const satisfies readonly KindName[];

/** What about a dossier can be asked. */
export const dossierSubjects = ['application', 'service'] as const;
export type DossierSubject = (typeof dossierSubjects)[number];

/** A thing as somebody outside may know it: for a purchase, or for an external party (R53). */
export function dossierDocument(
  about: RecordView,
  records: readonly RecordView[],
  kinds: ReadonlyMap<KindName, Kind>,
  copy: DocumentCopy,
): PaperDocument {
  const locale = { locale: copy.language };
  const instead = m.plans_dossier_left_out({}, locale);
  const redact = redactor(privateValues(records, kinds), instead);
  const book = recordBook(records);
  const words = blockWords(copy.language);
  const content = about.content as Application;
  const document: PaperDocument = {
    ...documentFrame(copy),
    kind: m.plans_dossier_kind({}, locale),
    title: about.name,
    subtitle: content.purpose ?? '',
    version: m.plans_paper_version({ version: about.revision }, locale),
    facts: [
      { name: m.plans_paper_owner({}, locale), value: book.named(content.owner)?.name ?? '' },
      { name: m.plans_paper_made({}, locale), value: dayWords(copy.now, copy, true) },
    ].filter(({ value }) => value !== ''),
    notices: [
      { tone: 'note', title: m.plans_dossier_notice({}, locale), text: m.plans_dossier_notice_text({}, locale) },
    ],
    body: [
      headingBlock(1, m.plans_dossier_set_up({}, locale)),
      ...setUp(content, words),
      headingBlock(1, m.plans_dossier_requirements({}, locale)),
      ...requirements(content, words),
      headingBlock(1, m.plans_dossier_connections({}, locale)),
      ...connections(about, book, words),
      headingBlock(1, m.plans_dossier_supplier({}, locale)),
      ...contracts(about, book, words),
      headingBlock(1, m.plans_dossier_settings({}, locale)),
      ...settings(about, book, words, instead),
    ],
    numbered: true,
  };
  return withoutPrivate(document, redact);
}

/** Every word of users goes through the same sieve; what the program says itself is not touched by it. */
function withoutPrivate(document: PaperDocument, redact: Redact): PaperDocument {
  const { title, subtitle, facts, body } = document;
  const made = facts.map(({ name, value }, at) => ({ name, value: at === facts.length - 1 ? value : redact(value) }));
  return { ...document, title: redact(title), subtitle: redact(subtitle), facts: made, body: redactedIn(body, redact) };
}

/** The same structure with every text in it redacted; the names of types and the like are no text. */
function redactedIn<Value>(value: Value, redact: Redact): Value {
  if (Array.isArray(value)) return value.map((item) => redactedIn(item, redact)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [
      field,
      typeof inner === 'string' && texts.has(field) ? redact(inner) : redactedIn(inner, redact),
    ]),
  ) as Value;
}

const texts = new Set(['text', 'name', 'value', 'title', 'description', 'action', 'aside', 'label']);

const factsBlock = (facts: readonly Fact[]): PaperBlock[] => {
  const known = facts.filter(({ value }) => value !== '');
  return known.length === 0 ? [] : [{ type: 'facts', facts: known }];
};

function setUp({ description, type, status, functions = [] }: Application, { language }: BlockWords): PaperBlock[] {
  const locale = { locale: language };
  return orEmpty(
    [
      ...(description === undefined ? [] : [plainParagraph(description)]),
      ...factsBlock([
        { name: m.plans_paper_type({}, locale), value: type ?? '' },
        { name: m.plans_paper_state({}, locale), value: status ?? '' },
      ]),
      ...titled(m.plans_dossier_functions({}, locale), bulletBlocks(functions.map(({ name }) => name))),
    ],
    language,
  );
}

const orEmpty = (blocks: PaperBlock[], language: 'nl' | 'en'): PaperBlock[] =>
  blocks.length > 0 ? blocks : [plainParagraph(m.plans_paper_empty({}, { locale: language }))];

/** A bare number says nothing to somebody who does not know the scale. */
const scoreWords = {
  0: m.landscape_score_0,
  1: m.landscape_score_1,
  2: m.landscape_score_2,
  3: m.landscape_score_3,
};

function requirements(content: Application, { language, duration }: BlockWords): PaperBlock[] {
  const locale = { locale: language };
  const score = (value: { score: number } | undefined) =>
    value === undefined ? '' : (scoreWords[value.score as keyof typeof scoreWords]?.({}, locale) ?? '');
  return orEmpty(
    factsBlock([
      { name: m.plans_paper_priority({}, locale), value: String(content.priority ?? '') },
      { name: m.plans_paper_max_outage({}, locale), value: duration(content.maximumOutage ?? null) },
      { name: m.plans_paper_max_loss({}, locale), value: duration(content.maximumDataLoss ?? null) },
      { name: m.plans_dossier_availability({}, locale), value: score(content.availability) },
      { name: m.plans_dossier_integrity({}, locale), value: score(content.integrity) },
      { name: m.plans_dossier_confidentiality({}, locale), value: score(content.confidentiality) },
    ]),
    language,
  );
}

function connections(about: RecordView, book: RecordBook, { language }: BlockWords): PaperBlock[] {
  const locale = { locale: language };
  const names = ({ on, needed }: NeedView) => {
    const all = on.map(({ name }) => name).join(', ');
    return needed < on.length ? m.plans_paper_some_of({ needed, names: all }, locale) : all;
  };
  const rows = needsOf(about, book).map((need) => [names(need), need.withoutIt ?? '']);
  const falls = neededBy(about, book).map(({ name }) => name);
  return orEmpty(
    [
      ...fullTable([m.plans_paper_needs({}, locale), m.plans_paper_without({}, locale)], rows),
      ...titled(m.plans_paper_needed_by({}, locale), bulletBlocks(falls)),
    ],
    language,
  );
}

function contracts(about: RecordView, book: RecordBook, { language, duration }: BlockWords): PaperBlock[] {
  const locale = { locale: language };
  const supplier = book.byId((about.content as Application).supplier);
  const covering = book.all.filter(
    ({ kind, content }) => kind === 'contract' && ((content as Contract).covers ?? []).includes(about.id),
  );
  const rows = covering.map((record) => {
    const { supplier: of, supportHours, responseTime, recoveryTime } = record.content as Contract;
    return [
      ...[record.name, book.named(of)?.name ?? '', supportHours ?? ''],
      ...[duration(responseTime ?? null), duration(recoveryTime ?? null)],
    ];
  });
  const said = (supplier?.content as Supplier | undefined)?.description;
  return orEmpty(
    [
      ...(supplier === undefined ? [] : [plainParagraph([supplier.name, said].filter(Boolean).join(': '))]),
      ...fullTable(
        [
          m.plans_paper_name({}, locale),
          m.fact_sheets_supplier({}, locale),
          m.plans_dossier_hours({}, locale),
          m.plans_dossier_response({}, locale),
          m.plans_dossier_recovery({}, locale),
        ],
        rows,
      ),
    ],
    language,
  );
}

/** Settings by name; the value only of those that open nothing. */
function settings(about: RecordView, book: RecordBook, { language }: BlockWords, instead: string): PaperBlock[] {
  const locale = { locale: language };
  const own = book.all.filter(({ kind, content }) => kind === 'setting' && content.about === about.id);
  const rows = own.map((record) => {
    const { value, defaultValue } = record.content as Setting;
    return isClosed(record) ? [record.name, instead, instead] : [record.name, value ?? '', defaultValue ?? ''];
  });
  return orEmpty(
    fullTable(
      [m.plans_paper_name({}, locale), m.plans_dossier_value({}, locale), m.plans_dossier_default({}, locale)],
      rows,
    ),
    language,
  );
}
