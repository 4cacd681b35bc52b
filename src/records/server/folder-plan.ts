import { m } from '#platform/language/generated/messages.js';
import { everyField, fieldsInside } from '../field.ts';
import type { FolderProblem, Skipped } from '../folder-problem.ts';
import { fieldsOfKind, mapReferences, unknownFields } from '../folder-references.ts';
import type { KindRegistry } from '../kind.ts';
import type { KindName } from '../kind-name.ts';
import type { KindWordsRegistry } from '../kind-words.ts';
import { problemText } from '../problem-words.ts';
import type { Publication, RecordView, Review } from '../record.ts';
import { pointersIn } from '../reference.ts';
import { newSecretsIn } from '../secret-content.ts';
import type { FoundFile } from './folder-read.ts';
import { type ContentProblem, InvalidContent } from './problem.ts';
import type { BroughtPublication } from './publish.ts';
import { placesBeside } from './refuse-secrets.ts';
import type { Change } from './store.ts';
import { type KnownRecords, pointerProblems, validContent } from './validation.ts';

/** What an import of a folder will write, and what is in its way. */
export interface FolderPlan {
  problems: FolderProblem[];
  skipped: Skipped[];
  gone: RecordView[];
  toRestore: RecordView[];
  changes: Change[];
  /** Records that come in only because something points at them, and are deleted again at once. */
  toRemove: string[];
  reviews: { id: string; review: Review }[];
  publications: BroughtPublication[];
}

/**
 * Lays the files of a folder beside the records of the organisation, deleted ones included. What looks like a secret
 * and did not stand here before is in the way, unless it was said why it is none.
 */
export function planFolder(
  files: readonly FoundFile[],
  records: readonly RecordView[],
  { kinds, words, notASecret }: { kinds: KindRegistry; words: KindWordsRegistry; notASecret?: string | undefined },
): FolderPlan {
  const place = new Surroundings(files, records);
  const isPassword = (id: string) => place.isPassword(id, kinds);
  const inFolder = new Set(files.map(({ id }) => id));
  const plan: FolderPlan = {
    problems: files.flatMap((file) => [
      ...place.identityProblems(file),
      ...contentProblems(file, place, words),
      ...publishedProblems(file, place, words),
      ...(notASecret === undefined ? secretProblems(file, place, isPassword) : []),
    ]),
    skipped: [],
    gone: records.filter(({ id, deletedAt }) => deletedAt === null && !inFolder.has(id)),
    toRestore: [],
    changes: [],
    toRemove: [],
    reviews: [],
    publications: [],
  };
  if (plan.problems.length === 0) for (const file of files) planFile(file, place, plan);
  return plan;
}

/** What files and records know of each other. */
class Surroundings {
  readonly present: ReadonlyMap<string, RecordView>;
  readonly known: KnownRecords;
  private readonly idByAddress: ReadonlyMap<string, string>;
  private readonly standing: ReadonlyMap<string, RecordView>;
  private readonly firstWithId = new Map<string, FoundFile>();

  constructor(files: readonly FoundFile[], records: readonly RecordView[]) {
    const standing = records.filter(({ deletedAt }) => deletedAt === null);
    this.present = new Map(records.map((record) => [record.id, record]));
    this.standing = new Map(standing.map((record) => [`${record.kind}/${record.slug}`, record]));
    // A file goes before a record: who renames a file and what points at it needs no more than that.
    this.idByAddress = new Map([
      ...[...this.standing].map(([address, { id }]) => [address, id] as const),
      ...files.flatMap(({ id, kind, slug }) => (slug === undefined ? [] : [[`${kind.name}/${slug}`, id] as const])),
    ]);
    this.known = new Map([
      ...records.map(({ id, kind, deletedAt }) => [id, { kind, deleted: deletedAt !== null }] as const),
      ...files.map(({ id, kind, slug }) => {
        const deleted = slug === undefined && this.present.get(id)?.deletedAt != null;
        return [id, { kind: kind.name, deleted }] as const;
      }),
    ]);
    for (const file of files) if (!this.firstWithId.has(file.id)) this.firstWithId.set(file.id, file);
  }

