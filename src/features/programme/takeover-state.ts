import { type Closing, closingOf, isOpen } from '#features/reviews/test-closing.ts';
import type { RecordView } from '#records/record.ts';
import type { TakeoverTask, TakeoverTest } from './takeover-test.ts';

/** What came of a takeover test, from bad to good. */
export const takeoverOutcomes = ['stuck', 'with-owner', 'partly', 'smooth'] as const;
export type TakeoverOutcome = (typeof takeoverOutcomes)[number];

/** Why a takeover test cannot be finished. */
export type TakeoverLack = 'nothing-tried' | 'no-stand-in' | 'no-observer' | 'stand-in-is-owner' | 'stand-in-watches';

/** A task that did not work without the owner, and what came of it since. */
export interface FailedTask {
  /** Its place in the list of tasks. */
  at: number;
  task: TakeoverTask;
  closing: Closing;
}

/** How far a takeover test is. */
export interface TakeoverState {
  tried: number;
  all: number;
  /** In minutes, of the tasks of which it was written down. */
  minutes: number;
  outcome: TakeoverOutcome;
  failed: FailedTask[];
  /** How many of those are neither mended nor explained. */
  open: number;
}

/** Says whether a task needs a better text: it went wrong, or only the owner could do it. */
export const didNotWork = ({ result }: Pick<TakeoverTask, 'result'>): boolean =>
  result === 'with-owner' || result === 'not-possible';

/** Counts a test; `texts` are the texts that its tasks lean on, as readers see them. */
export function takeoverState(test: Partial<TakeoverTest>, texts: readonly RecordView[]): TakeoverState {
  const tasks = test.tasks ?? [];
  const byId = new Map(texts.map((text) => [text.id, text]));
  const failed = tasks.flatMap((task, at): FailedTask[] => {
    if (!didNotWork(task)) return [];
    const { textHash, noChange, from = '' } = task;
    const found = { didNotWork: true, triedOn: test.triedOn, textHash, noChange };
    return [{ at, task, closing: closingOf(found, byId.get(from)) }];
  });
  return {
    tried: tasks.filter(({ result }) => result !== undefined).length,
    all: tasks.length,
    minutes: tasks.reduce((sum, { minutes = 0 }) => sum + (typeof minutes === 'number' ? minutes : 0), 0),
    outcome: takeoverOutcome(tasks),
    failed,
    open: failed.filter(({ closing }) => isOpen(closing)).length,
  };
}

/** The outcome follows from the tasks: the worst of them says it. */
export function takeoverOutcome(tasks: readonly Pick<TakeoverTask, 'result'>[] = []): TakeoverOutcome {
  const has = (wanted: TakeoverTask['result']) => tasks.some(({ result }) => result === wanted);
  if (has('not-possible')) return 'stuck';
  if (has('with-owner')) return 'with-owner';
  return tasks.length === 0 || has(undefined) ? 'partly' : 'smooth';
}

/** What hinders finishing it; undefined when it can be finished. */
export function takeoverLack(test: Partial<TakeoverTest>, owner: unknown): TakeoverLack | undefined {
  if (test.standIn === undefined) return 'no-stand-in';
  if (test.standIn === owner) return 'stand-in-is-owner';
  if (test.observer === undefined) return 'no-observer';
  if (test.standIn === test.observer) return 'stand-in-watches';
  return (test.tasks ?? []).every(({ result }) => result === undefined) ? 'nothing-tried' : undefined;
}

/** The test with the reason why nothing changes in the text of one task; undefined where that task is gone. */
export function explained(
  test: Partial<TakeoverTest>,
  { at, task: { what } }: Pick<FailedTask, 'at' | 'task'>,
  why: string,
): Partial<TakeoverTest> | undefined {
  if (test.tasks?.[at]?.what !== what) return undefined;
  return { ...test, tasks: test.tasks.map((task, n) => (n === at ? { ...task, noChange: why } : task)) };
}

/** The test as it is finished: each task that did not work keeps which text it was that was not enough. */
export function finishedTest(
  test: Partial<TakeoverTest>,
  texts: readonly RecordView[],
  today: string,
): Partial<TakeoverTest> & { tasks: TakeoverTask[]; triedOn: string } {
  const hashes = new Map(texts.map(({ id, contentHash }) => [id, contentHash]));
  const tasks = (test.tasks ?? []).map(({ textHash, ...task }) => {
    const kept = didNotWork(task) ? (textHash ?? hashes.get(task.from ?? '')) : undefined;
    return kept === undefined ? task : { ...task, textHash: kept };
  });
  return { ...test, tasks, triedOn: today };
}
