import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalBlocks } from '#platform/markdown/normal.ts';
import { readMarkdown } from '#platform/markdown/read.ts';
import { writeMarkdown } from '#platform/markdown/write.ts';
import { arbitraryBlocks } from '../../../test/arbitrary-blocks.ts';
import { fromDocument, toDocument } from './editor-document.ts';

it('takes any text into the editor and out again without a change', () => {
  fc.assert(
    fc.property(arbitraryBlocks, (blocks) => {
      const normal = normalBlocks(blocks);
      expect(normalBlocks(fromDocument(toDocument(normal)))).toEqual(normal);
    }),
    { numRuns: 500 },
  );
});

it('keeps merged cells, boxes to tick and the language of code', () => {
  const text = [
    '| Server | Poorten | << |',
    '| --- | --- | --- |',
    '| app01 | 443 | 80 |',
    '| ^^ | 22 | 25 |',
    '',
    '- [x] gedaan',
    '- [ ] nog te doen',
    '',
    '```bash',
    'ls -l',
    '```',
  ].join('\n');
  const document = toDocument(readMarkdown(text));
  expect(document.content?.[0]?.content?.[0]?.content?.[1]).toMatchObject({
    type: 'tableHeader',
    attrs: { colspan: 2 },
  });
  expect(writeMarkdown(fromDocument(document))).toBe(text);
});
