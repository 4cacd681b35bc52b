import type { Application } from '#features/landscape/application.ts';
import type { Asset } from '#features/landscape/asset.ts';
import type { Contract } from '#features/landscape/contract.ts';
import type { InternetConnection } from '#features/landscape/internet-connection.ts';
import type { Location } from '#features/landscape/location.ts';
import type { Supplier } from '#features/landscape/supplier.ts';
import { type Answering, onceEach, type Reachable } from '#features/people/number-book.ts';
import type { RecordView } from '#records/record.ts';
import { type Named, named } from '#records/record-book.ts';
import type { PeopleBook } from './plan-people-view.ts';

/** What was agreed with a supplier, as one needs it on the telephone. */
export interface ContractView extends Named {
  emergencyNumber: string | null;
  customerNumber: string | null;
  contractNumber: string | null;
  supportHours: string | null;
  /** In minutes. */
  responseTime: number | null;
  recoveryTime: number | null;
  endsOn: string | null;
  keptWhere: string | null;
}

/** A supplier to call, for which things, and under which contracts. */
export interface PlanSupplierView extends Named {
  emergencyNumber: string | null;
  officeNumber: string | null;
  numberVerifiedOn: string | null;
  whatTheyAsk: string | null;
  /** What fails without them; empty when only the plan itself names them. */
  delivers: Named[];
  contracts: ContractView[];
}

/** A place to go to when the own building cannot be used. */
export interface SiteView extends Named, Reachable {
  address: string | null;
  access: string | null;
  means: string | null;
  lastCheckedOn: string | null;
  /** Never checked, or longer ago than half a year. */
  checkDue: boolean;
}

/** One part of the set-up that has to stand again. */
export interface TargetView extends Named {
  type: string | null;
  location: Named | null;
  place: string | null;
}

/** How soon a contract says that it works again; of more than one the soonest. */
export function agreedRecovery(id: string, book: PeopleBook['book']): number | null {
  const agreed = book.ofKind('contract').flatMap(({ content }) => {
    const { covers = [], recoveryTime } = content as Partial<Contract>;
    return covers.includes(id) && recoveryTime !== undefined ? [recoveryTime] : [];
  });
  return agreed.length === 0 ? null : Math.min(...agreed);
}

/** Suppliers to call: those that the plan names first, then those of the things that it leans on, in that order. */
export function supplierViews(
  chosen: readonly string[],
  things: readonly RecordView[],
  { book }: PeopleBook,
): PlanSupplierView[] {
  const contracts = book.ofKind('contract');
  const delivers = new Map<string, Named[]>(chosen.map((id) => [id, []]));
  for (const thing of things) {
    for (const id of suppliersOf(thing, contracts)) delivers.set(id, [...(delivers.get(id) ?? []), named(thing)]);
  }
  return [...delivers].flatMap(([id, delivered]) => {
    const record = book.byId(id);
    return record === undefined ? [] : [supplierView(record, delivered, contracts)];
  });
}

/** A thing's own supplier, and those whose contract covers it. */
function suppliersOf(thing: RecordView, contracts: readonly RecordView[]): Set<string> {
  const covering = contracts.filter((one) => ((one.content as Contract).covers ?? []).includes(thing.id));
  const { supplier, provider } = thing.content as Partial<Application & InternetConnection>;
  const all = [supplier, provider, ...covering.map((one) => (one.content as Contract).supplier)];
  return new Set(all.filter((id) => id !== undefined));
}

/** Of its contracts those that cover these things; where none does, all of them. */
function supplierView(record: RecordView, delivers: Named[], contracts: readonly RecordView[]): PlanSupplierView {
  const supplier = record.content as Supplier;
  const theirs = contracts.filter((one) => one.content.supplier === record.id);
  const ids = new Set(delivers.map(({ id }) => id));
  const covering = theirs.filter((one) => ((one.content as Contract).covers ?? []).some((id) => ids.has(id)));
  return {
    ...named(record),
    emergencyNumber: supplier.emergencyNumber ?? null,
    officeNumber: supplier.officeNumber ?? null,
    numberVerifiedOn: supplier.numberVerifiedOn ?? null,
    whatTheyAsk: supplier.whatTheyAsk ?? null,
    delivers,
    contracts: (covering.length > 0 ? covering : theirs).map(contractView),
  };
}

/** The numbers of a supplier: those of its contracts first, each with when it is answered. */
export function supplierAnswering({ name, contracts, emergencyNumber, officeNumber }: PlanSupplierView): Answering[] {
  const one = { who: name, of: null };
  const agreed = contracts.flatMap(({ emergencyNumber: number, supportHours: hours }): Answering[] =>
    number === null ? [] : [{ ...one, number, which: 'emergency', hours }],
  );
  // Without a number of its own, a contract says when the general one helps.
  const hours = contracts.length === 1 ? (contracts[0]?.supportHours ?? null) : null;
  const general = [
    { number: emergencyNumber, which: 'emergency' },
    { number: officeNumber, which: 'office' },
  ] as const;
  const known = general.flatMap(({ number, which }): Answering[] =>
    number === null ? [] : [{ ...one, number, which, hours }],
  );
  return onceEach([...agreed, ...known]);
}

function contractView(record: RecordView): ContractView {
  const contract = record.content as Contract;
  return {
    ...named(record),
    emergencyNumber: contract.emergencyNumber ?? null,
    customerNumber: contract.customerNumber ?? null,
    contractNumber: contract.contractNumber ?? null,
    supportHours: contract.supportHours ?? null,
    responseTime: contract.responseTime ?? null,
    recoveryTime: contract.recoveryTime ?? null,
    endsOn: contract.endsOn ?? null,
    keptWhere: contract.keptWhere ?? null,
  };
}

/** An alternate site; a check counts for half a year. */
export function siteView(record: RecordView, { numbers, today }: PeopleBook): SiteView {
  const site = record.content as Location;
  const lastCheckedOn = site.lastCheckedOn ?? null;
  return {
    ...named(record),
    ...numbers.of(record),
    address: site.address ?? null,
    access: site.access ?? null,
    means: site.means ?? null,
    lastCheckedOn,
    checkDue: lastCheckedOn === null || lastCheckedOn < monthsBefore(today, 6),
  };
}

/** The calendar day a number of months before another: `2026-08-31` six months back is `2026-02-31`, which compares right. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const counted = year * 12 + (month - 1) - months;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(counted / 12)}-${two((counted % 12) + 1)}-${two(date)}`;
}

const buildable = new Set(['infrastructure', 'asset', 'internet-connection']);

/** The set-up that has to stand again: what it runs on, and the equipment that belongs to any of that. */
export function targetViews(things: readonly RecordView[], { book }: PeopleBook): TargetView[] {
  const ids = new Set(things.map(({ id }) => id));
  const equipment = book
    .ofKind('asset')
    .filter((record) => ((record.content as Asset).belongsTo ?? []).some((id) => ids.has(id)));
  const parts = [...things.filter(({ kind }) => buildable.has(kind)), ...equipment];
  return [...new Map(parts.map((record) => [record.id, record])).values()].map((record) => {
    const { type, location, place } = record.content as Partial<Asset>;
    return { ...named(record), type: type ?? null, location: book.named(location), place: place ?? null };
  });
}
