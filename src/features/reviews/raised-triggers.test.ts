import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordOf } from '#test/reviewed-records.ts';
import { tieTypes } from './lost-ties.ts';
import { triggerContent } from './lost-words.ts';
import { type CutTie, raisedTriggers } from './raised-triggers.ts';
import { reviewTriggerSchema } from './review-trigger.ts';

const review = { at: '2026-11-01T09:00:00.000Z', by: 'Bea', contentHash: 'x' };
const confirmed = (kind: Parameters<typeof recordOf>[0], id: string, about: string) => ({
  ...recordOf(kind, id, { about }),
  review,
});
const apps = ['app-1', 'app-2', 'app-3'];
const texts = apps.flatMap((id) => [
  confirmed('fact-sheet', `sheet of ${id}`, id),
  confirmed('plan', `plan of ${id}`, id),
]);
const records = [...apps.map((id) => recordOf('application', id)), ...texts];
const tie = (more: Partial<CutTie>): CutTie => ({
  ...{ cause: 'import', isImport: true, on: '2026-11-20', type: 'dependency', about: ['app-1'], name: 'x', ...more },
});

test('a text is named once per cause, and only where the cause cut something that it leans on', () => {
  const cut = fc.record({
    cause: fc.constantFrom('one', 'other', 'third'),
    isImport: fc.boolean(),
    on: fc.constantFrom('2026-11-20', '2026-11-21'),
    type: fc.constantFrom(...tieTypes),
    about: fc.subarray([...apps, 'elsewhere']),
    name: fc.string({ minLength: 1, maxLength: 160 }).map((name) => name.replace(/\s/g, '_')),
  });
  fc.assert(
    fc.property(fc.array(cut, { maxLength: 60 }), (ties) => {
      const raised = raisedTriggers(ties, records);
      const keys = raised.map(({ text, cause }) => `${cause} ${text.id}`);
      expect(new Set(keys).size).toBe(keys.length);
      const wanted = ties.flatMap(({ cause, about }) =>
        texts.filter(({ content }) => about.includes(String(content.about))).map(({ id }) => `${cause} ${id}`),
      );
      expect(new Set(keys)).toEqual(new Set(wanted));
      for (const one of raised)
        expect(reviewTriggerSchema.safeParse({ ...triggerContent(one), about: [] }).success).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a text that nobody confirmed, and one that was deleted, get no reason', () => {
  const fresh = recordOf('fact-sheet', 'sheet', { about: 'app-1' });
  const gone = { ...confirmed('plan', 'plan', 'app-1'), deletedAt: '2026-11-02T00:00:00.000Z' };
  expect(raisedTriggers([tie({})], [recordOf('application', 'app-1'), fresh, gone])).toEqual([]);
});

test('more changes than fit are counted, and as many as fit are told', () => {
  const ties = Array.from({ length: 900 }, (_, at) => tie({ name: `koppeling ${at}` }));
  const [raised] = raisedTriggers(ties, records);
  if (raised === undefined) throw new Error('nothing was raised');
  const content = triggerContent(raised);
  expect(content.name).toBe('Een import veranderde 900 dingen, zoals koppeling 0, koppeling 1, koppeling 2');
  expect(content.changes).toHaveLength(500);
  expect(content.changes?.[0]).toBe('Afhankelijkheid weg of verlegd: koppeling 0');
});

test('one change is told as it is', () => {
  const [raised] = raisedTriggers([tie({ name: 'net', isImport: false })], records);
  if (raised === undefined) throw new Error('nothing was raised');
  expect(triggerContent(raised)).toEqual({
    ...{
      name: 'Afhankelijkheid weg of verlegd: net',
      type: 'other',
      happenedOn: '2026-11-20',
      about: [raised.text.id],
    },
  });
});
