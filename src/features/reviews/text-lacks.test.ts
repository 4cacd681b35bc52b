import { expect, test } from 'vitest';
import { shippedTemplates } from '#features/plans/shipped-templates.ts';
import { sectionsFrom } from '#features/plans/template-offer.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { textLacks } from './text-lacks.ts';

const today = '2026-11-23';
const text = (kind: KindName, content: Record<string, unknown>): RecordView => ({
  ...{ id: 'text', kind, slug: 'text', name: 'text', content: { name: 'text', ...content }, contentHash: 'text' },
  ...{ revision: 1, change: 1, nature: 'edit', review: null, deletedAt: null, references: [] },
  ...{ updatedAt: '2026-11-20T10:00:00Z', updatedBy: 'Noor' },
});

test('a plan that is asked about names its empty parts and the holes of a sample', () => {
  const template = shippedTemplates.find(({ shipped }) => shipped === 'light');
  const sections = [
    ...(template === undefined ? [] : sectionsFrom(template)),
    { key: 'eigen', title: 'Bellen', block: 'text', text: 'Bel <LEVERANCIER>, of anders <LEVERANCIER>.' },
  ];
  const { gaps, holes } = textLacks(text('plan', { type: 'application', sections }), [], today);
  expect(gaps.map(({ code }) => code)).toContain('no-owner');
  expect(gaps.some(({ code }) => code === 'section-template' || code === 'section-empty')).toBe(true);
  expect(holes.filter(({ hole }) => hole === '<LEVERANCIER>')).toHaveLength(2);
});

test('a text of another kind lacks its holes alone, and what is filled in at the moment itself is none', () => {
  const steps = [{ action: 'Bel [naam].' }, { action: 'Zet de server aan.' }];
  const content = { steps, communication: { message: 'Het werkt weer om [nummer] uur.' } };
  expect(textLacks(text('procedure', content), [], today)).toEqual({
    gaps: [],
    holes: [{ field: 'steps.0.action', hole: '[naam]' }],
  });
});
