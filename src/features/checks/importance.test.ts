import { expect, it } from 'vitest';
import { type GapCode, gapCodes } from '#features/landscape/gap.ts';
import type { RecordView } from '#records/record.ts';
import { findingCodes, isHint } from './finding.ts';
import { importanceOfFinding, importanceOfGap } from './importance.ts';

const gap = (code: GapCode) => ({ recordId: 'a', kind: 'application' as const, slug: 'a', name: 'A', code, field: '' });
const withPriority = (priority: number) => ({ content: { priority } }) as unknown as RecordView;

it.each([
  ['no-fact-sheet', 1, 'must'],
  ['no-fact-sheet', 2, 'should'],
  ['no-owner', 4, 'must'],
  ['not-reviewed', 1, 'should'],
] as const)('%s of priority %i: %s', (code, priority, importance) => {
  expect(importanceOfGap(gap(code), withPriority(priority))).toBe(importance);
});

it('what stops somebody at night goes before what makes things whole, and a hint is neither', () => {
  expect((['secret-in-text', 'circular', 'no-owner', 'step-without-actor'] as const).map(importanceOfFinding)).toEqual(
    Array(4).fill('must'),
  );
  expect((['section-empty', 'no-deputy'] as const).map(importanceOfFinding)).toEqual(['should', 'should']);
  for (const code of findingCodes) expect(importanceOfFinding(code) === 'hint').toBe(isHint(code));
  expect(new Set(gapCodes.map((code) => importanceOfGap(gap(code), undefined)))).toEqual(new Set(['must', 'should']));
});
