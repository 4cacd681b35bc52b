import { expect, test } from 'vitest';
import type { Block } from '#platform/markdown/block.ts';
import type { WordChoices } from './word-choices.ts';
import { holesInChosen } from './word-holes.ts';
import { partsOf } from './word-parts.ts';

const heading = (level: 1 | 2, text: string): Block => ({ type: 'heading', level, runs: [{ text }] });
const text = (words: string): Block => ({ type: 'paragraph', runs: [{ text: words }] });
const found = partsOf({
  blocks: [
    heading(1, 'Afspraken met <LEVERANCIER>'),
    text('Bel <Invullen> van <LEVERANCIER>.'),
    heading(2, 'Bereikbaar'),
    text('Het nummer is nog in te vullen.'),
    heading(1, 'Bijlage'),
    text('<BIJLAGE>'),
  ],
  contents: [],
  margins: [],
});
const parts = new Map(found.map((part) => [part.id, part]));
const [agreed, reachable, appendix] = found.map(({ id }) => id) as [string, string, string];

test.each<[string, WordChoices, number, string[]]>([
  ['nothing is chosen', {}, 0, []],
  [
    'a part is chosen, and what falls under it',
    { [agreed]: { as: 'new' } },
    4,
    ['<LEVERANCIER>', '<Invullen>', 'nog in te vullen'],
  ],
  [
    'what falls under it is left out',
    { [agreed]: { as: 'new' }, [reachable]: { as: 'skip' } },
    3,
    ['<LEVERANCIER>', '<Invullen>'],
  ],
  ['another part goes to a section', { [appendix]: { as: 'text', section: 'doel' } }, 1, ['<BIJLAGE>']],
])('holes are counted where %s', (_, choices, count, kinds) => {
  expect(holesInChosen(parts, choices)).toEqual({ count, kinds });
});
