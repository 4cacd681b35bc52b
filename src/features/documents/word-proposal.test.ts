import { describe, expect, it, test } from 'vitest';
import { shippedFor } from '#features/plans/shipped-templates.ts';
import type { Block } from '#platform/markdown/block.ts';
import { isOrder } from './imperative.ts';
import { partsOf, type WordPart } from './word-parts.ts';
import { adviceFor, type TargetSection } from './word-proposal.ts';
import { isNamedNumber, tellsSteps } from './word-shape.ts';
import { picturesIn } from './word-steps.ts';

const heading = (level: 1 | 2 | 3, text: string): Block => ({ type: 'heading', level, runs: [{ text }] });
const text = (words: string): Block => ({ type: 'paragraph', runs: [{ text: words }] });
const table = (...rows: string[][]): Block => ({
  type: 'table',
  headerRows: 1,
  rows: rows.map((row) => row.map((words) => ({ blocks: words === '' ? [] : [text(words)], columns: 1, rows: 1 }))),
});
const list = (ordered: boolean, ...items: string[]): Block => ({
  ...{ type: 'list', ordered, start: 1, items: items.map((words) => ({ blocks: [text(words)] })) },
});
const parts = (...blocks: Block[]) => partsOf({ blocks, contents: [], margins: [] });
const sections: TargetSection[] = shippedFor('application')[0]?.sections ?? [];

interface Said {
  goal: string | undefined;
  doubt: string | undefined;
}

/** What is said of each part, by its heading: where it would go and what speaks against it; nothing: sure. */
function said(found: readonly WordPart[]): Record<string, Said> {
  const { proposals, notes } = adviceFor(found, sections);
  return Object.fromEntries(
    found.map(({ id, title }) => {
      const proposal = proposals.get(id);
      const goal = proposal === undefined ? undefined : (proposal.section ?? proposal.as);
      return [title, { goal, doubt: proposal?.doubt ?? notes.get(id) }];
    }),
  );
}

const clause =
  'Conform de overeenkomst garandeert opdrachtnemer de dienstverlening aan opdrachtgever. Partijen leggen dit vast in de SLA.';

describe('a part is surely proposed', () => {
  it.each<[string, string, Block[]]>([
    ['Colofon', 'skip', [text('Versie 3')]],
    ['Document control', 'skip', [table(['Version', 'Date'], ['1', 'May'])]],
    ['Scope en uitgangspunten', 'reikwijdte', [text('De balie valt onder dit plan. Het archief niet.')]],
    ['5.2 Escalatie', 'activeren', [text('Zodra het langer dan een uur stil ligt, beslist de directeur.')]],
    ['Rollen en verantwoordelijkheden', 'rollen', [list(false, 'Piket: kijkt', 'Balie: belt')]],
    ['RPO en dataverlies', 'terugzetten', [text('Er gaat hoogstens 4 uur verloren.')]],
    ['Communicatie naar inwoners', 'communicatie', [text('De balie vertelt inwoners dat het morgen kan.')]],
    ['Leveranciers', 'leveranciers', [text('Centric, helpdesk: 0182 64 80 00')]],
    ['Bijlage C: Contactpersonen', 'contacten', [table(['Naam', 'Telefoon'], ['Saskia', '06 1234 5678'])]],
    ['Maximale uitval', 'gevolgen', [text('Na 8 uur staat de balie vol.')]],
    ['Uitwijklocatie', 'uitwijk', [text('Dorpsstraat 12, sleutel bij de bode')]],
    ['Waarvoor is dit plan', 'doel', [text('Dit plan helpt als het zaaksysteem weg is.')]],
  ])('under "%s": %s', (title, goal, blocks) => {
    const found = adviceFor(parts(heading(1, title), ...blocks), sections).proposals;
    const [proposal] = found.values();
    expect([proposal?.section ?? proposal?.as, proposal?.doubt]).toEqual([goal, undefined]);
  });
});

