import { canonical } from '#records/canonical.ts';
import type { KindRegistry } from '#records/kind.ts';
import type { RecordView } from '#records/record.ts';
import { pointersIn } from '#records/reference.ts';
import { freeSlug } from '#records/slug.ts';
import { exampleOrganisation, exampleSeeds, type Seed } from './example-seeds.ts';

/** Makes the hash of a content. Where only equality counts, the content's own text will do. */
export type HashContent = (content: unknown) => string;

/**
 * The example municipality as records, as the store would give them; `now` is an instant (ISO 8601).
 * Change numbers count up in order of writing; whoever needs the server's hashes passes them in.
 */
export function exampleRecords(now: string, kinds: KindRegistry, hash: HashContent = canonical): RecordView[] {
  const seeds = exampleSeeds(now);
  const slugs = slugsOf(seeds, kinds);
  return seeds.map((seed, index) => {
    const { content, at, by } = latest(seed);
    return {
      id: seed.id,
      kind: seed.kind,
      slug: slugs.get(seed.id) ?? seed.key,
      name: content.name,
      content,
      contentHash: hash(content),
      revision: seed.edit === undefined ? 1 : 2,
      change: index + 1,
      updatedAt: at,
      updatedBy: by,
      nature: seed.edit === undefined ? 'import' : 'edit',
      references: referencesOf(seed, content, kinds),
      review: seed.review === undefined ? null : { ...seed.review, contentHash: hash(seed.content) },
      ...publicationOf(seed, kinds, hash),
      deletedAt: null,
    };
  });
}

/** What was published, with its content where an edit came after it. */
function publicationOf(seed: Seed, kinds: KindRegistry, hash: HashContent): Pick<RecordView, 'published'> {
  if (seed.isPublished !== true || seed.review === undefined) return {};
  const act = { revision: 1, contentHash: hash(seed.content), ...seed.review };
  if (seed.edit === undefined) return { published: act };
  const written = { updatedAt: seed.writtenAt, updatedBy: exampleOrganisation.author };
  return {
    published: { ...act, content: seed.content, references: referencesOf(seed, seed.content, kinds), ...written },
  };
}

const latest = (seed: Seed) =>
  seed.edit ?? { content: seed.content, at: seed.writtenAt, by: exampleOrganisation.author };

function referencesOf(seed: Seed, content: unknown, kinds: KindRegistry): string[] {
  const schema = kinds.get(seed.kind)?.schema;
  return schema === undefined ? [] : [...new Set(pointersIn(schema, content).map(({ to }) => to))];
}

/** The slugs that the store would give: from the name, or from the record that it is about, which goes first. */
function slugsOf(seeds: readonly Seed[], kinds: KindRegistry): Map<string, string> {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  const lender = ({ kind, content }: Seed) => {
    const field = kinds.get(kind)?.slugFrom;
    return field === undefined ? undefined : (content[field] as string | undefined);
  };
  const inOrder = [...seeds].sort(
    (one, other) => Number(lender(one) !== undefined) - Number(lender(other) !== undefined),
  );
  for (const seed of inOrder) {
    const base = given.get(lender(seed) ?? '') ?? seed.content.name;
    const slug = freeSlug(base, (candidate) => taken.has(`${seed.kind}/${candidate}`));
    taken.add(`${seed.kind}/${slug}`);
    given.set(seed.id, slug);
  }
  return given;
}
