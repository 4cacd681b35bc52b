import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '#features/plans/plan.ts';
import { planSchema } from '#features/plans/plan.ts';
import type { Block } from '#platform/markdown/block.ts';
import { plainText } from '#platform/markdown/plain.ts';
import { applyWord, type WordOrigin } from './word-apply.ts';
import type { WordChoices } from './word-choices.ts';
import { partsOf, type WordPart } from './word-parts.ts';
import { stepsIn } from './word-steps.ts';

const heading = (level: 1 | 2 | 3, text: string): Block => ({ type: 'heading', level, runs: [{ text }] });
const text = (words: string, strong = false): Block => ({
  type: 'paragraph',
  runs: [strong ? { text: words, strong } : { text: words }],
});
const table = (...rows: string[][]): Block => ({
  type: 'table',
  headerRows: 1,
  rows: rows.map((row) => row.map((words) => ({ blocks: words === '' ? [] : [text(words)], columns: 1, rows: 1 }))),
});
const list = (...items: string[]): Block => ({
  type: 'list',
  ordered: true,
  start: 1,
  items: items.map((words) => ({ blocks: [text(words)] })),
});
const parts = (...blocks: Block[]) => partsOf({ blocks, contents: [], margins: [] });

describe('parts of a document', () => {
  it('follow its headings, with the path to each', () => {
    const found = parts(text('vooraf'), heading(1, 'A'), heading(3, 'B'), text('b'), heading(2, 'C'), text('c'));
    expect(found.map(({ path, level, blocks }) => [path, level, blocks.length])).toEqual([
      [[], 0, 1],
      [['A'], 1, 0],
      [['A', 'B'], 2, 1],
      [['A', 'C'], 2, 1],
    ]);
    expect(found[2]?.parent).toBe(found[1]?.id);
  });

  it('have names of their own, the same each time', () => {
    const blocks = [heading(1, 'A'), text('x'), heading(1, 'A'), text('x'), heading(1, 'B')];
    const ids = parts(...blocks).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(parts(...blocks).map(({ id }) => id)).toEqual(ids);
  });

  it('are cut at bold lines where nobody used headings', () => {
    const found = parts(text('Escalatie', true), text('Bel de piket.'), text('Dit is een vette zin.', true));
    expect(found.map(({ title, blocks }) => [title, blocks.length])).toEqual([['Escalatie', 2]]);
  });

  it.each<[WordPart['type'], Block]>([
    ['steps', table(['Stap', 'Toelichting'], ['1', 'Bel'])],
    ['steps', table(['Wanneer', 'Wat', 'Wie'], ['Nu', 'Bellen', 'Piket'])],
    ['steps', list('Bel', 'Kijk')],
    ['contacts', table(['Naam', 'Rol/functie', 'Telefoonnr', 'E-mailadres'], ['', 'Directeur', '', ''])],
    ['text', table(['Activiteit', 'Standaard', 'Leverancier', 'VNGR'], ['Supportdesk', 'J/N', '', 'X'])],
    ['text', table(['Begrip', 'Uitleg'], ['DAP', 'Dossier'])],
    ['picture', { type: 'picture', picture: { source: 'x', description: '' } }],
  ])('are of the kind %s by what stands in them', (type, block) => {
    expect(parts(heading(1, 'Deel'), block)[0]?.type).toBe(type);
  });
});

