import type { ContactPoint } from '#features/people/contact-point.ts';
import { hasLeft } from '#features/people/has-left.ts';
import type { Plan } from '#features/plans/plan.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { type CheckBook, ofKind, placeOf } from './check-book.ts';
import type { Finding, FindingCode } from './finding.ts';

/** So many people must be able to take a role without which everything stops. */
const deepEnough = 3;

/** Kinds in which somebody is named because that person may have to be called. */
const callsPeople = new Set<KindName>([
  'service',
  'application',
  'infrastructure',
  'asset',
  'internet-connection',
  'location',
  'fact-sheet',
  'plan',
  'procedure',
  'action-card',
  'team',
  'role',
  'supplier',
]);

/** What nobody hears at night, and what may be down with all else. */
const silent = new Set<string>(['email', 'portal', 'address'] satisfies ContactPoint['type'][]);

/** Texts that somebody must keep true, besides the things that can fail. */
const keptTrue = new Set<KindName>(['plan', 'procedure']);
/** Texts that need nobody of their own; but whoever is named must still be here. */
const mayNameKeeper = new Set<KindName>(['action-card', 'setting', 'solution']);

/** People who cannot be reached, owners who are gone or one person twice, roles that hang on too few. */
export const peopleFindings = (book: CheckBook): Finding[] => [
  ...unreachable(book),
  ...book.records.flatMap((record) => {
    if (keptTrue.has(record.kind)) return responsibleFindings(record, book);
    const found = mayNameKeeper.has(record.kind) ? responsibleFindings(record, book) : [];
    return found.filter(({ code }) => code !== 'no-owner' && code !== 'no-deputy');
  }),
  ...ofKind(book.records, 'plan').flatMap((plan) => shallowRoles(plan, book)),
];

function unreachable({ records, byId, today }: CheckBook): Finding[] {
  const reached = new Set(
    ofKind(records, 'contact-point')
      .filter(({ content }) => content.value !== undefined && !silent.has(content.type as string))
      .map(({ content }) => content.of),
  );
  const namedIn = new Map<string, RecordView>();
  for (const record of records) {
    if (!callsPeople.has(record.kind)) continue;
    for (const id of record.references) if (byId.get(id)?.kind === 'person') namedIn.set(id, record);
  }
  return [...namedIn].flatMap(([id, record]) => {
    const person = byId.get(id);
    if (person === undefined || hasLeft(person, today) || reached.has(id)) return [];
    const { mobile, telephone } = person.content;
    if ((mobile ?? telephone) !== undefined) return [];
    return [{ ...placeOf(person), code: 'person-not-reachable', field: 'mobile', others: [placeOf(record)] }];
  });
}

function responsibleFindings(record: RecordView, { byId, today }: CheckBook): Finding[] {
  const { owner, deputy } = record.content as { owner?: string; deputy?: string };
  const lacks: [FindingCode, string][] = [];
  if (owner === undefined) lacks.push(['no-owner', 'owner']);
  else if (isGone(byId.get(owner), today)) lacks.push(['owner-left', 'owner']);
  if (deputy === undefined) lacks.push(['no-deputy', 'deputy']);
  else if (deputy === owner) lacks.push(['deputy-is-owner', 'deputy']);
  else if (isGone(byId.get(deputy), today)) lacks.push(['deputy-left', 'deputy']);
  return lacks.map(([code, field]) => ({ ...placeOf(record), code, field }));
}

const isGone = (person: RecordView | undefined, today: string): boolean =>
  person === undefined || hasLeft(person, today);

function shallowRoles(plan: RecordView, { byId, today }: CheckBook): Finding[] {
  const { roles = [] } = plan.content as Plan;
  return roles.flatMap(({ role, indispensable }, at) => {
    const held = role === undefined ? undefined : byId.get(role);
    if (indispensable !== true || held === undefined) return [];
    const holders = ((held.content.holders as string[] | undefined) ?? []).filter((id) => !isGone(byId.get(id), today));
    if (holders.length >= deepEnough) return [];
    const text = `${held.name}: ${holders.length}`;
    return [{ ...placeOf(plan), code: 'role-not-deep', field: `roles.${at}.role`, text, others: [placeOf(held)] }];
  });
}
