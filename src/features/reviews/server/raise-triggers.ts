import { type Kysely, type RawBuilder, sql } from 'kysely';
import { v5 as uuidFrom } from 'uuid';
import type { NoTables } from '#platform/database/database.ts';
import type { JobOrganisation } from '#platform/jobs/clockwork.ts';
import { localMoment } from '#platform/jobs/due.ts';
import { claimPeriods, donePeriods } from '#platform/jobs/runs.ts';
import type { KindRegistry } from '#records/kind.ts';
import type { KindName } from '#records/kind-name.ts';
import type { Nature } from '#records/record.ts';
import { allRecords, currentChange, readRecords, referrers } from '#records/server/reading.ts';
import { type Creation, commitAll, lockOrganisation } from '#records/server/store.ts';
import { lostByDeletion, lostTies, tieKinds } from '../lost-ties.ts';
import { triggerContent } from '../lost-words.ts';
import { type CutTie, raisedTriggers } from '../raised-triggers.ts';

type Transaction = Kysely<NoTables>;

/** For whom and when triggers are raised. */
export interface Raising {
  transaction: Transaction;
  kinds: KindRegistry;
  organisation: JobOrganisation;
  now: Date;
}

/** Up to which change everything was looked at, by its number. */
const memory = 'raise-triggers';
const mostAtOnce = 2_000;

/**
 * Opens a review of what lost a dependency, a contract, a number, a supplier or somebody responsible since the last
 * time: what is cut off tells nobody by itself. The first time in an organisation only notes where to begin.
 */
export async function raiseTriggers({ transaction, kinds, organisation, now }: Raising): Promise<number> {
  const seen = [...(await donePeriods(transaction, memory))].map(Number);
  const newest = await currentChange(transaction);
  const run = { organisationId: organisation.id, job: memory, now };
  if (seen.length === 0) {
    await claimPeriods(transaction, run, [String(newest)]);
    return 0;
  }
  const changes = await changesAfter(transaction, Math.max(...seen));
  if (changes.length === 0) return 0;
  await lockOrganisation(transaction, organisation.id);
  const upTo = changes.length < mostAtOnce ? newest : Number(changes.at(-1)?.change);
  await claimPeriods(transaction, run, [String(upTo)]);
  const ties: CutTie[] = [];
  for (const change of changes) ties.push(...(await tiesCutBy(transaction, change, organisation)));
  const creations = ties.length === 0 ? [] : await creationsFor(transaction, ties, organisation.id);
  const author = { id: null, name: 'Paraat' };
  const by = { organisationId: organisation.id, author, reason: '', nature: 'import' as const, isQuoting: true, now };
  await commitAll(transaction, kinds, by, creations);
  return creations.length;
}

interface ChangedRecord {
  id: string;
  kind: KindName;
  revision: number;
  change: string;
  at: Date;
  name: string;
  deleted: boolean;
  nature: Nature;
  author: string;
  content: Record<string, unknown>;
  before: Record<string, unknown>;
}

/**
 * Every newer revision of a kind with ties, with the content before it. A deletion by an import belongs to a record
 * that was gone already where it came from.
 */
async function changesAfter(transaction: Transaction, change: number): Promise<ChangedRecord[]> {
  const rows = await changesWhere(transaction, sql`revision.change > ${change}`, sql`LIMIT ${mostAtOnce}`);
  const last = rows.at(-1);
  if (rows.length < mostAtOnce || last === undefined) return rows;
  // What came at once is looked at at once, or a text would get the rest of an import as a second reason.
  const sameMoment = sql`revision.change > ${last.change} AND revision.at = ${last.at}`;
  return [...rows, ...(await changesWhere(transaction, sameMoment, sql``))];
}

async function changesWhere(
  transaction: Transaction,
  condition: RawBuilder<unknown>,
  limit: RawBuilder<unknown>,
): Promise<ChangedRecord[]> {
  const { rows } = await sql<ChangedRecord>`
    SELECT record.id, record.kind, revision.revision, revision.change, revision.at, revision.name, revision.deleted,
      revision.nature, revision.author, revision.content, earlier.content AS before
    FROM revision
    JOIN record ON record.id = revision.record_id
    JOIN revision AS earlier ON earlier.record_id = revision.record_id AND earlier.revision = revision.revision - 1
    WHERE ${condition} AND record.kind = any(${tieKinds as string[]}::text[])
      AND revision.nature <> 'migration' AND NOT (revision.deleted AND revision.nature = 'import')
      AND NOT earlier.deleted
    ORDER BY revision.change ${limit}`.execute(transaction);
  return rows;
}

/** Everything that was written at the same moment by the same hand came at once: one import is one cause. */
const causeOf = ({ nature, at, author, id, revision }: ChangedRecord): string =>
  nature === 'import' ? `import ${at.toISOString()} ${author}` : `${id} ${revision}`;

async function tiesCutBy(
  transaction: Transaction,
  changed: ChangedRecord,
  { timeZone }: JobOrganisation,
): Promise<CutTie[]> {
  const on = localMoment(changed.at, timeZone).day;
  const lost = lostTies(changed, changed.before, changed.deleted ? null : changed.content);
  if (changed.deleted) lost.push(...lostByDeletion(changed.kind, await referrers(transaction, changed.id)));
  const cause = { cause: causeOf(changed), isImport: changed.nature === 'import', on, name: changed.name };
  return lost.map((tie) => ({ ...cause, ...tie }));
}

/** Without those that were raised before, thrown away or not. */
async function creationsFor(
  transaction: Transaction,
  ties: readonly CutTie[],
  organisationId: string,
): Promise<Creation[]> {
  const creations = raisedTriggers(ties, await allRecords(transaction)).map(
    (raised): Creation => ({
      type: 'create',
      id: uuidFrom(`${memory} ${raised.cause} ${raised.text.id}`, organisationId),
      kind: 'review-trigger',
      content: triggerContent(raised),
    }),
  );
  const before = new Set(
    (
      await readRecords(
        transaction,
        creations.map(({ id }) => id),
      )
    ).map(({ id }) => id),
  );
  return creations.filter(({ id }) => !before.has(id));
}
