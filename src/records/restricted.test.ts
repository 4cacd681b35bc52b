import { expect, test } from 'vitest';
import { internetConnectionKind } from '#features/landscape/internet-connection.ts';
import { licenceKind } from '#features/landscape/licence.ts';
import { personKind } from '#features/people/person.ts';
import { planKind } from '#features/plans/plan.ts';
import { fieldsHiddenFrom, restrictedFields, withoutRestricted } from './restricted.ts';

test('names the fields that only people on call may see', () => {
  expect(restrictedFields(internetConnectionKind)).toEqual(['lineNumber', 'ipAddress']);
  expect(restrictedFields(licenceKind)).toEqual(['keyKeptWhere']);
  expect(restrictedFields(personKind)).toEqual([]);
});

test('takes them out and leaves the rest', () => {
  const record = { content: { name: 'Glasvezel', ipAddress: '192.0.2.1', speed: '1 Gbit/s' } };
  expect(withoutRestricted(record, ['ipAddress']).content).toEqual({ name: 'Glasvezel', speed: '1 Gbit/s' });
  expect(withoutRestricted(record, ['lineNumber'])).toBe(record);
});

test('takes them out of what was published too', () => {
  const content = { name: 'Glasvezel', ipAddress: '192.0.2.1' };
  const published = { revision: 1, contentHash: 'a', at: '2026-01-01T00:00:00.000Z', by: 'Anna' };
  const shown = withoutRestricted({ content, published: { ...published, content } }, ['ipAddress']);
  expect(shown).toEqual({
    content: { name: 'Glasvezel' },
    published: { ...published, content: { name: 'Glasvezel' } },
  });
  expect(withoutRestricted({ content, published }, ['ipAddress']).published).toBe(published);
});

test.each([
  ['reader', ['ipAddress'], ['questions.right']],
  ['on-call', [], ['questions.right']],
  ['editor', [], []],
] as const)('knows what a %s may not see', (role, ofConnection, ofPlan) => {
  expect(fieldsHiddenFrom(internetConnectionKind, role)).toEqual(expect.arrayContaining([...ofConnection]));
  expect(fieldsHiddenFrom(planKind, role)).toEqual(ofPlan);
});

test('takes the right answers out of questions, and nothing else', () => {
  const content = { name: 'Plan', questions: [{ question: 'Wie belt?', answers: ['Ik', 'Jij'], right: 2 }] };
  expect(withoutRestricted({ content }, ['questions.right']).content).toEqual({
    name: 'Plan',
    questions: [{ question: 'Wie belt?', answers: ['Ik', 'Jij'] }],
  });
});
