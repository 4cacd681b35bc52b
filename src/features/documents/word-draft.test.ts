import { expect, test } from 'vitest';
import type { WordChoices } from './word-choices.ts';
import { choicesThatFit, wordDraftIn, wordDraftKeys, wordDraftsAmong } from './word-draft.ts';
import { partsOf } from './word-parts.ts';

const choices: WordChoices = {
  a: { as: 'text', section: 'doel' },
  b: { as: 'steps', section: 'herstel', phase: 'recovery' },
  c: { as: 'skip' },
};
const sections = [{ key: 'doel' }, { key: 'herstel' }];

test('choices come back as they were kept', () => {
  const draft = { fileName: 'Herstel.docx', document: '01930000-0000-7000-8000-00000000d0c1', choices };
  expect(wordDraftIn(structuredClone(draft))).toEqual(draft);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a draft of a record', { recordId: 'x', kind: 'plan', form: {} }],
  ['no choices', { fileName: 'a.docx', choices: {} }],
  ['choices of another make', { fileName: 'a.docx', choices: { a: 'doel', b: { as: 'elsewhere' } } }],
  ['a list', { fileName: 'a.docx', choices: null }],
])('%s is no draft', (_, value) => {
  expect(wordDraftIn(value)).toBeUndefined();
});

test('of a broken draft the choices that can be read stay', () => {
  expect(wordDraftIn({ fileName: 'a.docx', choices: { ...choices, d: { as: 'text' } } })?.choices).toEqual(choices);
});

test.each<[string, string[], { key: string }[], string[]]>([
  ['all for the same file', ['a', 'b', 'c', 'd'], sections, ['a', 'b', 'c']],
  ['those of parts that stayed in a mended file', ['b', 'x'], sections, ['b']],
  ['none for another file', ['x', 'y'], sections, []],
  ['not those for a section that is gone', ['a', 'b', 'c'], [{ key: 'doel' }], ['a', 'c']],
])('choices that still hold: %s', (_, ids, keys, expected) => {
  const parts = ids.map((id) => ({ id }));
  expect(Object.keys(choicesThatFit(choices, parts, keys))).toEqual(expected);
});

test('a file that is read again has the parts to which the choices belong', () => {
  const read = () =>
    partsOf({ blocks: [{ type: 'heading', level: 1, runs: [{ text: 'Doel' }] }], contents: [], margins: [] });
  const kept: WordChoices = { [read()[0]?.id ?? '']: { as: 'new' } };
  expect(choicesThatFit(kept, read(), [])).toEqual(kept);
});

test('each plan has its own place on the device', () => {
  const [one, other] = [wordDraftKeys('o', 'p'), wordDraftKeys('o', 'q')];
  expect(new Set([one.choices, one.file, other.choices, other.file]).size).toBe(4);
});

test('choices are found among all that lies on the device, without files, texts and other organisations', () => {
  const [own, other] = [wordDraftKeys('o', 'p'), wordDraftKeys('elsewhere', 'q')];
  const draft = { fileName: 'Herstel.docx', choices };
  const row = (key: string, value: unknown) => ({ key, value, updatedAt: '2026-11-22T20:00:00.000Z' });
  const rows = [row(own.choices, draft), row(own.file, draft), row(other.choices, draft), row('o:r1', { form: {} })];
  expect(wordDraftsAmong('o', rows)).toEqual([
    { planId: 'p', keys: own, draft, updatedAt: '2026-11-22T20:00:00.000Z' },
  ]);
});
