import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factSheetSchema } from '#features/fact-sheets/fact-sheet.ts';
import { planSchema } from '#features/plans/plan.ts';
import { type Proposal, proposalsOf, standingOf, standingsOf, withProposals } from './interview-draft.ts';
import { places } from './interview-places.ts';
import { questions } from './interview-questions.ts';

const about = '0198a000-0000-7000-8000-000000000001';
const how = {
  from: '0198a000-0000-7000-8000-000000000002',
  takenOn: '2026-03-04',
  question: (key: string) => `De vraag ${key}`,
  sectionTitle: (block: string) => `Over ${block}`,
};
const emptyOf = { 'fact-sheet': { name: 'Factsheet', about }, plan: { name: 'Plan', type: 'application', about } };
const schemaOf = { 'fact-sheet': factSheetSchema, plan: planSchema };

const into = (record: 'fact-sheet' | 'plan', proposals: readonly Proposal[]) =>
  proposals.filter(({ place }) => places[place].record === record);

const taken = (record: 'fact-sheet' | 'plan', answers: Record<string, string>, content: Record<string, unknown> = {}) =>
  withProposals(
    { ...emptyOf[record], ...content },
    into(record, proposalsOf({ answers: Object.entries(answers).map(([question, answer]) => ({ question, answer })) })),
    how,
  );

test.each([
  [
    'a list',
    'first-sign',
    '- Het scherm blijft wit\n* De balie belt',
    'recognise',
    ['Het scherm blijft wit', 'De balie belt'],
  ],
  [
    'steps with what you see',
    'first-steps',
    '1. Open het portaal -> een groen vinkje\n2) Start de dienst',
    'steps',
    [{ action: 'Open het portaal', expected: 'een groen vinkje' }, { action: 'Start de dienst' }],
  ],
  [
    'steps in one line',
    'first-steps',
    'Open het portaal, bijv. via internet. Start dan de dienst.',
    'steps',
    [{ action: 'Open het portaal, bijv. via internet.' }, { action: 'Start dan de dienst.' }],
  ],
  [
    'whom to tell, with a number and the words',
    'tell',
    'Servicedesk (010 123 45 67): stuur niemand naar de balie',
    'inform',
    [{ who: 'Servicedesk', number: '010 123 45 67', text: 'stuur niemand naar de balie' }],
  ],
  ['access', 'access', 'In de kluis, onder Burgerzaken', 'access', ['In de kluis, onder Burgerzaken']],
])('%s goes into the fact sheet', (_, question, answer, field, expected) => {
  const { content, left } = taken('fact-sheet', { [question]: answer });
  expect(content[field]).toEqual(expected);
  expect(left).toEqual([]);
  expect(factSheetSchema.safeParse(content).success).toBe(true);
});

test('a section of the plan keeps its text, gets the answer behind it, and says where it came from', () => {
  const sections = [{ key: 'gevolgen', title: 'Gevolgen', block: 'impact', text: 'De balie ligt stil.' }];
  const { content } = taken('plan', { users: 'Burgerzaken, 24 mensen', hurt: '# Inwoners' }, { sections });
  expect(content.sections).toEqual([
    {
      ...sections[0],
      text: 'De balie ligt stil.\n\nBurgerzaken, 24 mensen\n\n\\# Inwoners',
      sources: [
        { from: how.from, part: 'De vraag users', takenOn: '2026-03-04' },
        { from: how.from, part: 'De vraag hurt', takenOn: '2026-03-04' },
      ],
    },
  ]);
});

test('a section that is not there yet is made, under a key of its own', () => {
  const { content } = taken(
    'plan',
    { supplier: 'Bel 24 uur' },
    { sections: [{ key: 'suppliers', title: 'x', block: 'text' }] },
  );
  expect(content.sections).toMatchObject([
    { key: 'suppliers' },
    { key: 'suppliers-2', title: 'Over suppliers', block: 'suppliers' },
  ]);
});

test('steps of the plan come in their phase, each with where it came from', () => {
  const { content } = taken('plan', { 'first-steps': 'Kijk op het scherm', 'catch-up': 'Typ de formulieren over' });
  expect(content.steps).toMatchObject([
    { action: 'Kijk op het scherm', phase: 'response', source: { from: how.from, part: 'De vraag first-steps' } },
    { action: 'Typ de formulieren over', phase: 'return' },
  ]);
});

