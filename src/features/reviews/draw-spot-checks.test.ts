import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordView } from '#records/record.ts';
import { recordOf } from '#test/reviewed-records.ts';
import { drawSpotChecks, type Part } from './draw-spot-checks.ts';
import { reviewList } from './review-list.ts';

const steps = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => ({ action: `${name} ${at + 1}` }));
const sheets = Array.from({ length: 12 }, (_, at): RecordView[] => [
  recordOf('application', `app-${at}`, { priority: at === 0 ? 1 : 4 }),
  recordOf('fact-sheet', `sheet-${at}`, { about: `app-${at}`, steps: steps(3, `stap ${at}`) }),
]).flat();
const items = reviewList(sheets, '2026-11-22');

const draw = (month: string, earlier: RecordView[] = [], given: { seed?: string; count?: number } = {}): Part[] =>
  drawSpotChecks(items, earlier, { seed: given.seed ?? 'testdrecht', month, count: given.count ?? 3 });
const kept = (parts: readonly Part[], month: string, result?: string): RecordView[] =>
  parts.map(({ record, part }, at) =>
    recordOf('spot-check', `${month} ${at} ${part}`, {
      about: record.id,
      part,
      month,
      ...(result === undefined ? {} : { result }),
    }),
  );
const months = Array.from(
  { length: 24 },
  (_, at) => `${2026 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
);

describe('the draw', () => {
  it('is the same for the same organisation and month, and another for another', () => {
    expect(draw('2026-11')).toEqual(draw('2026-11'));
    const drawn = ['a', 'b', 'c', 'd'].map((seed) =>
      draw('2026-11', [], { seed })
        .map(({ part }) => part)
        .join(),
    );
    expect(new Set(drawn).size).toBeGreaterThan(1);
  });

  it('takes a part of each record before a second one of any', () => {
    expect(new Set(draw('2026-11', [], { count: 12 }).map(({ record }) => record.id)).size).toBe(12);
    expect(draw('2026-11', [], { count: 100 })).toHaveLength(36);
  });

  it('never takes the same part twice in three months', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 8 }), (seed, count) => {
        let history: RecordView[] = [];
        for (const month of months.slice(0, 8)) {
          const drawn = draw(month, history, { seed, count });
          const recent = history.filter(
            ({ content }) => months.indexOf(String(content.month)) >= months.indexOf(month) - 3,
          );
          const taken = new Set(recent.map(({ content }) => `${content.about} ${content.part}`));
          expect(drawn.filter(({ record, part }) => taken.has(`${record.id} ${part}`))).toEqual([]);
          history = [...history, ...kept(drawn, month)];
        }
      }),
      { numRuns: 25 },
    );
  });

  it('takes what matters most more often, and everything in time', () => {
    let history: RecordView[] = [];
    for (const month of months) history = [...history, ...kept(draw(month, history), month, 'works')];
    const count = (id: string) => history.filter(({ content }) => content.about === id).length;
    const others = Array.from({ length: 11 }, (_, at) => count(`sheet-${at + 1}`));
    expect(count('sheet-0')).toBeGreaterThan(Math.max(...others));
    expect(Math.min(...others)).toBeGreaterThan(0);
  });

  it('finds nothing where nothing is written', () => {
    expect(drawSpotChecks([], [], { seed: 'x', month: '2026-11', count: 3 })).toEqual([]);
  });

  it('takes of an action card the steps there and back and each number that is forwarded', () => {
    const card = recordOf('action-card', 'card-1', {
      steps: steps(1, 'zet over'),
      backSteps: steps(1, 'zet terug'),
      forwards: [
        { number: '014 012', to: '06 1111 1111' },
        { number: '0123 45 67 89', answers: 'Balie' },
        { number: '112' },
      ],
    });
    const whole = recordOf('action-card', 'card-2', { name: 'Verhuis de balie', how: 'Neem de koffers mee.' });
    const drawn = drawSpotChecks(reviewList([card, whole], '2026-11-22'), [], {
      seed: 'x',
      month: '2026-11',
      count: 9,
    });
    expect(drawn.map(({ part }) => part).sort()).toEqual([
      '0123 45 67 89 → Balie',
      '014 012 → 06 1111 1111',
      '112 → ?',
      'Verhuis de balie',
      'zet over 1',
      'zet terug 1',
    ]);
  });
});
