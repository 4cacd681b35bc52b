import type { Kysely } from 'kysely';
import type { Database, NoTables } from '#platform/database/database.ts';
import type { KindRegistry } from '#records/kind.ts';
import { contentHash } from '#records/server/content-hash.ts';
import { createOrganisation, findOrganisations } from '#records/server/organisations.ts';
import { publish } from '#records/server/publish.ts';
import { type Commit, commit, commitAll, review } from '#records/server/store.ts';
import { exampleOrganisation, exampleSeeds, type Seed } from '../example-seeds.ts';

type Transaction = Kysely<NoTables>;

/** What is needed to fill in the example municipality. */
export interface ExampleSeeding {
  database: Database;
  kinds: KindRegistry;
  now: Date;
}

/** The organisation that was made, and how many records it holds. */
export interface SeededExample {
  id: string;
  slug: string;
  name: string;
  records: number;
}

/**
 * Fills in the example municipality where no organisation exists at all; else does nothing and gives undefined.
 * Everything is written in one transaction, with its history: written, reviewed, and some edited since.
 */
export async function seedExample({ database, kinds, now }: ExampleSeeding): Promise<SeededExample | undefined> {
  if ((await findOrganisations(database)).length > 0) return undefined;
  const seeds = exampleSeeds(now.toISOString());
  const { id, slug, name } = exampleOrganisation;
  await database.inOrganisation(id, async (transaction) => {
    const writtenAt = new Date(seeds[0]?.writtenAt ?? now);
    await createOrganisation(transaction, { id, slug, name }, writtenAt);
    await commitAll(
      transaction,
      kinds,
      commitOf(exampleOrganisation.author, exampleOrganisation.reason, writtenAt, 'import'),
      seeds.map(({ id: record, kind, content }) => ({ type: 'create' as const, id: record, kind, content })),
    );
    for (const act of actsInOrder(seeds, kinds)) await act.perform(transaction);
  });
  return { id, slug, name, records: seeds.length };
}

interface Act {
  at: string;
  perform: (transaction: Transaction) => Promise<unknown>;
}

/** Reviews and later edits, oldest first: the audit trail is read from top to bottom. */
function actsInOrder(seeds: readonly Seed[], kinds: KindRegistry): Act[] {
  const acts = seeds.flatMap((seed) => [...reviewOf(seed), ...editOf(seed, kinds)]);
  return acts.sort((one, other) => (one.at < other.at ? -1 : 1));
}

function reviewOf({ id, content, review: given, isPublished = false }: Seed): Act[] {
  if (given === undefined) return [];
  const by = commitOf(given.by, 'Gelezen en akkoord', new Date(given.at), 'edit');
  const confirm = isPublished ? publish : review;
  const perform = (transaction: Transaction) => confirm(transaction, by, { id, contentHash: contentHash(content) });
  return [{ at: given.at, perform }];
}

function editOf({ id, edit }: Seed, kinds: KindRegistry): Act[] {
  if (edit === undefined) return [];
  const by = commitOf(edit.by, edit.reason, new Date(edit.at), 'edit');
  const change = { type: 'update' as const, id, content: edit.content, baseRevision: 1 };
  return [{ at: edit.at, perform: (transaction) => commit(transaction, kinds, by, change) }];
}

const commitOf = (name: string, reason: string, now: Date, nature: Commit['nature']): Commit => ({
  organisationId: exampleOrganisation.id,
  author: { id: null, name },
  reason,
  nature,
  now,
});
