import { expect, it } from 'vitest';
import { judgedLines } from './judged-words.ts';

const words = { day: (instant: string) => instant.slice(0, 10), language: { locale: 'nl' as const } };
const act = { at: '2026-11-14T09:00:00.000Z', by: 'Eva' };

it('names who judged what and when, and apart from them who made it valid', () => {
  const judged = [
    { type: 'correct' as const, by: 'Noor', at: '2026-11-12T09:00:00.000Z' },
    { type: 'understandable' as const, by: 'Tom', at: '2026-11-13T09:00:00.000Z' },
    { type: 'co-review' as const, by: 'Marloes', at: '2026-11-13T10:00:00.000Z', role: 'CISO' },
  ];
  expect(judgedLines({ ...act, judged }, words)).toEqual([
    'Klopt volgens Noor, 2026-11-12.',
    'Te begrijpen volgens Tom, 2026-11-13.',
    'Akkoord als CISO: Marloes, 2026-11-13.',
    'Geldig gemaakt door Eva, 2026-11-14.',
  ]);
});

it('says only who made it valid where nobody kept who judged it', () => {
  expect(judgedLines(act, words)).toEqual(['Geldig gemaakt door Eva, 2026-11-14.']);
});
