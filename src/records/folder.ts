import { z } from 'zod';
import { fieldsOfKind, mapReferences } from './folder-references.ts';
import { recordFileText } from './folder-write.ts';
import { readYaml, yamlText } from './folder-yaml.ts';
import type { Kind, KindRegistry } from './kind.ts';
import type { RecordView } from './record.ts';
import { slugOf } from './slug.ts';

/** The name of this form of import and export, for programs. */
export const folderFormat = 'paraat-folder';

/** The file by which a folder is known as an export. */
export const manifestPath = 'paraat.yaml';

/** What people said of texts, to be read: an import takes none of it as said. */
export const confirmationsFolder = 'confirmations';

/** Where records lie that were deleted but are still pointed at, each under its id. */
export const deletedFolder = 'deleted';

const manifestSchema = z.strictObject({
  format: z.literal(folderFormat),
  version: z.literal(1),
  organisation: z.strictObject({
    slug: z.string().refine((slug) => slugOf(slug) === slug),
    name: z.string().trim().min(1).max(200),
    country: z.enum(['NL', 'BE']),
    timeZone: z.string().refine(isTimeZone),
  }),
  /** Stands there while an export is being written; what it says then is not whole. */
  unfinished: z.literal(true).optional(),
});

/** What `paraat.yaml` says. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The organisation that a folder holds. */
export type FolderOrganisation = Manifest['organisation'];

/** The text of `paraat.yaml`. */
export const manifestText = (organisation: FolderOrganisation, unfinished = false): string => {
  const { slug, name, country, timeZone } = organisation;
  const manifest = { format: folderFormat, version: 1, organisation: { slug, name, country, timeZone } };
  return yamlText(unfinished ? { ...manifest, unfinished } : manifest);
};

/** Reads `paraat.yaml`; undefined where it is not one of this version. Throws `FolderFault` where it is no YAML. */
export function readManifest(text: string): Manifest | undefined {
  const outcome = manifestSchema.safeParse(readYaml(text, 1).value);
  return outcome.success ? outcome.data : undefined;
}

/**
 * All files of an export, by path: every standing record, and each deleted one that something still points at.
 * The same records give the same bytes, in whatever order they come.
 */
export function folderFiles(records: readonly RecordView[], kinds: KindRegistry): Map<string, string> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const standing = records.filter(({ deletedAt }) => deletedAt === null);
  const addressOf = (id: string): string => {
    const target = byId.get(id);
    return target === undefined || target.deletedAt !== null ? id : `${target.kind}/${target.slug}`;
  };
  const files = [...standing, ...deletedButNeeded(standing, byId, kinds)].map((record) => {
    const text = recordFileText(record, kindOf(kinds, record), addressOf);
    return [recordFilePath(record), text] as const;
  });
  return new Map(files.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const recordFilePath = ({ id, kind, slug, deletedAt }: RecordView): string =>
  deletedAt === null ? `${kind}/${slug}.md` : `${deletedFolder}/${id}.md`;

/** A deleted record may itself point at deleted ones: without all of them nothing could be read in again. */
function deletedButNeeded(
  standing: readonly RecordView[],
  byId: ReadonlyMap<string, RecordView>,
  kinds: KindRegistry,
): RecordView[] {
  const needed = new Map<string, RecordView>();
  const open = [...standing];
  for (let record = open.pop(); record !== undefined; record = open.pop()) {
    for (const id of pointedAt(record, kinds)) {
      const target = byId.get(id);
      if (target === undefined || target.deletedAt === null || needed.has(id)) continue;
      needed.set(id, target);
      open.push(target);
    }
  }
  return [...needed.values()];
}

function pointedAt(record: RecordView, kinds: KindRegistry): string[] {
  const found: string[] = [];
  for (const content of [record.content, record.published?.content ?? {}]) {
    mapReferences(fieldsOfKind(kindOf(kinds, record)), content, (id) => {
      found.push(id);
      return id;
    });
  }
  return found;
}

function kindOf(kinds: KindRegistry, { kind }: RecordView): Kind {
  const found = kinds.get(kind);
  if (found === undefined) throw new Error(`this program knows no kind ${kind}`);
  return found;
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
