import { v5 as uuidFrom } from 'uuid';
import type { JobWork } from '#platform/jobs/clockwork.ts';
import type { KindRegistry } from '#records/kind.ts';
import { asPublished } from '#records/published.ts';
import { allRecords, readRecords } from '#records/server/reading.ts';
import { type Commit, commitAll } from '#records/server/store.ts';
import { drawSpotChecks, type Part } from '../draw-spot-checks.ts';
import { reviewList } from '../review-list.ts';
import { reviewRule } from '../review-rule.ts';

/** Longer than a name may be is cut; the part itself keeps all its words. */
const nameLength = 200;

/** Draws the parts to try this month and keeps them as records; a second draw in the same month adds nothing. */
export async function drawMonth(kinds: KindRegistry, work: JobWork): Promise<number> {
  const { transaction, organisation, today, now } = work;
  const records = (await allRecords(transaction)).map(asPublished);
  const earlier = records.filter(({ kind }) => kind === 'spot-check');
  const month = today.slice(0, 7);
  if (earlier.some(({ content }) => content.month === month)) return 0;
  const count = reviewRule(records).spotChecksPerMonth;
  const drawn = drawSpotChecks(reviewList(records, today), earlier, { seed: organisation.id, month, count });
  const creations = drawn.map((part) => creationOf(part, organisation.id, month, today));
  // Drawn once and thrown away by somebody: it stays away.
  const known = new Set(
    (
      await readRecords(
        transaction,
        creations.map(({ id }) => id),
      )
    ).map(({ id }) => id),
  );
  const by: Commit = {
    organisationId: organisation.id,
    author: { id: null, name: 'Paraat' },
    reason: `Steekproef ${month}`,
    nature: 'import',
    isQuoting: true,
    now,
  };
  const fresh = creations.filter(({ id }) => !known.has(id));
  await commitAll(transaction, kinds, by, fresh);
  return fresh.length;
}

function creationOf({ record, part }: Part, organisationId: string, month: string, today: string) {
  const id = uuidFrom(`spot-check ${month} ${record.id} ${part}`, organisationId);
  const name = `${record.name}: ${part}`.slice(0, nameLength).trim();
  const content = { name, about: record.id, part, month, drawnOn: today };
  return { type: 'create' as const, id, kind: 'spot-check' as const, content };
}
