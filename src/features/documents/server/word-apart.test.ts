import { describe, expect, it } from 'vitest';
import { said, wordFile } from '#test/word-files.ts';
import { readWordApart } from './word-apart.ts';

describe('reading in a process of its own', () => {
  it('gives what was read', async () => {
    const { blocks } = await readWordApart(wordFile(said('Herstel', 'Kop1')));
    expect(blocks).toEqual([{ type: 'heading', level: 1, runs: [{ text: 'Herstel' }] }]);
  });

  it('says what is wrong with a file', async () => {
    await expect(readWordApart(Buffer.from('geen Word'))).rejects.toMatchObject({ code: 'not-word' });
  });

  it('reads many files one after the other, a hostile one among them, and each has its own time', async () => {
    const endless = wordFile(`<w:p>${'<w:r/>'.repeat(900_000)}</w:p>`);
    const files = [endless, ...Array.from({ length: 5 }, (_, at) => wordFile(said(`${at}`)))];
    const outcomes = await Promise.allSettled(files.map((file, at) => readWordApart(file, at === 0 ? 20 : 15_000)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', ...Array(5).fill('fulfilled')]);
  });

  it('gives up in time, and on what has no end', async () => {
    const endless = wordFile(`<w:p>${'<w:r/>'.repeat(1_100_000)}</w:p>`);
    await expect(readWordApart(endless, 60)).rejects.toMatchObject({ code: 'took-too-long' });
    // Time enough for a slow machine: here it is the number of elements that ends it.
    await expect(readWordApart(endless, 120_000)).rejects.toMatchObject({ code: 'too-long' });
  });
});
