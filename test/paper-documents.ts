import type { Block, Cell } from '#platform/markdown/block.ts';
import { type PaperBlock, type PaperDocument, plainParagraph, plainTable } from '#render/paper-document.ts';

/** A red dot: the smallest picture. */
export const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
  'base64',
);

/** A document with nothing in it yet. */
export const blankDocument: PaperDocument = {
  ...{ language: 'nl', country: 'NL', orientation: 'portrait', kind: 'Continuïteitsplan', title: 'Burgerzaken' },
  subtitle: 'Paspoorten, rijbewijzen en aangiften',
  organisation: 'Gemeente Voorbeeldstad',
  version: 'Versie 7, gepubliceerd',
  facts: [],
  notices: [],
  body: [],
  numbered: true,
  words: {
    contents: 'Inhoud',
    pageOf: 'Pagina {page} van {pages}',
    picture: 'Afbeelding',
    pictureElsewhere: 'Zie de PDF.',
    unprintable: '[?] is een teken dat niet op papier kan',
  },
  made: '2026-11-22T13:02:00Z',
};

const cell = (text: string, columns = 1, rows = 1): Cell => ({ blocks: [plainParagraph(text)], columns, rows });

/** A table with a header over two columns and a cell over two rows. */
export const mergedTable: Block = {
  type: 'table',
  headerRows: 1,
  rows: [
    [cell('Systeem'), cell('Hoelang mag het weg zijn', 2)],
    [cell('Burgerzaken', 1, 2), cell('Overdag'), cell('4 uur')],
    [cell('In het weekend'), cell('24 uur')],
  ],
};

/** One section of every kind of block, with a mark that makes each text its own. */
export function fullSection(mark: string): PaperBlock[] {
  return [
    { type: 'heading', level: 1, runs: [{ text: `Onderdeel ${mark}` }] },
    {
      type: 'paragraph',
      runs: [
        { text: `Dit deel (${mark}) gaat over wat je ` },
        { text: 'eerst', strong: true },
        { text: ' doet. Zie ' },
        { text: 'de pagina', link: 'https://voorbeeldstad.nl/storing' },
        { text: '. Typ ' },
        { text: 'systemctl status', code: true },
        { text: '.' },
      ],
    },
    {
      type: 'list',
      ordered: false,
      start: 1,
      items: [
        { blocks: [plainParagraph('Kijk of anderen het ook hebben.')] },
        { blocks: [plainParagraph('Schrijf op hoe laat het begon.')], checked: false },
        {
          blocks: [
            plainParagraph('Vraag de balie:'),
            { type: 'list', ordered: true, start: 1, items: [{ blocks: [plainParagraph('hoeveel wachtenden')] }] },
          ],
        },
      ],
    },
    mergedTable,
    { type: 'heading', level: 2, runs: [{ text: 'Reactie' }] },
    {
      type: 'steps',
      steps: ['1', '2', '2.1', '3'].map((number) => ({
        ...{ number, action: `Zet de server aan, ${mark}.`, aside: 'Beheerder, 5 min', numbers: ['0800 020 1234'] },
        notes: [
          { label: 'Je ziet:', text: 'het lampje wordt groen.' },
          { label: 'Zo niet:', text: 'ga naar stap 3.' },
        ],
      })),
    },
    { type: 'callout', tone: 'warning', title: 'Stop en bel', blocks: [plainParagraph('Start nooit twee keer.')] },
    { type: 'code', language: 'sh', text: `# ${mark}\nsystemctl restart brp\n  journalctl -u brp` },
    { type: 'picture', picture: { source: '../attachments/dot.png', description: `Schema ${mark}` } },
    { type: 'quote', blocks: [plainParagraph('Rust eerst.')] },
    plainTable(['Wie', 'Nummer'], [['Noor van den Berg', '06 1111 1111']]),
  ];
}

/** A plan of so many sections. */
export const fullDocument = (sections: number, mark = ''): PaperDocument => ({
  ...blankDocument,
  facts: [
    { name: 'Eigenaar', value: 'Noor van den Berg' },
    { name: 'Plaatsvervanger', value: 'Bram de Wit' },
  ],
  notices: [{ tone: 'warning', title: 'Concept', text: 'Dit is nog niet gepubliceerd.' }],
  body: Array.from({ length: sections }, (_, at) => fullSection(`${at + 1}${mark}`)).flat(),
});