describe('a heading alone makes nothing sure', () => {
  it.each<[string, Said, Block[]]>([
    ['Leveranciers', { goal: undefined, doubt: 'no-number' }, [text('Centric levert het systeem.')]],
    ['Afspraken over de dienstverlening', { goal: undefined, doubt: 'agreement' }, [text(clause)]],
    ['Leveranciers om te bellen', { goal: undefined, doubt: 'agreement' }, [text(clause)]],
    ['Herstel', { goal: undefined, doubt: 'no-action' }, [text('De leverancier herstelt de server.')]],
    ['Herstel', { goal: undefined, doubt: 'no-action' }, [list(true, 'De melder belt', 'De helpdesk kijkt')]],
    ['Herstel', { goal: 'herstel', doubt: 'read-first' }, [list(true, 'Bel de piket', 'Start de server')]],
    ['Klachten', { goal: undefined, doubt: 'agreement' }, [text(clause)]],
    ['Scope', { goal: 'reikwijdte', doubt: 'shape' }, [text('Zie de bijlage.')]],
    ['Maximale uitval', { goal: 'gevolgen', doubt: 'holes' }, [text('Na 8 uur belt <LEVERANCIER>.')]],
    ['Eerste stappen', { goal: 'eerste-stappen', doubt: 'no-action' }, [text('Zie het draaiboek.')]],
    [
      'Contactpersonen',
      { goal: 'contacten', doubt: 'no-number' },
      [table(['Naam', 'Telefoon'], ['[Naam]', '06 – 0000 0000'], ['Directeur', ''])],
    ],
    ['Colofon', { goal: 'skip', doubt: 'shape' }, [text('Bel bij storing Saskia: 06 1234 5678')]],
    ['Inhoud', { goal: 'skip', doubt: 'shape' }, [text('De kluis'), text('De sleutel'), text('Het archief')]],
    ['Overig', { goal: undefined, doubt: undefined }, [text('woorden')]],
  ])('%s: %j', (title, expected, blocks) => {
    expect(said(parts(heading(1, title), ...blocks))[title]).toEqual(expected);
  });

  it('and what falls under it must be as sure, for it goes along', () => {
    const numbers = text('Centric: 0182 64 80 00');
    const sure = said(parts(heading(1, 'Leveranciers'), numbers, heading(2, 'Bijzonderheden'), text('Dag en nacht.')));
    expect(sure).toEqual({
      Leveranciers: { goal: 'leveranciers', doubt: undefined },
      Bijzonderheden: { goal: 'leveranciers', doubt: undefined },
    });
    const doubted = said(parts(heading(1, 'Leveranciers'), numbers, heading(2, 'Looptijd'), text(clause)));
    expect(doubted).toEqual({
      Leveranciers: { goal: 'leveranciers', doubt: 'below' },
      Looptijd: { goal: undefined, doubt: 'agreement' },
    });
  });
});

test.each<[string, boolean]>([
  ['Centric: 0182 64 80 00', true],
  ['Piket | +31 6 1234 5678', true],
  ['Gemeente 14 020', true],
  ['Storingslijn 0800-1234567', true],
  ['0182 64 80 00', false],
  ['Telefoon: 0182 64 80 00', false],
  ['[Naam] | CISO | 06 1234 5678', false],
  ['CISO | 06 – 0000 0000', false],
  ['Vastgesteld op 01-05-2021', false],
  ['Zaaknummer 2021', false],
])('"%s" says whom to call at which number: %s', (line, is) => {
  expect(isNamedNumber(line)).toBe(is);
});

test.each<[string, boolean]>([
  ['Bel de piket', true],
  ['1. Start de server', true],
  ['Eerst: controleer de stroom', true],
  ['Call the supplier', true],
  ['De melder belt de helpdesk', false],
  ['Beantwoorden van vragen', false],
  ['', false],
])('"%s" is an order: %s', (line, is) => {
  expect(isOrder(line)).toBe(is);
});

test('a numbered list without an order is not shown as steps, for that is what is said of it', () => {
  const [orders] = parts(heading(1, 'Herstel'), list(true, 'Zet de server aan.', 'Bel de leverancier.'));
  const [facts] = parts(heading(1, 'Afspraken'), list(true, 'De balie is open.', 'Het archief is dicht.'));
  expect([orders, facts].map((one) => one?.type)).toEqual(['steps', 'steps']);
  expect([orders, facts].map((one) => one !== undefined && tellsSteps(one, undefined))).toEqual([true, false]);
  expect(orders !== undefined && tellsSteps(orders, 'no-action')).toBe(false);
});

test('pictures are counted wherever they stand in a part', () => {
  const picture: Block = { type: 'picture', picture: { source: 'logo.png', description: '' } };
  const cell = { blocks: [picture], columns: 1, rows: 1 };
  const items: Block = { type: 'list', ordered: false, start: 1, items: [{ blocks: [picture] }] };
  expect(picturesIn([text('Zie'), picture, items, { type: 'table', headerRows: 0, rows: [[cell]] }])).toHaveLength(3);
});
