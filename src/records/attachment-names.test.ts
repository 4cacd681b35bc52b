import { expect, test } from 'vitest';
import { attachmentNamesIn } from './attachment-names.ts';

const [a, b] = ['a'.repeat(64), 'b1'.repeat(32)];

test.each([
  ['a field', { file: `${a}.pdf` }, [`${a}.pdf`]],
  ['a picture in Markdown', { text: `Zie ![kast](../attachments/${b}.png) hier.` }, [`${b}.png`]],
  [
    'lists, each once',
    { files: [`${a}.pdf`, `${a}.pdf`], sections: [{ text: `(../attachments/${b}.png)` }] },
    [`${a}.pdf`, `${b}.png`],
  ],
  ['a hash without an ending', { contentHash: a }, []],
  ['longer than a hash', { text: `${a}a.pdf` }, []],
])('%s', (_, content, names) => expect([...attachmentNamesIn(content)]).toEqual(names));
