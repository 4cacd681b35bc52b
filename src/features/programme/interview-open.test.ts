import { expect, test } from 'vitest';
import type { RecordView } from '#records/record.ts';
import { whoCouldKnow } from './interview-open.ts';
import { standingTexts } from './standing-texts.ts';

const person = (id: string): RecordView => ({
  id,
  kind: 'person',
  slug: id,
  name: id,
  content: { name: id },
  contentHash: id,
  revision: 1,
  change: 1,
  updatedAt: '2026-06-01T10:00:00Z',
  updatedBy: 'x',
  nature: 'edit',
  references: [],
  review: null,
  deletedAt: null,
});
const named = new Map(['an', 'bo', 'leverancier'].map((id) => [id, person(id)]));
const about = { owner: 'an', deputy: 'bo', supplier: 'leverancier', team: 'gone' };

test.each([
  ['the first who may know', ['supplier', 'owner'] as const, [], 'leverancier'],
  ['not who sat at the table', ['deputy', 'owner'] as const, ['bo'], 'an'],
  ['not who is no longer there', ['team', 'owner'] as const, [], 'an'],
  ['nobody, when all were there', ['deputy', 'owner'] as const, ['an', 'bo'], undefined],
])('%s is asked', (_, knownBy, atTheTable, expected) => {
  expect(whoCouldKnow({ knownBy }, about, atTheTable, named)?.name).toBe(expected);
});

test('without an owner there is nobody to ask', () => {
  expect(whoCouldKnow({ knownBy: ['owner', 'deputy'] }, {}, [], named)).toBeUndefined();
  expect(whoCouldKnow({ knownBy: ['owner'] }, undefined, [], named)).toBeUndefined();
});

test.each([
  ['lines', { recognise: ['a', 'b'] }, 'recognise' as const, ['a', 'b']],
  [
    'steps of the phase only',
    {
      steps: [
        { action: 'a', phase: 'response', expected: 'z' },
        { action: 'b', phase: 'return' },
      ],
    },
    'response' as const,
    ['a → z'],
  ],
  ['steps of a fact sheet', { steps: [{ action: 'a' }] }, 'steps' as const, ['a']],
  [
    'whom to tell',
    { inform: [{ who: 'Balie', number: '123', text: 'stop' }] },
    'inform' as const,
    ['Balie: 123: stop'],
  ],
  [
    'the section with the block',
    {
      sections: [
        { block: 'impact', text: 'erg' },
        { block: 'text', text: 'x' },
      ],
    },
    'impact' as const,
    ['erg'],
  ],
  ['a text inside a group', { restore: { result: 'gelukt' } }, 'restore-result' as const, ['gelukt']],
  ['nothing', {}, 'not-arranged' as const, []],
])('what stands there now: %s', (_, content, place, expected) => {
  expect(standingTexts(content, place)).toEqual(expected);
});
