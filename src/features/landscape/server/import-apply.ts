import { type Kysely, sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { NoTables } from '#platform/database/database.ts';
import type { KindRegistry } from '#records/kind.ts';
import type { KindName } from '#records/kind-name.ts';
import { type Change, type Commit, commitAll } from '#records/server/store.ts';
import type { Origin, Standing } from '../import-find.ts';
import { canBeUpdated } from '../import-find.ts';
import type { FieldChoice } from '../import-merge.ts';
import { type Plan, planImport } from '../import-plan.ts';
import type { Incomings } from '../import-record.ts';
import { readOrigins, writeOrigins } from './import-origins.ts';

type Transaction = Kysely<NoTables>;

/** What somebody chose per conflict: by key of the record and name of the field, with a line break between. */
export type Choices = Readonly<Record<string, FieldChoice>>;

/** Looks a choice up. */
export const choiceIn =
  (choices: Choices) =>
  (key: string, field: string): FieldChoice | undefined =>
    choices[`${key}\n${field}`];

/** Compares a file with what stands in Paraat now; reads only. */
export async function previewImport(
  transaction: Transaction,
  kinds: KindRegistry,
  incomings: Incomings,
  choices: Choices,
): Promise<Plan> {
  const externalIds = incomings.records.flatMap(({ target }) => (target === undefined ? [] : [target.externalId]));
  const origins = await readOrigins(transaction, incomings.source, externalIds);
  return planImport({
    source: incomings.source,
    records: incomings.records,
    origins,
    standing: await readStanding(transaction, kindsToCompare(incomings, origins)),
    kinds,
    newId: () => newId(),
    choiceOf: choiceIn(choices),
  });
}

/** What was written, and the address of each record that was added or changed. */
export interface Applied {
  plan: Plan;
  slugs: ReadonlyMap<string, string>;
}

/**
 * Writes an import in this transaction: all of it or, by an error, nothing. It is decided anew on what stands
 * now, behind the organisation's lock, so an edit since the preview is kept and a second import waits.
 */
export async function applyImport(
  transaction: Transaction,
  kinds: KindRegistry,
  commit: Omit<Commit, 'nature'>,
  incomings: Incomings,
  choices: Choices,
): Promise<Applied> {
  await sql`SELECT 1 FROM organisation WHERE id = ${commit.organisationId} FOR UPDATE`.execute(transaction);
  const plan = await previewImport(transaction, kinds, incomings, choices);
  const changes = plan.changes.map(storeChange);
  const written = await commitAll(transaction, kinds, { ...commit, nature: 'import' }, changes);
  await writeOrigins(transaction, commit.organisationId, plan.origins, commit.now);
  return { plan, slugs: new Map(written.map(({ record }) => [record.id, record.slug])) };
}

const storeChange = ({ id, kind, content, baseRevision }: Plan['changes'][number]): Change =>
  baseRevision === undefined ? { type: 'create', id, kind, content } : { type: 'update', id, content, baseRevision };

function kindsToCompare({ records }: Incomings, origins: readonly Origin[]): KindName[] {
  const kinds = new Set([...records, ...origins].map(({ kind }) => kind));
  if (records.some(({ mode }) => mode === 'update')) for (const kind of canBeUpdated) kinds.add(kind);
  return [...kinds];
}

async function readStanding(transaction: Transaction, kinds: readonly KindName[]): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    SELECT id, kind, name, slug, revision, content, deleted_at IS NOT NULL AS deleted
    FROM record WHERE kind = any(${kinds as KindName[]}::text[])`.execute(transaction);
  return rows;
}
