import { v5 as uuidFrom } from 'uuid';
import type { JobWork } from '#platform/jobs/clockwork.ts';
import type { KindRegistry } from '#records/kind.ts';
import { asPublished } from '#records/published.ts';
import { allRecords, readRecords } from '#records/server/reading.ts';
import { type Commit, commitAll } from '#records/server/store.ts';
import { drawSpotChecks } from '../draw-spot-checks.ts';
import { recipientOf } from '../reminders.ts';
import { reviewFacts, reviewList } from '../review-list.ts';
import { reviewRule } from '../review-rule.ts';
import { type AskedPart, type Telling, tellWhoTries } from './tell-spot-checks.ts';

/** Longer than a name may be is cut; the part itself keeps all its words. */
const nameLength = 200;

/** What drawing needs from the rest of the house. */
export interface Drawing extends Telling {
  kinds: KindRegistry;
}

/**
 * Draws the parts to try this month, keeps them as records and asks who answers for each text to have it tried; a second
 * draw in the same month adds nothing.
 */
export async function drawMonth(drawing: Drawing, work: JobWork): Promise<number> {
  const { transaction, organisation, today } = work;
  const records = (await allRecords(transaction)).map(asPublished);
  const earlier = records.filter(({ kind }) => kind === 'spot-check');
  const month = today.slice(0, 7);
  if (earlier.some(({ content }) => content.month === month)) return 0;
  const items = reviewList(records, today);
  const count = reviewRule(records).spotChecksPerMonth;
  const drawn = drawSpotChecks(items, earlier, { seed: organisation.id, month, count });
  const { around } = reviewFacts(records, true);
  const asked = drawn.map((part): AskedPart => {
    const reviewers = items.find(({ record }) => record.id === part.record.id)?.reviewers;
    const to = reviewers === undefined ? null : recipientOf(reviewers, 'due', around, today).to;
    return { part, to };
  });
  const fresh = await keep(drawing.kinds, work, asked);
  if (fresh.length > 0) await tellWhoTries(drawing, work, fresh);
  return fresh.length;
}

async function keep(kinds: KindRegistry, work: JobWork, asked: readonly AskedPart[]): Promise<AskedPart[]> {
  const { transaction, organisation, today, now } = work;
  const month = today.slice(0, 7);
  const made = asked.map((one) => ({ one, creation: creationOf(one, organisation.id, month, today) }));
  // Drawn once and thrown away by somebody: it stays away.
  const known = new Set(
    (
      await readRecords(
        transaction,
        made.map(({ creation }) => creation.id),
      )
    ).map(({ id }) => id),
  );
  const fresh = made.filter(({ creation }) => !known.has(creation.id));
  const by: Commit = {
    organisationId: organisation.id,
    author: { id: null, name: 'Paraat' },
    reason: `Steekproef ${month}`,
    nature: 'import',
    isQuoting: true,
    now,
  };
  await commitAll(
    transaction,
    kinds,
    by,
    fresh.map(({ creation }) => creation),
  );
  return fresh.map(({ one }) => one);
}

function creationOf({ part: { record, part }, to }: AskedPart, organisationId: string, month: string, today: string) {
  const id = uuidFrom(`spot-check ${month} ${record.id} ${part}`, organisationId);
  const name = `${record.name}: ${part}`.slice(0, nameLength).trim();
  const who = to === null ? {} : { who: to.person.id };
  const content = { name, about: record.id, part, month, drawnOn: today, ...who };
  return { type: 'create' as const, id, kind: 'spot-check' as const, content };
}
