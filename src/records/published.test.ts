import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixtureSource } from './fixture-source.ts';
import { asPublished, hasNewerDraft, headOf, isPublished } from './published.ts';
import { isReviewed, type RecordView } from './record.ts';
import { RecordMemory } from './record-memory.ts';

const base: RecordView = {
  id: 'plan-1',
  kind: 'plan',
  slug: 'plan-burgerzaken',
  name: 'Nieuw plan',
  content: { name: 'Nieuw plan', type: 'application', about: 'new-app', summary: 'Kwetsbaar concept' },
  contentHash: 'new',
  revision: 7,
  change: 12,
  updatedAt: '2026-11-20T00:00:00.000Z',
  updatedBy: 'Anna',
  nature: 'edit',
  references: ['new-app'],
  review: { at: '2026-11-01T00:00:00.000Z', by: 'Bram', contentHash: 'old' },
  deletedAt: null,
};
const act = { revision: 4, contentHash: 'old', at: '2026-11-01T00:00:00.000Z', by: 'Bram' };
const kept = {
  content: { name: 'Oud plan', type: 'application', about: 'old-app', summary: 'Geldige tekst' },
  references: ['old-app'],
  updatedAt: '2026-10-30T00:00:00.000Z',
  updatedBy: 'Noor',
};
const withDraft: RecordView = { ...base, published: { ...act, ...kept } };
const same: RecordView = { ...base, published: { ...act, contentHash: 'new', revision: 7 } };

describe('what readers see', () => {
  test('is the published version, with all that belongs to it', () => {
    expect(asPublished(withDraft)).toMatchObject({
      name: 'Oud plan',
      content: kept.content,
      contentHash: 'old',
      revision: 4,
      references: ['old-app'],
      updatedAt: kept.updatedAt,
      updatedBy: 'Noor',
      slug: 'plan-burgerzaken',
      change: 12,
    });
    expect(isReviewed(asPublished(withDraft))).toBe(true);
  });

  test('is the record itself where nothing was published, where both are the same, and where it was deleted', () => {
    expect(asPublished(base)).toBe(base);
    expect(asPublished(same)).toBe(same);
    const deleted = { ...withDraft, deletedAt: '2026-11-21T00:00:00.000Z' };
    expect(asPublished(deleted)).toBe(deleted);
  });

  test('leads back to the newest content, however often it is asked', () => {
    expect(headOf(asPublished(withDraft))).toBe(withDraft);
    expect(headOf(asPublished(asPublished(withDraft)))).toBe(withDraft);
    expect(headOf(base)).toBe(base);
  });

  test.each([
    ['never published', base, false, false],
    ['published and the same', same, false, true],
    ['published with a newer draft', withDraft, true, true],
  ])('knows of a newer draft: %s', (_, record, newer, published) => {
    expect(hasNewerDraft(record)).toBe(newer);
    expect(hasNewerDraft(asPublished(record))).toBe(newer);
    expect(isPublished(asPublished(record))).toBe(published);
  });

  test('never holds a word that only the draft has', () => {
    const words = fc.string({ minLength: 3 }).map((text) => `draft-${text}`);
    fc.assert(
      fc.property(words, words, (name, summary) => {
        const { head: _, ...shown } = asPublished({ ...withDraft, name, content: { name, summary } });
        expect(JSON.stringify(shown)).not.toContain('draft-');
      }),
    );
  });
});

describe('a source', () => {
  const source = fixtureSource([withDraft]);

  test('shows the published version on every way in', async () => {
    const shown = await Promise.all([
      source.byId('plan-1'),
      source.bySlug('plan', 'plan-burgerzaken'),
      source.byIds(['plan-1']).then(([first]) => first),
      source.list('plan').then(([first]) => first),
      source.pointingAt('old-app').then(([first]) => first),
    ]);
    expect(shown.map((record) => record?.content)).toEqual(Array(5).fill(kept.content));
    expect(await source.pointingAt('new-app')).toEqual([]);
  });

  test('finds the words of the published version and not those of the draft', async () => {
    expect((await source.search('geldige')).map(({ id, name }) => ({ id, name }))).toEqual([
      { id: 'plan-1', name: 'Oud plan' },
    ]);
    expect(await source.search('kwetsbaar')).toEqual([]);
  });

  test('takes a renewed memory over without losing the draft', () => {
    const renewed = new RecordMemory(new RecordMemory([withDraft]).all());
    const record = renewed.byId('plan-1') as RecordView;
    expect(record.contentHash).toBe('old');
    expect(headOf(record).contentHash).toBe('new');
  });
});
