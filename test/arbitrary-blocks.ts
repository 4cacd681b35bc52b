import fc from 'fast-check';
import type { Block, Cell, Item, Run } from '#platform/markdown/block.ts';

// Letters that mean something in Markdown come far more often than in real text.
const word = fc.string({
  unit: fc.constantFrom(
    ...'abé12 \n*_~`[]()<>!#+-.|\\&;:/@"\'=^{}\u00a0',
    'https://a.b/c',
    'www.x.nl',
    'a@b.nl',
    '<br>',
    '^^',
    '<<',
    '&amp;',
    '- ',
    '1. ',
    '---',
    '```',
    '||',
    '[ ] ',
    '![a](b)',
    '<!-- ',
    'x y',
  ),
  minLength: 1,
  maxLength: 8,
});
const mark = fc.option(fc.constant(true as const), { freq: 2 });
const link = fc.option(
  fc.constantFrom(
    '../application/burgerzaken.md',
    'https://a.b/c',
    'mailto:a@b.nl',
    'https://x.nl/a_b*c(d)?e=1&amp;f=2|g',
    'javascript:alert(1)',
    'een naam.pdf',
    '#kop',
    '../a\\b',
  ),
  { freq: 3 },
);
const run: fc.Arbitrary<Run> = fc
  .record({ text: word, strong: mark, emphasis: mark, strike: mark, code: mark, link, lineBreak: mark })
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as unknown as Run);
const runs = fc.array(run, { minLength: 0, maxLength: 4 });
const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: runs.map((given): Block => ({ type: 'paragraph', runs: given })) },
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3, 4, 5, 6), runs }),
  fc.record({ type: fc.constant('code' as const), language: fc.constantFrom('', 'bash', 'c#'), text: word }),
  fc.record({
    type: fc.constant('picture' as const),
    picture: fc.record({
      source: fc.constantFrom(
        `../attachments/${'ab'.repeat(32)}.png`,
        'https://x.nl/(a).png',
        'data:image/png;base64,AA',
      ),
      description: fc.oneof(fc.constant(''), word),
    }),
  }),
  fc.constant({ type: 'rule' as const }),
);

/** Documents of every sort that the model allows, also ones that nobody would write. */
export const arbitraryBlocks: fc.Arbitrary<Block[]> = fc.letrec<{ blocks: Block[]; block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ type: fc.constant('quote' as const), blocks: tie('blocks') }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.constantFrom(0, 1, 7, 12),
      items: fc.array(itemOf(tie('blocks')), { minLength: 0, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('table' as const),
      headerRows: fc.constantFrom(0, 1, 2),
      rows: fc.array(fc.array(cellOf(tie('blocks')), { minLength: 0, maxLength: 3 }), { minLength: 0, maxLength: 3 }),
    }),
  ),
  blocks: fc.array(tie('block'), { minLength: 0, maxLength: 3 }),
})).blocks;

function itemOf(blocks: fc.Arbitrary<Block[]>): fc.Arbitrary<Item> {
  return fc
    .tuple(blocks, fc.constantFrom(undefined, true, false))
    .map(([inside, checked]) => (checked === undefined ? { blocks: inside } : { blocks: inside, checked }));
}

function cellOf(blocks: fc.Arbitrary<Block[]>): fc.Arbitrary<Cell> {
  return fc.record({ blocks, columns: fc.constantFrom(1, 1, 2), rows: fc.constantFrom(1, 1, 2) });
}
