import { expect, test } from 'vitest';
import type { RecordView } from '#records/record.ts';
import { questionOf } from './interview-questions.ts';
import { type KnownRecords, knownAnswer } from './known-answers.ts';

const supplier = {
  name: 'Bouw BV',
  content: { emergencyNumber: '0800 1', officeNumber: '020 1' },
} as unknown as RecordView;
const known: KnownRecords = {
  about: { purpose: 'Zwembad boeken' },
  'fact-sheet': { recognise: ['Wit scherm'], steps: [{ action: 'Bel.', expected: 'Gehoor' }] },
  plan: { summary: 'Het zwembad.', activateWhen: ['Wit scherm'], steps: [{ action: 'Bel.', phase: 'response' }] },
  supplier,
  needs: ['Netwerk'],
  neededBy: [],
};
const nothing: KnownRecords = {
  ...{ about: undefined, 'fact-sheet': undefined, plan: undefined, supplier: undefined },
  ...{ needs: [], neededBy: [] },
};

test.each<[string, string[]]>([
  ['what', ['Zwembad boeken', 'Het zwembad.']],
  ['first-sign', ['Wit scherm']],
  ['first-steps', ['Bel. → Gehoor', 'Bel.']],
  ['supplier', ['Bouw BV: 0800 1']],
  ['needs', ['Netwerk']],
  ['needed-by', []],
  ['meanwhile', []],
])('to %s the records say already', (key, expected) => {
  const question = questionOf(key);
  if (question === undefined) throw new Error('no such question');
  expect(knownAnswer(question, known)).toEqual(expected);
  expect(knownAnswer(question, nothing)).toEqual([]);
});
