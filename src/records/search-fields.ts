import { withoutMarks } from '#platform/markdown/without-marks.ts';
import type { KindName } from './kind-name.ts';
import type { RecordView } from './record.ts';

/** One piece of text in a record, with the path of its field without list positions. */
export interface FieldText {
  field: string;
  text: string;
}

/** Groups of fields by weight, heaviest first. */
export const shelvesOfText = ['name', 'otherNames', 'recognise', 'purpose', 'steps', 'rest'] as const;
export type TextShelf = (typeof shelvesOfText)[number];

/** How much a word weighs by where it stands: names before symptoms, symptoms before steps, steps before the rest. */
export const shelfWeights: Record<TextShelf, number> = {
  name: 10,
  otherNames: 8,
  recognise: 4,
  purpose: 3,
  steps: 2,
  rest: 1,
};

/** How likely it is that somebody in need looks for this kind. */
const kindWeights: Partial<Record<KindName, number>> = {
  application: 1.5,
  service: 1.4,
  infrastructure: 1.3,
  'fact-sheet': 1.2,
  scenario: 1.2,
  person: 1.2,
  supplier: 1.2,
  role: 1.2,
  'contact-point': 1.15,
  team: 1.1,
  contract: 0.8,
  licence: 0.6,
  asset: 0.5,
  term: 0.4,
  dependency: 0.25,
};

/** Kinds in which is worked on the plans: nobody in need looks for these, so they stand below everything else. */
const workingKinds: ReadonlySet<KindName> = new Set([
  'plan-template',
  'interview',
  'walkthrough',
  'takeover-test',
  'programme',
  'review-policy',
  'review-trigger',
  'spot-check',
  'copy-receipt',
  'risk',
] as const);

/** Says whether records of this kind are about the work on plans, not about what to do. */
export const isWork = (kind: KindName): boolean => workingKinds.has(kind);

/** What a hit of this kind is worth next to one of another. */
export const kindWeight = (kind: KindName): number => kindWeights[kind] ?? 1;

/** Kinds that have no screen of their own worth going to: a hit leads to the record in this field. */
export const leadsTo: Partial<Record<KindName, string>> = { 'fact-sheet': 'about', dependency: 'dependent' };

const shelfByField: Record<string, TextShelf> = {
  name: 'name',
  otherNames: 'otherNames',
  recognise: 'recognise',
  prioOneWhen: 'recognise',
  purpose: 'purpose',
  steps: 'steps',
  start: 'steps',
  stop: 'steps',
  check: 'steps',
};

/** Where a field's text counts, by the first part of its path. */
export const shelfOf = (field: string): TextShelf => shelfByField[field.split('.')[0] ?? ''] ?? 'rest';

/** Every text of a record that a person may look for; ids and days are none. The name comes first. */
export function textsOf(record: RecordView): FieldText[] {
  const texts: FieldText[] = [{ field: 'name', text: record.name }];
  for (const [field, value] of Object.entries(record.content)) if (field !== 'name') gather(value, field, texts);
  return texts;
}

const notForPeople =
  /^(?:[0-9a-f]{64}\.[a-z0-9]{1,8}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?)$/i;

function gather(value: unknown, field: string, texts: FieldText[]): void {
  if (typeof value === 'string') {
    if (!notForPeople.test(value)) texts.push({ field, text: withoutMarks(value) });
  } else if (Array.isArray(value)) {
    for (const item of value) gather(item, field, texts);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) gather(inner, `${field}.${name}`, texts);
  }
}