  /** The id that a reference means: `person/fatima`, or an id as it is; undefined where nothing has this address. */
  idOf(reference: string): string | undefined {
    return reference.includes('/') ? this.idByAddress.get(reference) : reference;
  }

  /** Whether this is a record that stands for a password, in the folder or here. */
  isPassword(id: string, kinds: KindRegistry): boolean {
    const file = this.firstWithId.get(id);
    const present = this.present.get(id);
    if (file !== undefined) return file.kind.isPassword?.(file.content) === true;
    return present !== undefined && kinds.get(present.kind)?.isPassword?.(present.content) === true;
  }

  /** What a record pointed at so far; a deleted one gets its pointers back when it is restored. */
  pointedAtBefore({ id, kind }: FoundFile): Set<string> {
    const present = this.present.get(id);
    if (present === undefined) return new Set();
    return new Set([...present.references, ...pointersIn(kind.schema, present.content).map(({ to }) => to)]);
  }

  /** Two files with one id, an id of another kind, or an address that is another's. */
  identityProblems(file: FoundFile): FolderProblem[] {
    const { path, id, kind, slug } = file;
    const first = this.firstWithId.get(id);
    const present = this.present.get(id);
    const at = { file: path, field: 'id', ...file.placeOf('id') };
    if (first !== undefined && first !== file)
      return [{ ...at, message: m.records_folder_same_id({ other: first.path }) }];
    if (present !== undefined && present.kind !== kind.name) {
      const address = `${present.kind}/${present.slug}`;
      return [{ ...at, message: m.records_folder_kind_changed({ address }) }];
    }
    const address = `${kind.name}/${slug}`;
    const holder = present === undefined ? this.standing.get(address) : undefined;
    if (holder === undefined) return [];
    return [{ file: path, line: 1, column: 1, message: m.records_folder_slug_taken({ address, name: holder.name }) }];
  }
}

function contentProblems(file: FoundFile, place: Surroundings, words: KindWordsRegistry): FolderProblem[] {
  const unknown = unknownProblems(file);
  if (unknown.length > 0) return unknown;
  const lost: FolderProblem[] = [];
  const content = withIds(file, place, (field, reference) => {
    const message = m.records_folder_points_nowhere({ reference });
    lost.push({ file: file.path, field, ...file.placeOf(field), message });
  });
  if (lost.length > 0) return lost;
  return problemsOf(file, content, place).map((problem) => ({
    file: file.path,
    field: problem.field,
    ...file.placeOf(problem.field),
    message: textOf(problem, file, content, words),
  }));
}

/** What readers see must be as sound as what is edited; its faults stand where the published version begins. */
function publishedProblems(file: FoundFile, place: Surroundings, words: KindWordsRegistry): FolderProblem[] {
  const content = publishedContent(file);
  if (content === undefined) return [];
  const inside = { ...file, content, placeOf: () => file.placeOf('published') };
  return contentProblems(inside, place, words).map((problem) => ({
    ...problem,
    field: `published.content.${problem.field ?? ''}`,
  }));
}

/** What looks like a secret, in what is edited and in what readers see. */
function secretProblems(file: FoundFile, place: Surroundings, isPassword: (id: string) => boolean): FolderProblem[] {
  const present = place.present.get(file.id);
  const before = [present?.content ?? {}, present?.published?.content ?? {}];
  const own = { content: file.content, under: '' };
  const published = { content: publishedContent(file) ?? {}, under: 'published.content.' };
  return [own, published].flatMap(({ content, under }) => {
    // An address may look chosen, such as `person/jan-2`; the id that it means never does.
    const withoutAddresses = withIds({ ...file, content }, place, () => undefined);
    const beside = placesBeside(pointersIn(file.kind.schema, withoutAddresses), isPassword);
    return newSecretsIn(withoutAddresses, before, beside).map(({ field }) => ({
      file: file.path,
      field: `${under}${field}`,
      ...file.placeOf(under === '' ? field : 'published'),
      message: m.records_folder_secret(),
    }));
  });
}