describe('steps in a part', () => {
  it('are read from a table with who and result, and from a numbered list', () => {
    const rows = table(
      ['Nr', 'Actie', 'Wie', 'Resultaat', 'Opmerking'],
      ['1', 'Stop de dienst', 'Piket', 'Dienst staat uit', 'let op'],
    );
    expect(stepsIn({ blocks: [text('Vooraf'), rows] })).toEqual({
      steps: [{ action: 'Stop de dienst', who: 'Piket', expected: 'Dienst staat uit', note: 'Opmerking: let op' }],
      rest: [text('Vooraf')],
    });
    expect(stepsIn({ blocks: [list('Bel', 'Kijk')] }).steps).toEqual([{ action: 'Bel' }, { action: 'Kijk' }]);
  });

  it('lose no word, and keep within what a step can hold', () => {
    const words = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 2500 })
      .map((word) => word.replace(/\s+/g, ' ').trim() || 'x');
    fc.assert(
      fc.property(
        fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
        (items) => {
          const block: Block = {
            type: 'list',
            ordered: true,
            start: 1,
            items: items.map((lines) => ({ blocks: lines.map((line) => text(line)) })),
          };
          const { steps } = stepsIn({ blocks: [block] });
          const told = steps.map(({ action, note }) => `${action}${note ?? ''}`).join('');
          expect(told.replace(/\s/g, '')).toBe(items.flat().join('').replace(/\s/g, ''));
          expect(steps.every(({ action, note }) => action.length <= 300 && (note ?? '').length <= 600)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const document = '01930000-0000-7000-8000-00000000d0c1';
const origin: WordOrigin = {
  document,
  takenOn: '2026-11-22',
  roles: new Map([['piket', '01930000-0000-7000-8000-000000000001']]),
  whoLabel: 'Wie',
  continuedLabel: '(vervolg)',
};
const plan: Plan = {
  name: 'Plan',
  type: 'application',
  sections: [
    { key: 'doel', title: 'Waarvoor', block: 'text', text: 'Dit stond er al.' },
    { key: 'herstel', title: 'Herstel', block: 'steps-recovery' },
  ],
  steps: [{ action: 'Kijk', phase: 'response' }],
};

describe('a step that is too long', () => {
  const sentences = (count: number) => Array.from({ length: count }, (_, n) => `Zin ${n} zegt wat te doen.`).join(' ');
  const stepsFrom = (what: string, who: string) => {
    const found = parts(heading(1, 'Stappen'), table(['Wat', 'Wie'], [what, who], ['Kijk', 'Piket']));
    const choices: WordChoices = { [found[0]?.id ?? '']: { as: 'steps', section: 'herstel', phase: 'recovery' } };
    const { plan: after, problems } = applyWord(plan, found, choices, origin);
    expect(problems).toEqual([]);
    return (planSchema.parse(after).steps ?? []).slice(1);
  };

  it('goes on in its own note, so that what follows keeps its number', () => {
    const [first, ...others] = stepsFrom(sentences(30), 'Piket');
    expect(`${first?.action} ${first?.note}`).toBe(sentences(30));
    expect(others.map(({ action }) => action)).toEqual(['Kijk']);
  });

  it('that does not fit in the note either goes on in a step that says so, for the same role', () => {
    const steps = stepsFrom(sentences(50), 'Piket').slice(0, -1);
    expect(steps.map(({ action }) => action.startsWith('(vervolg) '))).toEqual([false, true]);
    expect(new Set(steps.map(({ who }) => who))).toEqual(new Set([origin.roles.get('piket')]));
  });

  it('loses nothing where the note also says who does it', () => {
    const who = 'Applicatiebeheerder van de leverancier die het systeem bouwde';
    const steps = stepsFrom(sentences(60), who).slice(0, -1);
    const told = steps.map(({ action, note }) => `${action}\n${note ?? ''}`).join('\n');
    for (let n = 0; n < 60; n += 1) expect(told.replace(/\s+/g, ' ')).toContain(`Zin ${n} zegt`);
    expect(told).toContain(`Wie: ${who}`);
  });
});

describe('taking parts over into a plan', () => {
  const found = parts(
    heading(1, 'Doel'),
    text('Nieuw'),
    heading(2, 'Meer'),
    text('Onder'),
    heading(1, 'Stappen'),
    table(['Wat', 'Wie'], ['Start', 'Piket'], ['Controleer', 'Leverancier']),
  );
  const [doel, meer, stappen] = found as [WordPart, WordPart, WordPart];

  it('adds below what stood there, with where it came from', () => {
    const choices: WordChoices = {
      [doel.id]: { as: 'text', section: 'doel' },
      [stappen.id]: { as: 'steps', section: 'herstel', phase: 'recovery' },
    };
    const { plan: after, problems } = applyWord(plan, found, choices, origin);
    expect(problems).toEqual([]);
    expect(planSchema.parse(after)).toEqual({
      ...plan,
      sections: [
        {
          ...plan.sections?.[0],
          text: 'Dit stond er al.\n\n### Doel\n\nNieuw\n\n#### Meer\n\nOnder',
          sources: [{ from: document, part: 'Doel', takenOn: '2026-11-22' }],
        },
        plan.sections?.[1],
      ],
      steps: [
        { action: 'Kijk', phase: 'response' },
        {
          action: 'Start',
          phase: 'recovery',
          who: '01930000-0000-7000-8000-000000000001',
          source: { from: document, part: 'Stappen', takenOn: '2026-11-22' },
        },
        {
          action: 'Controleer',
          phase: 'recovery',
          note: 'Wie: Leverancier',
          source: { from: document, part: 'Stappen', takenOn: '2026-11-22' },
        },
      ],
    });
  });

  it('lets a part go elsewhere than the one above it, or nowhere', () => {
    const choices: WordChoices = { [doel.id]: { as: 'new' }, [meer.id]: { as: 'skip' } };
    const { plan: after } = applyWord({ name: 'Plan', type: 'application' }, found, choices, origin);
    expect(after.sections).toEqual([
      {
        key: 'doel',
        title: 'Doel',
        block: 'text',
        text: 'Nieuw',
        sources: [{ from: document, part: 'Doel', takenOn: '2026-11-22' }],
      },
    ]);
  });

  it.each<[string, Plan, WordChoices]>([
    ['section-gone', plan, { [doel.id]: { as: 'text', section: 'weg' } }],
    ['nothing-chosen', plan, {}],
    [
      'text-too-long',
      { ...plan, sections: [{ key: 'doel', title: 'D', block: 'text', text: 'x'.repeat(19_999) }] },
      { [doel.id]: { as: 'text', section: 'doel' } },
    ],
    [
      'too-many-steps',
      { ...plan, steps: Array.from({ length: 199 }, () => ({ action: 'x' })) },
      { [stappen.id]: { as: 'steps', section: 'herstel', phase: 'recovery' } },
    ],
  ])('says %s', (code, before, choices) => {
    expect(applyWord(before, found, choices, origin).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('never loses what stood in the plan', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('text', 'new', 'skip', 'steps'), { minLength: 3, maxLength: 3 }), (ways) => {
        const choices = Object.fromEntries(
          found.map(({ id }, at) => [id, { as: ways[at], section: 'herstel', phase: 'recovery' }]),
        ) as WordChoices;
        const { plan: after } = applyWord(plan, found, choices, origin);
        expect(after.sections?.[0]?.text?.startsWith('Dit stond er al.')).toBe(true);
        expect(after.steps?.[0]).toEqual(plan.steps?.[0]);
        const all = JSON.stringify(after);
        found.forEach((part, at) => {
          if (ways[at] !== 'skip')
            expect(all).toContain(
              plainText(part.blocks).split(/[\n|]/)[0]?.trim() === 'Wat' ? 'Start' : plainText(part.blocks),
            );
        });
      }),
    );
  });
});
