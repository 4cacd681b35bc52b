import type { FactSheet, Step } from '#features/fact-sheets/fact-sheet.ts';
import { hasLeft } from '#features/people/has-left.ts';
import { type FreshnessFacts, type FreshnessState, freshnessOf } from '#features/reviews/freshness.ts';
import { reviewFacts } from '#features/reviews/review-list.ts';
import { isReviewedKind } from '#features/reviews/review-rule.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import type { Contract } from './contract.ts';
import { effectivePriority } from './effective-priority.ts';

/** Everything that can be missing, in the order in which it hurts at night. */
export const gapCodes = [
  'no-fact-sheet',
  'fact-sheet-without-steps',
  'step-without-expected',
  'nobody-to-inform',
  'inform-without-number',
  'not-reviewed',
  'changed-since-review',
  'review-triggered',
  'review-overdue',
  'no-owner',
  'no-deputy',
  'deputy-is-owner',
  'owner-left',
  'deputy-left',
  'no-supplier-number',
  'no-priority',
  'no-maximum-outage',
  'person-without-number',
  'contact-never-verified',
  'contact-long-ago-verified',
  'role-without-holder',
  'location-without-access',
  'broken-reference',
] as const;
export type GapCode = (typeof gapCodes)[number];

/** One thing that is missing: where, and in which field it is mended. */
export interface Gap {
  recordId: string;
  kind: KindName;
  slug: string;
  name: string;
  code: GapCode;
  field: string;
}

/** Kinds that can fail, and so need an owner and a deputy. */
const canFail = new Set<KindName>([
  'service',
  'application',
  'infrastructure',
  'asset',
  'internet-connection',
  'location',
]);
/** Kinds that somebody must get going again, and so need a priority and a fact sheet. */
const mustRestart = new Set<KindName>(['service', 'application', 'infrastructure']);
const verifiedWithinDays = 183;
const collator = new Intl.Collator('nl', { numeric: true });

/** Lists everything that is missing, seen from today (YYYY-MM-DD): by what hurts most, and in that by priority. */
export function gapsIn(records: readonly RecordView[], today: string): Gap[] {
  const priorities = new Map(records.map(({ id, content }) => [id, effectivePriority(content)?.priority]));
  const urgency = ({ recordId }: Gap): number => priorities.get(recordId) ?? 5;
  return everyGap(records, today).sort(
    (a, b) =>
      gapCodes.indexOf(a.code) - gapCodes.indexOf(b.code) ||
      urgency(a) - urgency(b) ||
      collator.compare(a.name, b.name),
  );
}

/** How much is missing; without the order, which costs more than the counting. */
export const gapCount = (records: readonly RecordView[], today: string): number => everyGap(records, today).length;

function everyGap(records: readonly RecordView[], today: string): Gap[] {
  const present = records.filter((record) => record.deletedAt === null);
  const book = gapBook(present, today);
  return present.flatMap((record) =>
    rules.flatMap((rule) => rule(record, book)).map(({ code, field }) => ({ ...placeOf(record), code, field })),
  );
}

interface Lack {
  code: GapCode;
  field: string;
}

interface GapBook {
  today: string;
  byId: ReadonlyMap<string, RecordView>;
  sheetsAbout: ReadonlyMap<string, RecordView>;
  contractsOver: ReadonlyMap<string, readonly Contract[]>;
  /** Persons that somebody may have to call: owners, deputies, holders, leads, those to inform. */
  called: ReadonlySet<string>;
  withNumber: ReadonlySet<string>;
  review: FreshnessFacts;
}

type Rule = (record: RecordView, book: GapBook) => Lack[];

const placeOf = ({ id, kind, slug, name }: RecordView) => ({ recordId: id, kind, slug, name });

function gapBook(records: readonly RecordView[], today: string): GapBook {
  const contractsOver = new Map<string, Contract[]>();
  const called = new Set<string>();
  for (const { kind, content } of records) {
    if (kind === 'contract') {
      const contract = content as Contract;
      for (const id of contract.covers ?? []) contractsOver.set(id, [...(contractsOver.get(id) ?? []), contract]);
    }
    for (const id of calledIn(content)) called.add(id);
  }
  const sheets = records.filter((record) => record.kind === 'fact-sheet');
  const points = records.filter((record) => record.kind === 'contact-point' && record.content.value !== undefined);
  return {
    today,
    byId: new Map(records.map((record) => [record.id, record])),
    sheetsAbout: new Map(sheets.map((sheet) => [sheet.content.about as string, sheet])),
    contractsOver,
    called,
    withNumber: new Set(points.map((point) => point.content.of as string)),
    review: reviewFacts(records, true),
  };
}

function calledIn(content: Record<string, unknown>): string[] {
  const { owner, deputy, lead, deputyLead, contactPerson, holders, inform } = content;
  const informed = (inform as FactSheet['inform']) ?? [];
  return [owner, deputy, lead, deputyLead, contactPerson, ...((holders as string[] | undefined) ?? [])]
    .concat(informed.map((one) => one.contact))
    .filter((id) => typeof id === 'string');
}

