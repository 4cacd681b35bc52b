import { expect, it } from 'vitest';
import { WordBook } from './word-book.ts';

it('works each word out once and never takes one for another', () => {
  const asked: string[] = [];
  const book = new WordBook((word) => {
    asked.push(word);
    return { length: word.length };
  });
  // `Aa` and `BB` have the same mark.
  const text = 'Aa BB Aa BB Aac';
  const words = [...text.matchAll(/\w+/g)].map(({ 0: word, index }) => book.at(text, index, index + word.length).word);
  expect(words).toEqual(text.split(' '));
  expect(asked).toEqual(['Aa', 'BB', 'Aac']);
});
