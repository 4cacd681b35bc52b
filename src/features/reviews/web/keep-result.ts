import type { RecordView } from '#records/record.ts';
import type { RecordServer } from '#records/web/edit/record-server.ts';
import type { ReviewTrigger } from '../review-trigger.ts';
import type { SpotCheck } from '../spot-check.ts';
import type { DrawnCheck } from './drawn-check.ts';
import type { SpotCheckResult } from './spot-check-words.ts';

interface Given {
  result: SpotCheckResult;
  remarks: string;
  today: string;
  /** Of the record that opens a review, where one is needed. */
  id: string;
}

/**
 * Keeps what came of a spot check. What does not work first opens a review of its text: if keeping then fails, the
 * review is there and the result is asked again. Undefined when nothing or not all was kept.
 */
export async function keepResult(
  server: RecordServer,
  drawn: DrawnCheck,
  given: Given,
): Promise<RecordView | undefined> {
  const { record, check } = drawn;
  const remarks = given.remarks.trim();
  if (given.result === 'does-not-work' && check.result !== 'does-not-work' && drawn.about !== undefined) {
    const trigger: ReviewTrigger = {
      name: (check.part ?? record.name).slice(0, 160).trim(),
      type: 'drill',
      happenedOn: given.today,
      about: [drawn.about.id],
      ...(remarks === '' ? {} : { why: remarks.slice(0, 300) }),
    };
    const made = await server.create(
      { id: given.id, kind: 'review-trigger', content: trigger },
      { reason: record.name },
    );
    if (made.state !== 'done') return undefined;
  }
  const { remarks: before, textHash, noChange, ...rest } = check;
  return save(server, drawn, {
    ...rest,
    result: given.result,
    triedOn: given.today,
    ...(remarks === '' ? {} : { remarks }),
    ...(given.result === 'does-not-work' ? whatWasTried(drawn) : {}),
  });
}

/** Which text did not work stays what it was, however often its result is written down again. */
function whatWasTried({ check, about }: DrawnCheck): Pick<SpotCheck, 'textHash'> {
  const before = check.result === 'does-not-work' ? check.textHash : undefined;
  const textHash = before ?? about?.contentHash;
  return textHash === undefined ? {} : { textHash };
}

/** Closes a spot check without a change of its text, with the reason. Undefined when that was not kept. */
export const keepNoChange = (server: RecordServer, drawn: DrawnCheck, why: string): Promise<RecordView | undefined> =>
  save(server, drawn, { ...drawn.check, noChange: why.trim() });

async function save(server: RecordServer, { record }: DrawnCheck, content: SpotCheck) {
  const { id, kind, revision } = record;
  const saved = await server.save({ id, kind, content, baseRevision: revision }, { reason: '' });
  return saved.state === 'done' ? saved.value : undefined;
}
