import { expect, test } from 'vitest';
import type { Proposal } from '../../word-proposal.ts';
import { takeSureWords } from './word-words.ts';

const sure = (...as: Proposal['as'][]) => as.map((one) => ({ as: one }));

test.each<[string, string, Proposal['as'][]]>([
  ['takes over', 'Neem alle zekere voorstellen over (2)', ['text', 'steps']],
  ['leaves out', 'Laat 2 delen weg die zeker niet meegaan', ['skip', 'skip']],
  ['leaves one out', 'Laat 1 deel weg dat zeker niet meegaat', ['skip']],
  ['does both', 'Zekere voorstellen: neem 1 over, laat 2 weg', ['skip', 'text', 'skip']],
  ['has nothing to do', 'Neem alle zekere voorstellen over (0)', []],
])('the press for all that is sure says that it %s', (_, words, as) => {
  expect(takeSureWords(sure(...as))).toBe(words);
});
