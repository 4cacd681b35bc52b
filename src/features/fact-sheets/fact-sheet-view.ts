import type { Application } from '#features/landscape/application.ts';
import type { Contract } from '#features/landscape/contract.ts';
import type { Dependency, DependencyType } from '#features/landscape/dependency.ts';
import { effectivePriority } from '#features/landscape/effective-priority.ts';
import { graphOf, impactOf, neededOf } from '#features/landscape/impact.ts';
import type { Priority } from '#features/landscape/priority.ts';
import type { Supplier } from '#features/landscape/supplier.ts';
import { type CallBook, callBook } from '#features/people/call-book.ts';
import {
  type Answering,
  behind,
  type NumberBook,
  numberBook,
  onceEach,
  type Reachable,
} from '#features/people/number-book.ts';
import type { Publication, RecordView } from '#records/record.ts';
import { type Named, named, type RecordBook, recordBook } from '#records/record-book.ts';
import type { FactSheet, Inform, Step } from './fact-sheet.ts';
import { type SheetSource, sheetSources } from './sheet-sources.ts';
import { type StopCallView, stopCallViews } from './stop-lines.ts';

export type { Named } from '#records/record-book.ts';

/** The kinds that a fact sheet can be about. */
export const subjectKinds = ['application', 'service', 'infrastructure'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** A person who answers for it, with the numbers to call in the order in which to try them. */
export interface ResponsibleView extends Named, Reachable {
  function: string | null;
}

/** Somebody to inform, with the number that was found for them. */
export interface InformView extends Reachable {
  who: string;
  contact: Named | null;
  /** Who stands behind a team or role that has a number of its own: for when nobody answers that. */
  behind: Answering[];
  when: string | null;
  text: string | null;
}

/** Who to call outside, and what to have at hand when they answer. */
export interface SupplierView extends Named {
  /** The numbers below, each with when it is answered. */
  numbers: Answering[];
  emergencyNumber: string | null;
  officeNumber: string | null;
  numberVerifiedOn: string | null;
  customerNumber: string | null;
  contractNumber: string | null;
  supportHours: string | null;
  whatTheyAsk: string | null;
}

/** One need: works while `needed` of `on` are up. */
export interface NeedView {
  type: DependencyType;
  on: Named[];
  needed: number;
  withoutIt: string | null;
}

/** Whether a person confirmed exactly what stands here. */
export interface ReviewState {
  state: 'reviewed' | 'changed-since' | 'never';
  at: string | null;
  by: string | null;
  /** How exactly this content became the valid one; left out where it is not. */
  published?: Publication;
}

/** Everything that a rendering of one fact sheet shows, joined from the records that hold it. */
export interface FactSheetView {
  about: Named & { kind: SubjectKind };
  /** Null while nobody wrote a fact sheet: then only what other records know is filled. */
  sheet: Named | null;
  purpose: string | null;
  priority: { priority: Priority; proposed: boolean } | null;
  /** In minutes. */
  maximumOutage: number | null;
  recognise: string[];
  prioOneWhen: string[];
  steps: Step[];
  inform: InformView[];
  meanwhile: string[];
  access: string[];
  stopAndCall: string[];
  /** Whom the sheet names to be called then. */
  stopCalls: StopCallView[];
  start: Step[];
  stop: Step[];
  check: Step[];
  supplier: SupplierView | null;
  owner: ResponsibleView | null;
  deputy: ResponsibleView | null;
  needs: NeedView[];
  neededBy: Named[];
  sources: SheetSource[];
  /** The revision of the fact sheet, and who made it when (UTC, ISO 8601). */
  version: number | null;
  changedAt: string | null;
  changedBy: string | null;
  review: ReviewState;
}

/**
 * Joins a record with the records around it; `related` may hold more than is needed, in any order.
 * `today` is a calendar day: who has left is not called.
 */
export function factSheetView(about: RecordView, related: readonly RecordView[], today: string): FactSheetView {
  const book = recordBook(related);
  const calls = callBook(book.all, today);
  const numbers = numberBook(book.all);
  const sheet = sheetAbout(about, book.all);
  const written = (sheet?.content ?? {}) as Partial<FactSheet>;
  const content = about.content as Partial<Application>;
  return {
    about: { ...named(about), kind: about.kind as SubjectKind },
    sheet: sheet === undefined ? null : named(sheet),
    purpose: content.purpose ?? null,
    priority: effectivePriority(content) ?? null,
    maximumOutage: content.maximumOutage ?? null,
    ...writtenLists(written),
    stopCalls: stopCallViews(
      (written.stopCalls ?? []).flatMap((id) => book.byId(id) ?? []),
      calls,
    ),
    inform: (written.inform ?? []).map((one) => informView(one, { book, numbers, calls })),
    supplier: supplierView(about, book),
    owner: responsibleView(content.owner, book, numbers),
    deputy: responsibleView(content.deputy, book, numbers),
    needs: needsOf(about, book),
    neededBy: neededBy(about, book),
    sources: sheetSources(written.sources ?? [], book),
    version: sheet?.revision ?? null,
    changedAt: sheet?.updatedAt ?? null,
    changedBy: sheet?.updatedBy ?? null,
    review: reviewState(sheet),
  };
}

/** The fact sheet about a record; of more than one, the one that bears its slug, else the oldest id. */
export function sheetAbout(about: RecordView, records: readonly RecordView[]): RecordView | undefined {
  const sheets = records.filter((record) => record.kind === 'fact-sheet' && record.content.about === about.id);
  sheets.sort((a, b) => Number(b.slug === about.slug) - Number(a.slug === about.slug) || (a.id < b.id ? -1 : 1));
  return sheets[0];
}

const writtenLists = (written: Partial<FactSheet>) => ({
  recognise: written.recognise ?? [],
  prioOneWhen: written.prioOneWhen ?? [],
  steps: written.steps ?? [],
  meanwhile: written.meanwhile ?? [],
  access: written.access ?? [],
  stopAndCall: written.stopAndCall ?? [],
  start: written.start ?? [],
  stop: written.stop ?? [],
  check: written.check ?? [],
});

interface Desk {
  book: RecordBook;
  numbers: NumberBook;
  calls: CallBook;
}

/** The number written on the sheet goes first: somebody chose it for this case. */
function informView(inform: Inform, { book, numbers, calls }: Desk): InformView {
  const contact = book.byId(inform.contact);
  const reachable = contact === undefined ? { numbers: [], verifiedOn: null, reachable: null } : numbers.of(contact);
  const { number, who } = inform;
  const own = number === undefined ? [] : [{ number, who, of: null, which: null, hours: null }];
  return {
    who,
    contact: contact === undefined ? null : named(contact),
    ...reachable,
    numbers: onceEach([...own, ...reachable.numbers]),
    behind: contact === undefined ? [] : behind(contact).flatMap((id) => calls.ofId(id).slice(0, 1)),
    when: inform.when ?? null,
    text: inform.text ?? null,
  };
}

/** The supplier of the record itself, else of a contract that covers it; the contract's number goes first. */
function supplierView(about: RecordView, book: RecordBook): SupplierView | null {
  const contracts = book.all.filter(
    (record) => record.kind === 'contract' && ((record.content as Contract).covers ?? []).includes(about.id),
  );
  const own = book.byId((about.content as Partial<Application>).supplier);
  const record = own ?? contracts.map((contract) => book.byId((contract.content as Contract).supplier)).find(Boolean);
  if (record === undefined) return null;
  const supplier = record.content as Supplier;
  const contract = contracts.find((one) => one.content.supplier === record.id)?.content as Contract | undefined;
  const emergencyNumber = contract?.emergencyNumber ?? supplier.emergencyNumber ?? null;
  const officeNumber = supplier.officeNumber ?? null;
  const hours = contract?.supportHours ?? null;
  const answered = (number: string | null, which: 'emergency' | 'office'): Answering[] =>
    number === null ? [] : [{ number, who: record.name, of: null, which, hours }];
  return {
    ...named(record),
    numbers: onceEach([...answered(emergencyNumber, 'emergency'), ...answered(officeNumber, 'office')]),
    emergencyNumber,
    officeNumber,
    numberVerifiedOn: supplier.numberVerifiedOn ?? null,
    customerNumber: contract?.customerNumber ?? null,
    contractNumber: contract?.contractNumber ?? null,
    supportHours: contract?.supportHours ?? null,
    whatTheyAsk: supplier.whatTheyAsk ?? null,
  };
}

/** A person with the numbers to call; null where nobody is named. */
export function responsibleView(id: string | undefined, book: RecordBook, numbers: NumberBook): ResponsibleView | null {
  const person = book.byId(id);
  if (person === undefined) return null;
  return { ...named(person), ...numbers.of(person), function: (person.content.function as string | undefined) ?? null };
}

/** What a record needs at once, by name. */
export function needsOf(about: RecordView, book: RecordBook): NeedView[] {
  const needs = dependencies(book).flatMap((dependency): NeedView[] => {
    if (dependency.dependent !== about.id) return [];
    const on = dependency.on.flatMap((id) => book.byId(id) ?? []).map(named);
    const needed = neededOf(dependency);
    return on.length === 0 ? [] : [{ type: dependency.type, on, needed, withoutIt: dependency.withoutIt ?? null }];
  });
  return needs.sort((a, b) => byName(a.on[0], b.on[0]));
}

/** What falls at once when this does; what has another to lean on, or only misses data, works on. */
export function neededBy(about: RecordView, book: RecordBook): Named[] {
  const graph = graphOf(book);
  const fallen = [...impactOf(graph, [about.id])].filter(([, { state, depth }]) => state === 'falls' && depth === 1);
  const records = fallen.flatMap(([id]) => book.byId(id) ?? []);
  return records.map(named).sort(byName);
}

const dependencies = (book: RecordBook): Dependency[] =>
  book.ofKind('dependency').map((record) => record.content as Dependency);

const byName = (a: Named | undefined, b: Named | undefined): number =>
  (a?.name ?? '').localeCompare(b?.name ?? '', 'nl');

/** Whether somebody confirmed exactly what this record says now. */
export function reviewState(sheet: RecordView | undefined): ReviewState {
  if (sheet?.review == null) return { state: 'never', at: null, by: null };
  const { at, by, contentHash } = sheet.review;
  const { published } = sheet;
  const isValid = published?.contentHash === sheet.contentHash;
  const state = contentHash === sheet.contentHash ? 'reviewed' : 'changed-since';
  return { state, at, by, ...(isValid && published !== undefined ? { published } : {}) };
}
