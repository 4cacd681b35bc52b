import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachSentence, easeOf, proseOf, syllablesIn } from './readability.ts';
import { WordBook } from './word-book.ts';

const book = () => new WordBook((word) => ({ syllables: syllablesIn(word) }));

function sentencesIn(prose: string): string[] {
  const sentences: string[] = [];
  eachSentence(prose, book(), (_, sentence) => sentences.push(sentence()));
  return sentences;
}

function easeOfText(prose: string): number {
  const reading = { sentences: 0, words: 0, syllables: 0 };
  eachSentence(prose, book(), (words) => {
    reading.sentences += 1;
    reading.words += words.length;
    reading.syllables += words.reduce((count, { syllables }) => count + syllables, 0);
  });
  return easeOf(reading);
}

it.each([
  ['huis', 1],
  ['bureau', 2],
  ['verantwoordelijk', 5],
  ['nieuw', 1],
  ['zoeken', 2],
  ['ICT', 1],
  ['coördinator', 5],
  ['piket', 2],
])('%s has %i syllables', (word, count) => expect(syllablesIn(word)).toBe(count));

it('ends sentences where a reader does', () => {
  const prose = 'Bel dhr. A. de Vries. Wacht 2.5 uur. Klaar?\nNee, nog niet.\n\nNieuwe alinea zonder punt';
  expect(sentencesIn(prose)).toEqual([
    'Bel dhr. A. de Vries.',
    'Wacht 2.5 uur.',
    'Klaar?',
    'Nee, nog niet.',
    'Nieuwe alinea zonder punt',
  ]);
});

it('leaves out what nobody reads as a sentence', () => {
  const markdown =
    '# Kop\n\nLees [dit](https://x.nl/a).\n\n```sh\nrm -rf als het moet\n```\n\n| a | b |\n|---|---|\n\n- Eén ding\n- Twee';
  expect(sentencesIn(proseOf(markdown))).toEqual(['Lees dit.', 'Eén ding.', 'Twee.']);
});

it('gives an easy text more ease than a hard one, and every text a number', () => {
  const easy = easeOfText('Bel de man. Zeg wat je ziet.');
  const hard = easeOfText('Overeenkomstig verantwoordelijkheidstoedelingen geschiedt escalatiecommunicatie.');
  expect(easy).toBeGreaterThan(hard);
  fc.assert(fc.property(fc.string({ maxLength: 2000 }), (text) => Number.isFinite(easeOfText(proseOf(text)))));
});