test('the last restore test brings its day along, and never overwrites one', () => {
  const answers = { 'last-test': 'Op 14-3-2026, gelukt in vier uur' };
  expect(taken('plan', answers).content.restore).toEqual({
    lastTestOn: '2026-03-14',
    result: 'Op 14-3-2026, gelukt in vier uur',
  });
  expect(taken('plan', answers, { restore: { lastTestOn: '2025-01-01' } }).content.restore).toMatchObject({
    lastTestOn: '2025-01-01',
  });
});

test.each<[string, Record<string, unknown>, Pick<Proposal, 'place' | 'text'>, object]>([
  ['new', {}, { place: 'recognise', text: 'Wit scherm' }, { state: 'new' }],
  [
    'the same in other letters',
    { recognise: ['wit scherm.'] },
    { place: 'recognise', text: 'Wit scherm' },
    { state: 'there' },
  ],
  [
    'a full list',
    { stopAndCall: ['1', '2', '3', '4', '5'] },
    { place: 'stop-and-call', text: 'x' },
    { state: 'full', count: 5 },
  ],
  ['too long', {}, { place: 'recognise', text: 'x'.repeat(170) }, { state: 'too-long', excess: 10 }],
  [
    'a text that stands once',
    { summary: 'Er staat iets' },
    { place: 'summary', text: 'Iets anders' },
    { state: 'taken', by: 'Er staat iets' },
  ],
  [
    'an expected result that is too long',
    {},
    { place: 'steps', text: `Kijk -> ${'x'.repeat(203)}` },
    { state: 'too-long', excess: 3 },
  ],
])('%s is said', (_, content, proposal, expected) => {
  expect(standingOf(content, proposal)).toEqual(expected);
});

test('what no longer fits once the others are taken over is said beforehand', () => {
  const proposals = ['a', 'b', 'b', 'c'].map((text, at) => ({
    id: String(at),
    question: 'x',
    place: 'stop-and-call' as const,
    text,
  }));
  const states = (isWanted: (one: Proposal) => boolean) =>
    [...standingsOf({ stopAndCall: ['1', '2', '3'] }, proposals, isWanted, how).values()].map(({ state }) => state);
  expect(states(() => true)).toEqual(['new', 'new', 'there', 'full']);
  expect(states(({ text }) => text !== 'a')).toEqual(['new', 'new', 'there', 'new']);
});

test('every place holds as much as its schema does, and no more', () => {
  for (const [name, place] of Object.entries(places)) {
    const fill = (text: string) => ({ id: 'x', question: 'what', place: name as Proposal['place'], text });
    const { content, left } = withProposals(emptyOf[place.record], [fill('x'.repeat(place.most))], how);
    expect(left, name).toEqual([]);
    expect(schemaOf[place.record].safeParse(content).error, name).toBeUndefined();
    expect(withProposals(emptyOf[place.record], [fill('x'.repeat(place.most + 1))], how).left, name).toHaveLength(1);
    const many = Array.from({ length: (place.count ?? 1) + 1 }, (_, at) => fill(`nummer ${at}`));
    const full = withProposals(emptyOf[place.record], many, how);
    expect(schemaOf[place.record].safeParse(full.content).error, name).toBeUndefined();
  }
});

test('whatever is answered: nothing is lost, nothing overwritten, and what comes out is valid', () => {
  const word = fc.constantFrom(
    'Bel',
    'de',
    'leverancier.',
    '->',
    '\n',
    '- ',
    '010 123 45 67',
    ':',
    '# kop',
    'x'.repeat(150),
    '2.',
  );
  const answers = fc.array(
    fc.record({
      question: fc.constantFrom(...questions.map(({ key }) => key)),
      answer: fc
        .array(word, { minLength: 1, maxLength: 25 })
        .map((words) => words.join(' ').trim())
        .filter((text) => text !== ''),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(answers, (given) => {
      for (const record of ['fact-sheet', 'plan'] as const) {
        const standing = { ...emptyOf[record], assumptions: ['Blijft'], recognise: ['Blijft'] };
        const before =
          record === 'plan' ? { ...standing, recognise: undefined } : { ...standing, assumptions: undefined };
        const proposals = into(record, proposalsOf({ answers: given }));
        const { content, taken: done, left } = withProposals(before, proposals, how);
        expect(done.length + left.length).toBe(proposals.length);
        expect((content.assumptions ?? content.recognise) as string[]).toContain('Blijft');
        expect(schemaOf[record].safeParse(content).error).toBeUndefined();
      }
    }),
    { numRuns: 150 },
  );
});
