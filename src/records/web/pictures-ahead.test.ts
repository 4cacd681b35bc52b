import { expect, it } from 'vitest';
import type { RecordView } from '../record.ts';
import { picturesOf } from './pictures-ahead.ts';

const hash = (letter: string): string => letter.repeat(64);
const record = (content: Record<string, unknown>): RecordView => ({ content }) as unknown as RecordView;

it('finds the kept pictures in texts at any depth, each once, and nothing else', () => {
  const records = [
    record({ text: `![a](../attachments/${hash('a')}.png) en [bestand](../attachments/${hash('b')}.pdf)` }),
    record({ sections: [{ text: `| x |\n| --- |\n| ![c](../attachments/${hash('c')}.webp) |` }] }),
    record({ text: `![a](../attachments/${hash('a')}.png) ![buiten](https://x.nl/y.png)` }),
    record({ text: `\`![code](../attachments/${hash('d')}.png)\`` }),
  ];
  expect(picturesOf(records)).toEqual([`${hash('a')}.png`, `${hash('c')}.webp`]);
});
