import { expect, test } from 'vitest';
import { isShort, leadsTo } from './page-breaks.ts';
import { type PaperBlock, plainParagraph, plainTable } from './paper-document.ts';

const list = (count: number): PaperBlock => ({
  ...{ type: 'list', ordered: false, start: 1 },
  items: Array.from({ length: count }, () => ({ blocks: [plainParagraph('Het licht is uit.')] })),
});
const facts: PaperBlock = { type: 'facts', facts: [{ name: 'Wie?', value: 'Voorlichting' }] };
const note = (text: string): PaperBlock => ({
  ...{ type: 'callout', tone: 'note', title: '', blocks: [plainParagraph(text)] },
});

test.each<[string, boolean, PaperBlock]>([
  ['a list of some lines', true, list(5)],
  ['a list of half a page', false, list(30)],
  ['facts', true, facts],
  ['what to say', true, note('Ons systeem werkt niet.')],
  ['a text', false, plainParagraph('Tekst')],
])('%s stays on one page: %s', (_, short, block) => {
  expect(isShort(block)).toBe(short);
});

test.each<[string, boolean, PaperBlock, PaperBlock | undefined]>([
  ['a line that ends with a colon, and its list', true, plainParagraph('Zo herken je het:'), list(3)],
  ['facts, and what to say', true, facts, note('Ons systeem werkt niet.')],
  ['facts, and a long text to say', false, facts, note('Ons systeem werkt niet. '.repeat(80))],
  ['one line, and a low table', true, plainParagraph('Doe eerst: bel.'), plainTable(['Wie'], [['Noor']])],
  ['a paragraph, and a low table', false, plainParagraph('Bel. '.repeat(40)), plainTable(['Wie'], [['Noor']])],
  ['a line, and nothing', false, plainParagraph('Einde:'), undefined],
])('%s stay together: %s', (_, together, block, next) => {
  expect(leadsTo(block, next)).toBe(together);
});
