import { expect, test } from 'vitest';
import type { RecordView } from '#records/record.ts';
import { adviceFor } from './pace-advice.ts';
import { type ProgrammePhase, programmePhases } from './programme.ts';
import type { BoardRow, Pace } from './programme-board.ts';

const record = (kind: 'application' | 'person', name: string): RecordView => ({
  id: name,
  kind,
  slug: name,
  name,
  content: { name },
  contentHash: name,
  revision: 1,
  change: 1,
  updatedAt: '2026-06-01T10:00:00Z',
  updatedBy: 'x',
  nature: 'edit',
  references: [],
  review: null,
  deletedAt: null,
});

const open = { state: 'open', count: 0, of: 0 } as const;

/** A row of the board with no more than what advice is given on. */
function row(pace: Pace, current: ProgrammePhase | undefined, more: Partial<BoardRow> = {}): BoardRow {
  const facts = { documents: open, interview: open, walkthrough: open, plan: open, confirmation: open };
  const phases = programmePhases.map((phase) => ({
    phase,
    fact: open,
    state: 'open' as const,
    unproven: false,
    plannedStart: undefined,
    plannedEnd: undefined,
    startedOn: undefined,
    finishedOn: undefined,
    drift: undefined,
  }));
  return {
    about: record('application', 'app'),
    programme: undefined,
    facts,
    interview: undefined,
    walkthrough: undefined,
    factSheet: undefined,
    plan: undefined,
    isPlanWhole: false,
    owner: record('person', 'jan'),
    functions: 0,
    missing: 0,
    unlisted: 0,
    notTakenOver: 0,
    unclear: 0,
    acceptance: [],
    phases,
    current,
    isDone: current === undefined,
    pace,
    drift: 0,
    plannedEnd: undefined,
    forecast: '2026-07-01',
    ...more,
  };
}

test.each(programmePhases.map((phase) => [phase]))(
  'behind in %s: call first, cut next, move the date last',
  (phase) => {
    const advice = adviceFor(row('behind', phase));
    expect(advice).toHaveLength(3);
    expect(advice[0]).toMatchObject({ text: expect.stringContaining('jan'), href: '/person/jan' });
    expect(new Set(advice.map(({ text }) => text)).size).toBe(3);
  },
);

test('each phase has a cut of its own, and confirming is never left out', () => {
  const cuts = programmePhases.map((phase) => adviceFor(row('behind', phase))[1]?.text);
  expect(new Set(cuts).size).toBe(programmePhases.length);
});

test('behind without an owner: first agree who that is', () => {
  expect(adviceFor(row('behind', 'plan', { owner: undefined }))[0]?.href).toBe('/application/app');
});

test('ahead: the next forward, tell it, and look whether anything was skipped', () => {
  const early = row('ahead', 'plan');
  expect(adviceFor(early)).toHaveLength(3);
  const [quality, unseen, skipped] = [
    early,
    row('ahead', 'plan', { facts: { ...early.facts, walkthrough: { state: 'done', count: 3, of: 12 } } }),
    row('ahead', 'plan', { phases: early.phases.map((cell) => ({ ...cell, unproven: cell.phase === 'interview' })) }),
  ].map((one) => adviceFor(one).at(-1)?.text ?? '');
  expect(unseen).toContain('9');
  expect(new Set([quality, unseen, skipped]).size).toBe(3);
});

test.each([
  ['as-planned', 'plan'],
  ['unplanned', 'plan'],
  ['behind', undefined],
] as const)('%s, at %s: nothing to advise', (pace, current) => {
  expect(adviceFor(row(pace, current))).toEqual([]);
});
