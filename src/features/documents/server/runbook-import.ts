import { isUtf8 } from 'node:buffer';
import { type Kysely, sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { mergeFields } from '#features/landscape/import-merge.ts';
import type { NoTables } from '#platform/database/database.ts';
import { textOfBytes } from '#platform/files/text.ts';
import type { KindRegistry } from '#records/kind.ts';
import { isSame } from '#records/merge.ts';
import { withoutSecrets } from '#records/secret-content.ts';
import { AttachmentRefused } from '#records/server/attachment-type.ts';
import { keepAttachment, nameAttachment } from '#records/server/attachments.ts';
import { type Change, type Commit, commitAll, lockOrganisation } from '#records/server/store.ts';
import { freeSlug } from '#records/slug.ts';
import { procedureOf, type RunbookPage, readRunbook, targetsOf } from '../runbook.ts';
import { linkEnd, mountOf, pageKey } from '../runbook-links.ts';
import type { RunbookReport } from '../runbook-report.ts';
import { type RunbookOrigin, readOrigins, writeOrigins } from './runbook-origins.ts';

type Transaction = Kysely<NoTables>;
type Content = Record<string, unknown>;

/** A folder as it was handed in: its name, and the files in it by path. */
export interface RunbookFolder {
  name: string;
  files: ReadonlyMap<string, Buffer>;
}

const longest = 100_000;

/** Makes procedures of a folder of Markdown files, in this transaction; a second time it brings them up to date. */
export async function importRunbooks(
  transaction: Transaction,
  kinds: KindRegistry,
  by: Omit<Commit, 'nature'>,
  folder: RunbookFolder,
): Promise<RunbookReport> {
  await lockOrganisation(transaction, by.organisationId);
  const report = emptyReport();
  const pages = pagesIn(folder, report);
  const source = `runbooks:${folder.name}`;
  const places = await placesOf(transaction, source, pages);
  const pictures = new Map<string, string>();
  const follow = follower(folder, pages, places, pictures, report);
  const people = await peopleByName(transaction);
  const drafts = pages.flatMap((page) => {
    const draft = draftOf(page, places.get(pageKey(page.path)) as Place, follow(page), people, report);
    return draft === undefined ? [] : [draft];
  });
  for (const path of pictures.keys()) {
    const bytes = folder.files.get(path) as Buffer;
    await keepAttachment(transaction, { ...by, by: by.author.name, bytes, fileName: path });
  }
  await commitAll(
    transaction,
    kinds,
    { ...by, nature: 'import' },
    drafts.flatMap(({ change }) => change ?? []),
  );
  await writeOrigins(
    transaction,
    by,
    source,
    drafts.map(({ origin }) => origin),
  );
  return { ...report, pictures: pictures.size, owners: mostFirst(report.owners) };
}

const emptyReport = (): RunbookReport => ({
  ...{ added: 0, changed: 0, unchanged: 0, pages: [], skipped: [], conflicts: [] },
  ...{ deadLinks: [], owners: [], secrets: [], pictures: 0 },
});

function pagesIn({ files }: RunbookFolder, report: RunbookReport): RunbookPage[] {
  const pages: RunbookPage[] = [];
  for (const [path, bytes] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (!/\.(md|markdown)$/i.test(path)) continue;
    const text = isUtf8(bytes) ? bytes.toString('utf8') : textOfBytes(bytes);
    if (text.includes('\0')) report.skipped.push({ path, reason: 'unreadable' });
    else if (text.trim() === '') report.skipped.push({ path, reason: 'empty' });
    else if (text.length > 2 * longest) report.skipped.push({ path, reason: 'too-long' });
    else pages.push(readRunbook(path, text));
  }
  return pages;
}

/** The record that a page is or becomes. */
interface Place {
  id: string;
  slug: string;
  standing: { revision: number; content: Content; deleted: boolean } | undefined;
  lastImported: Content;
}

/** Addresses are known before anything is written, because pages point at each other. */
async function placesOf(
  transaction: Transaction,
  source: string,
  pages: readonly RunbookPage[],
): Promise<Map<string, Place>> {
  const origins = await readOrigins(transaction, source);
  const taken = await takenSlugs(transaction);
  const places = new Map<string, Place>();
  for (const { path } of pages) {
    const known = origins.get(path);
    const slug = known?.slug ?? freeSlug(pageKey(path).split('/').at(-1) ?? '', (wish) => taken.has(wish));
    taken.add(slug);
    const standing = known && { revision: known.revision, content: known.content, deleted: known.deleted };
    places.set(pageKey(path), { id: known?.id ?? newId(), slug, standing, lastImported: known?.lastImported ?? {} });
  }
  return places;
}

async function takenSlugs(transaction: Transaction): Promise<Set<string>> {
  const { rows } = await sql<{
    slug: string;
  }>`SELECT slug FROM record WHERE kind = 'procedure' AND deleted_at IS NULL`.execute(transaction);
  return new Set(rows.map(({ slug }) => slug));
}

/** Where each link and picture of a page leads now; what leads nowhere stays as it was and is reported. */
function follower(
  { files }: RunbookFolder,
  pages: readonly RunbookPage[],
  places: ReadonlyMap<string, Place>,
  pictures: Map<string, string>,
  report: RunbookReport,
) {
  const known = { pages: new Set(places.keys()), files: new Set(files.keys()), mount: '' };
  known.mount = mountOf(pages.flatMap(targetsOf), known.pages);
  return (page: RunbookPage) =>
    (target: string, isPicture: boolean): string => {
      const end = linkEnd(target, page.path, known);
      if (end.to === 'page' && !isPicture) {
        const anchor = end.anchor === '' ? '' : `#${end.anchor}`;
        return `../procedure/${places.get(end.page)?.slug}.md${anchor}`;
      }
      const name = end.to === 'file' && isPicture ? pictureName(end.path, files.get(end.path) as Buffer) : undefined;
      if (end.to === 'file' && name !== undefined) {
        pictures.set(end.path, name);
        return `../attachments/${name}`;
      }
      if (end.to !== 'elsewhere') report.deadLinks.push({ path: page.path, link: target });
      return target;
    };
}

function pictureName(path: string, bytes: Buffer): string | undefined {
  try {
    return nameAttachment(path, bytes).name;
  } catch (error) {
    if (error instanceof AttachmentRefused) return undefined;
    throw error;
  }
}

interface Draft {
  change: Change | undefined;
  origin: RunbookOrigin;
}

function draftOf(
  page: RunbookPage,
  place: Place,
  follow: (target: string, isPicture: boolean) => string,
  people: ReadonlyMap<string, string>,
  report: RunbookReport,
): Draft | undefined {
  const incoming: Content = {
    ...noteSecrets(procedureOf(page, follow), page, report),
    ...ownerOf(page, people, report),
  };
  const { path, title: name } = page;
  if (typeof incoming.text === 'string' && incoming.text.length > longest) {
    report.skipped.push({ path, reason: 'too-long' });
    return undefined;
  }
  if (place.standing?.deleted === true) {
    report.skipped.push({ path, reason: 'deleted' });
    return undefined;
  }
  const { id, slug, standing, lastImported } = place;
  const current = standing?.content ?? {};
  const merged = mergeFields(incoming, lastImported, current, () => undefined);
  if (merged.conflicts.length > 0 && standing !== undefined) {
    report.conflicts.push({ path, name, slug, fields: merged.conflicts.map(({ field }) => field) });
  }
  const outcome = standing === undefined ? 'added' : isSame(merged.content, current) ? 'unchanged' : 'changed';
  report[outcome] += 1;
  report.pages.push({ path, name, slug, outcome });
  const origin = { path, recordId: id, lastImported: standing === undefined ? incoming : merged.lastImported };
  return { origin, change: changeOf(outcome, place, standing === undefined ? present(incoming) : merged.content) };
}

function changeOf(outcome: string, { id, slug, standing }: Place, content: Content): Change | undefined {
  if (outcome === 'unchanged') return undefined;
  if (standing === undefined) return { type: 'create', id, kind: 'procedure', content, slug };
  return { type: 'update', id, content, baseRevision: standing.revision };
}

const present = (content: Content): Content =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== null && value !== undefined));

/** What looks like a password or key would travel to every device: it is left out, and the report says on which page. */
function noteSecrets(found: Content, { path }: RunbookPage, report: RunbookReport): Content {
  const { content, count } = withoutSecrets(found);
  if (count > 0) report.secrets.push({ path, count });
  return content;
}

async function peopleByName(transaction: Transaction): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name FROM record WHERE kind = 'person' AND deleted_at IS NULL`.execute(transaction);
  return new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]));
}

/** The owner where that is a person here; a team's channel or an unknown name is only told. */
function ownerOf({ owner }: RunbookPage, people: ReadonlyMap<string, string>, report: RunbookReport): Content {
  if (owner === undefined) return {};
  const id = people.get(owner.toLowerCase());
  if (id !== undefined) return { owner: id };
  const known = report.owners.find((one) => one.owner === owner);
  if (known === undefined) report.owners.push({ owner, pages: 1 });
  else known.pages += 1;
  return {};
}

const mostFirst = (owners: RunbookReport['owners']) => [...owners].sort((one, other) => other.pages - one.pages);
