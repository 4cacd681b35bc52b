import { type Kysely, sql } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import type { KindName } from '../kind-name.ts';
import { freeSlug, slugOf } from '../slug.ts';
import type { RecordTables } from './tables.ts';

/** A record that needs an address: the one that it had elsewhere, else like what it is about, else from its name. */
export interface SlugWish {
  id: string;
  kind: KindName;
  name: string;
  like: string | undefined;
  wished?: string | undefined;
}

/** Gives each new record a slug that no standing record of its kind has, in the order of the wishes. */
export async function slugsFor(
  transaction: Kysely<NoTables>,
  wishes: readonly SlugWish[],
): Promise<Map<string, string>> {
  const given = new Map<string, string>();
  if (wishes.length === 0) return given;
  const lent = await lentSlugs(transaction, wishes);
  const taken = await takenSlugs(transaction, wishes, lent);
  for (const { id, kind, name, like, wished } of inOrder(wishes)) {
    const base = wished ?? ((like !== undefined && (given.get(like) ?? lent.get(like))) || name);
    const isTaken = (candidate: string) => taken.has(`${kind}/${candidate}`);
    // An address that something had elsewhere stays as it was: links in texts name it.
    const slug = base === wished && slugOf(base) === base && !isTaken(base) ? base : freeSlug(base, isTaken);
    taken.add(`${kind}/${slug}`);
    given.set(id, slug);
  }
  return given;
}

/**
 * Who had a slug elsewhere goes first, so that no other takes it. Then who lends one:
 * in one commit an application may come after its own fact sheet.
 */
function inOrder(wishes: readonly SlugWish[]): SlugWish[] {
  const turn = ({ wished, like }: SlugWish) => (wished !== undefined ? 0 : like === undefined ? 1 : 2);
  return [...wishes].sort((one, other) => turn(one) - turn(other));
}

async function lentSlugs(transaction: Kysely<NoTables>, wishes: readonly SlugWish[]): Promise<Map<string, string>> {
  const lenders = wishes.flatMap(({ like }) => (like === undefined ? [] : [like]));
  if (lenders.length === 0) return new Map();
  const rows = await transaction
    .withTables<RecordTables>()
    .selectFrom('record')
    .select(['id', 'slug'])
    .where(sql<boolean>`id = any(${lenders}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

async function takenSlugs(
  transaction: Kysely<NoTables>,
  wishes: readonly SlugWish[],
  lent: ReadonlyMap<string, string>,
): Promise<Set<string>> {
  const kinds = [...new Set(wishes.map(({ kind }) => kind))];
  // A free slug is the base or the base cut short with a number behind it: the first letters find them all.
  const starts = [
    ...new Set(
      [...wishes.map(({ name, wished }) => slugOf(wished ?? name)), ...lent.values()].map((base) => base.slice(0, 50)),
    ),
  ];
  const rows = await transaction
    .withTables<RecordTables>()
    .selectFrom('record')
    .select(['kind', 'slug'])
    .where('deleted_at', 'is', null)
    .where(sql<boolean>`kind = any(${kinds}::text[])`)
    .where(
      sql<boolean>`(left(slug, 50) = any(${starts}::text[]) OR regexp_replace(slug, '-[0-9]+$', '') = any(${starts}::text[]))`,
    )
    .execute();
  return new Set(rows.map(({ kind, slug }) => `${kind}/${slug}`));
}
