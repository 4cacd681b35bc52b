import { expect, it, test } from 'vitest';
import type { RecordView } from '#records/record.ts';
import type { SourceDocument } from './document.ts';
import { documentMatrix } from './document-matrix.ts';

const record = <Content>(id: string, content: Content) =>
  ({ id, name: id, slug: id, kind: 'document', content, updatedBy: 'Noor' }) as unknown as RecordView<Content>;
const application = record<Record<string, unknown>>('app', {});
const today = '2026-11-22';
const sla = (content: Partial<SourceDocument>) =>
  record<SourceDocument>('d', { name: 'd', type: 'sla', about: ['app'], ...content });
const cell = (...documents: RecordView<SourceDocument>[]) =>
  documentMatrix([application], documents, today)[0]?.cells.find(({ type }) => type === 'sla');

test.each([
  ['nothing', [], 'missing'],
  ['a document without a date', [sla({})], 'found'],
  ['a document of today', [sla({ date: today })], 'found'],
  ['a document of exactly a year ago', [sla({ date: '2025-11-22' })], 'found'],
  ['a document of more than a year ago', [sla({ date: '2025-11-21' })], 'outdated'],
  ['an old and a new one', [sla({ date: '2020-01-01' }), sla({ date: '2026-01-01' })], 'found'],
  ['one that somebody called outdated', [sla({ state: 'outdated', date: today })], 'outdated'],
  ['one that is known to be missing', [sla({ state: 'missing' })], 'missing'],
  ['one that does not apply', [sla({ state: 'not-applicable', reason: 'Eigen beheer' })], 'not-applicable'],
  ['one that does not apply, and a document after all', [sla({ state: 'not-applicable' }), sla({})], 'found'],
  ['one of another application', [sla({ about: ['other'] })], 'missing'],
  ['one about nothing yet', [record<SourceDocument>('d', { name: 'd', type: 'sla' })], 'missing'],
])('%s gives %s', (_, documents, state) =>
  expect(cell(...(documents as RecordView<SourceDocument>[]))?.state).toBe(state),
);

it('says why something does not apply and who said so', () => {
  expect(cell(sla({ state: 'not-applicable', reason: 'Eigen beheer' }))).toMatchObject({
    reason: 'Eigen beheer',
    by: 'Noor',
  });
});

it('counts what is done of a row', () => {
  expect(documentMatrix([application], [sla({})], today)[0]).toMatchObject({ done: 1, cells: { length: 8 } });
});
