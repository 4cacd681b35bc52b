import { expect, test } from 'vitest';
import { codeAsked, numbersAsked, numberTerms } from './search-numbers.ts';

const same: [written: string, asked: string][] = [
  ['014 012', '014012'],
  ['014012', '014 012'],
  ['+31 6 1234 5678', '06 1234 5678'],
  ['+31 6 1234 5678', '0612345678'],
  ['+31 (0)6 12345678', '06-12345678'],
  ['0031 6 12345678', '0612'],
  ['06 12345678', '+31 6 1234'],
  ['06 12345678', '31612345678'],
  ['+32 2 123 45 67', '02 123'],
  ['(020) 123 45 67', '0201234567'],
  ['06 1234 5678', '5678'],
  ['10.20.30.40', '10.20.3'],
  ['10.20.30.40', '30.40'],
  ['2001:db8::8a2e', '2001 db8'],
  ['SN-4471-AB', '4471'],
  ['SN-4471-AB', '4471ab'],
  ['KPN-0099 12', '009912'],
  ['Bel 014 012 en vraag naar Anna', '014 012'],
];

test.each(same)('%s is found by %s', (written, asked) => {
  const { runs } = numbersAsked(asked);
  const terms = numberTerms(written);
  const isMet = runs.flatMap((run) => run.terms).some((start) => terms.some((term) => term.startsWith(start)));
  expect(isMet).toBe(true);
});

test('a code is found with its letters, however they are spaced', () => {
  for (const asked of ['sn 4471 ab', 'SN4471AB', 'sn-4471']) {
    const code = codeAsked(asked);
    expect(numberTerms('SN-4471-AB').some((term) => term.startsWith(code ?? 'none'))).toBe(true);
  }
});

test('words without a digit are no number, and two digits are too few', () => {
  expect(numberTerms('Bel de balie')).toEqual([]);
  expect(numberTerms('Wacht 10 minuten en kijk daarna of het lampje brandt')).toEqual([]);
  expect(codeAsked('balie')).toBeUndefined();
});

test('the words around a number stay words', () => {
  expect(numbersAsked('kpn 014 012 storing').rest.trim().split(/\s+/)).toEqual(['kpn', 'storing']);
});