const publishedContent = ({ published }: FoundFile): Record<string, unknown> | undefined =>
  published !== null && 'content' in published ? published.content : undefined;

function unknownProblems(file: FoundFile): FolderProblem[] {
  const fields = fieldsOfKind(file.kind);
  return unknownFields(fields, file.content).map((field) => {
    const holder = withoutPlaces(field).split('.').slice(0, -1).join('.');
    const inside = everyField(fields).find((one) => one.path === holder);
    const known = (inside === undefined ? fields : fieldsInside(inside)).map(({ name }) => name).join(', ');
    const message = m.records_folder_unknown_field({ known });
    return { file: file.path, field, ...file.placeOf(field), message };
  });
}

/** The path of a field as its schema has it: `steps.action` for `steps.2.action`. */
const withoutPlaces = (path: string): string =>
  path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .join('.');

function problemsOf(file: FoundFile, content: unknown, place: Surroundings): ContentProblem[] {
  try {
    const { pointers } = validContent(file.kind, content);
    return pointerProblems(pointers, place.known, place.pointedAtBefore(file));
  } catch (error) {
    if (error instanceof InvalidContent) return error.fields;
    throw error;
  }
}

function textOf(problem: ContentProblem, file: FoundFile, content: unknown, words: KindWordsRegistry): string {
  const path = problem.field.split('.');
  const field = everyField(fieldsOfKind(file.kind)).find((one) => one.path === withoutPlaces(problem.field));
  const value = path.reduce<unknown>(
    (inside, part) => (inside as Record<string, unknown> | undefined)?.[part],
    content,
  );
  const kindWords = words.get(file.kind.name);
  return kindWords === undefined ? problem.message : problemText(problem, field, value, kindWords);
}

/** The content with ids in the place of addresses. */
function withIds(file: FoundFile, place: Surroundings, lost: (field: string, reference: string) => void) {
  return mapReferences(fieldsOfKind(file.kind), file.content, (reference, field) => {
    const id = place.idOf(reference);
    if (id === undefined) lost(field, reference);
    return id ?? reference;
  });
}

function planFile(file: FoundFile, place: Surroundings, plan: FolderPlan): void {
  const { id, slug, kind, review } = file;
  const present = place.present.get(id);
  if (slug === undefined && present !== undefined) {
    if (present.deletedAt === null) plan.skipped.push({ ref: file.path, reason: m.records_folder_skip_standing() });
    return;
  }
  const content = withIds(file, place, () => undefined);
  if (present === undefined) plan.changes.push(creation(id, kind.name, slug, content));
  else plan.changes.push({ type: 'update', id, content, baseRevision: present.revision });
  if (present !== undefined && present.deletedAt !== null) plan.toRestore.push(present);
  if (present !== undefined && present.slug !== slug) {
    const address = `${kind.name}/${present.slug}`;
    plan.skipped.push({ ref: file.path, reason: m.records_folder_skip_address({ address }) });
  }
  if (slug === undefined) plan.toRemove.push(id);
  if (review !== null) plan.reviews.push({ id, review });
  if (file.published !== null) plan.publications.push({ id, publication: publicationIn(file, place) });
}

/** The publication as the store takes it; the number of one that is the record itself is found there. */
function publicationIn(file: FoundFile, place: Surroundings): Publication {
  const { published } = file;
  if (published === null) throw new Error(`${file.path} says nothing of a published version`);
  if (!('content' in published)) return { revision: 1, ...published };
  return { ...published, content: withIds({ ...file, content: published.content }, place, () => undefined) };
}

const creation = (id: string, kind: KindName, slug: string | undefined, content: unknown): Change => ({
  type: 'create',
  id,
  kind,
  content,
  ...(slug === undefined ? {} : { slug }),
});