const responsible: Rule = ({ kind, content }, { byId, today }) => {
  if (!canFail.has(kind)) return [];
  const { owner, deputy } = content as { owner?: string; deputy?: string };
  const lacks: Lack[] = [];
  if (owner === undefined) lacks.push({ code: 'no-owner', field: 'owner' });
  else if (hasLeft(byId.get(owner), today)) lacks.push({ code: 'owner-left', field: 'owner' });
  if (deputy === undefined) lacks.push({ code: 'no-deputy', field: 'deputy' });
  else if (deputy === owner) lacks.push({ code: 'deputy-is-owner', field: 'deputy' });
  else if (hasLeft(byId.get(deputy), today)) lacks.push({ code: 'deputy-left', field: 'deputy' });
  return lacks;
};

const restart: Rule = ({ id, kind, content }, { sheetsAbout }) => {
  if (!mustRestart.has(kind)) return [];
  const lacks: Lack[] = [];
  if (!sheetsAbout.has(id)) lacks.push({ code: 'no-fact-sheet', field: '' });
  if (effectivePriority(content) === undefined) lacks.push({ code: 'no-priority', field: 'priority' });
  if (content.maximumOutage === undefined) lacks.push({ code: 'no-maximum-outage', field: 'maximumOutage' });
  return lacks;
};

/** A thing with a supplier needs a number that is answered: the supplier's own, or that of a contract. */
const supplierNumber: Rule = (record, { byId, contractsOver, withNumber }) => {
  const id = (record.content.supplier ?? record.content.provider) as string | undefined;
  if (!canFail.has(record.kind) || id === undefined) return [];
  const supplier = byId.get(id)?.content ?? {};
  const contracts = contractsOver.get(record.id) ?? [];
  const reached =
    supplier.emergencyNumber ?? supplier.officeNumber ?? contracts.find((one) => one.emergencyNumber !== undefined);
  if (reached !== undefined || withNumber.has(id)) return [];
  return [{ code: 'no-supplier-number', field: record.content.provider === undefined ? 'supplier' : 'provider' }];
};

const factSheet: Rule = (record, { byId, withNumber }) => {
  if (record.kind !== 'fact-sheet') return [];
  const { steps = [], inform = [] } = record.content as FactSheet;
  const lacks: Lack[] = stepLacks(steps);
  if (inform.length === 0) lacks.push({ code: 'nobody-to-inform', field: 'inform' });
  inform.forEach(({ number, contact }, at) => {
    const isReached = number !== undefined || (contact !== undefined && isReachable(byId.get(contact), withNumber));
    if (!isReached) lacks.push({ code: 'inform-without-number', field: `inform.${at}` });
  });
  return lacks;
};

const reviewGaps: Partial<Record<FreshnessState, GapCode>> = {
  never: 'not-reviewed',
  changed: 'changed-since-review',
  triggered: 'review-triggered',
  overdue: 'review-overdue',
};

/** What cannot be counted on by the rule that every page and paper follows. */
const review: Rule = (record, { review: facts, today }) => {
  if (!isReviewedKind(record.kind, facts.rule)) return [];
  const code = reviewGaps[freshnessOf(record, facts, today).state];
  return code === undefined ? [] : [{ code, field: '' }];
};

function stepLacks(steps: readonly Step[]): Lack[] {
  if (steps.length === 0) return [{ code: 'fact-sheet-without-steps', field: 'steps' }];
  return steps.flatMap((step, at) =>
    step.expected === undefined ? [{ code: 'step-without-expected' as const, field: `steps.${at}.expected` }] : [],
  );
}

function isReachable(contact: RecordView | undefined, withNumber: ReadonlySet<string>): boolean {
  if (contact === undefined) return false;
  const { mobile, telephone, emergencyNumber, officeNumber, value, holders, lead } = contact.content;
  const some = [mobile, telephone, emergencyNumber, officeNumber, value, holders, lead];
  return withNumber.has(contact.id) || some.some((one) => one !== undefined);
}

const contactDetails: Rule = ({ id, kind, content }, { today, called, withNumber }) => {
  if (kind === 'person' && called.has(id) && !hasLeft({ content }, today)) {
    const { mobile, telephone, verifiedOn } = content;
    if (mobile === undefined && telephone === undefined)
      return withNumber.has(id) ? [] : [{ code: 'person-without-number', field: 'mobile' }];
    return verification(verifiedOn, 'verifiedOn', today);
  }
  if (kind === 'supplier' && (content.emergencyNumber ?? content.officeNumber) !== undefined)
    return verification(content.numberVerifiedOn, 'numberVerifiedOn', today);
  return kind === 'contact-point' && content.value !== undefined
    ? verification(content.verifiedOn, 'verifiedOn', today)
    : [];
};

function verification(on: unknown, field: string, today: string): Lack[] {
  if (typeof on !== 'string') return [{ code: 'contact-never-verified', field }];
  const days = (Date.parse(today) - Date.parse(on)) / 86_400_000;
  return days > verifiedWithinDays ? [{ code: 'contact-long-ago-verified', field }] : [];
}

const place: Rule = ({ kind, content }) =>
  kind === 'location' && content.access === undefined ? [{ code: 'location-without-access', field: 'access' }] : [];

const roleHolder: Rule = ({ kind, content }) =>
  kind === 'role' && ((content.holders as string[] | undefined) ?? []).length === 0
    ? [{ code: 'role-without-holder', field: 'holders' }]
    : [];

const reference: Rule = ({ references }, { byId }) =>
  references.some((id) => !byId.has(id)) ? [{ code: 'broken-reference', field: '' }] : [];

const rules: readonly Rule[] = [
  responsible,
  restart,
  supplierNumber,
  factSheet,
  review,
  contactDetails,
  place,
  roleHolder,
  reference,
];
