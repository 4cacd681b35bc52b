import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';

/** How the records around another one are found. `whole` says that what is not found does not exist. */
export interface Around {
  byId(id: string): RecordView | undefined;
  pointingAt(id: string): readonly RecordView[];
  whole: boolean;
}

/** Finds records among these; with `whole`, these are all there are. */
export function aroundIn(records: readonly RecordView[], whole: boolean): Around {
  const byId = new Map(records.map((record) => [record.id, record]));
  const pointing = new Map<string, RecordView[]>();
  for (const record of byId.values()) {
    for (const to of record.references) {
      const known = pointing.get(to);
      if (known === undefined) pointing.set(to, [record]);
      else known.push(record);
    }
  }
  return { byId: (id) => byId.get(id), pointingAt: (id) => pointing.get(id) ?? [], whole };
}

/** Kinds whose change makes what leans on them doubtful. */
const watched = new Set<KindName>([
  'dependency',
  'supplier',
  'contract',
  'person',
  'team',
  'role',
  'contact-point',
  'location',
  'procedure',
]);
const canBeReached = new Set<KindName>(['person', 'team', 'role', 'supplier', 'location']);

/** What a record is about: itself where it is a thing, and the things that its content names as its subject. */
export function subjectsOf({ id, content }: RecordView): string[] {
  const about = content.about;
  const named = Array.isArray(about) ? about : about === undefined ? [] : [about];
  return [id, ...named.filter((one): one is string => typeof one === 'string')];
}

/**
 * The records that this one leans on: what it names, what its subject needs and is covered by, who holds the roles,
 * and how all of them are reached. Each once.
 */
export function leansOn(record: RecordView, around: Around): RecordView[] {
  const found = new Map<string, RecordView>();
  const add = (one: RecordView | undefined): void => {
    if (one !== undefined && one.id !== record.id && watched.has(one.kind)) found.set(one.id, one);
  };
  for (const id of record.references) add(around.byId(id));
  for (const subject of subjectsOf(record)) {
    for (const id of around.byId(subject)?.references ?? []) add(around.byId(id));
    for (const one of around.pointingAt(subject)) if (concerns(one, subject)) add(one);
  }
  for (const { kind, content } of [...found.values()]) {
    if (kind === 'contract') add(around.byId(String(content.supplier)));
    if (kind === 'role') for (const id of (content.holders as string[] | undefined) ?? []) add(around.byId(id));
  }
  for (const one of [...found.values()].filter(({ kind }) => canBeReached.has(kind))) {
    for (const point of around.pointingAt(one.id)) if (point.content.of === one.id) add(point);
  }
  return [...found.values()];
}

/** Everything whose trouble touches this record: itself, what it is about, and what it leans on. */
export const concernedBy = (record: RecordView, around: Around): ReadonlySet<string> =>
  new Set([...subjectsOf(record), ...leansOn(record, around).map(({ id }) => id)]);

/** What the subject needs or is covered by; not what needs the subject. */
const concerns = ({ kind, content }: RecordView, subject: string): boolean =>
  (kind === 'dependency' && content.dependent === subject) ||
  (kind === 'contract' && ((content.covers as string[] | undefined) ?? []).includes(subject));
