import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FieldChoice, mergeFields } from './import-merge.ts';

const undecided = () => undefined;

describe('one field, by what the file says now, what it said last time, and what stands in Paraat', () => {
  it.each([
    ['nobody changed it', 'a', 'a', 'a', 'a', false],
    ['the file changed it', 'b', 'a', 'a', 'b', false],
    ['a person changed it', 'a', 'a', 'b', 'b', false],
    ['both changed it in the same way', 'b', 'a', 'b', 'b', false],
    ['both changed it, each in another way', 'b', 'a', 'c', 'c', true],
    ['the file empties it', null, 'a', 'a', undefined, false],
    ['the file empties what a person changed', null, 'a', 'b', 'b', true],
    ['a person emptied it', 'a', 'a', undefined, undefined, false],
    ['a person emptied what the file changed', 'b', 'a', undefined, undefined, true],
    ['it is new in the file', 'a', undefined, undefined, 'a', false],
    ['it is new in the file and a person filled it', 'a', undefined, 'b', 'b', true],
  ])('%s', (_, incoming, last, current, outcome, isConflict) => {
    const merged = mergeFields({ f: incoming }, { f: last }, { f: current }, undecided);
    expect(merged.content.f).toBe(outcome);
    expect(merged.conflicts).toHaveLength(isConflict ? 1 : 0);
  });

  it('never touches a field of which the file says nothing', () => {
    const merged = mergeFields({}, { f: 'a' }, { f: 'b' }, undecided);
    expect(merged).toMatchObject({ content: { f: 'b' }, lastImported: { f: 'a' }, changed: [] });
  });

  it.each([
    ['current', 'c'],
    ['incoming', 'b'],
  ] as [FieldChoice, string][])('a conflict that was decided for %s is not asked again', (choice, outcome) => {
    const first = mergeFields({ f: 'b' }, { f: 'a' }, { f: 'c' }, () => choice);
    expect(first.content.f).toBe(outcome);
    expect(mergeFields({ f: 'b' }, first.lastImported, first.content, undecided).conflicts).toEqual([]);
  });

  it('a conflict that nobody decided comes back', () => {
    const first = mergeFields({ f: 'b' }, { f: 'a' }, { f: 'c' }, undecided);
    expect(mergeFields({ f: 'b' }, first.lastImported, first.content, undecided).conflicts).toHaveLength(1);
  });
});

const value = fc.option(fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.record({ score: fc.nat(3) }), fc.array(fc.nat(2))));
const content = fc.dictionary(fc.constantFrom('f', 'g', 'h'), value);

describe('whatever the contents', () => {
  it('the same file twice changes nothing the second time', () =>
    fc.assert(
      fc.property(content, content, content, (incoming, last, current) => {
        const once = mergeFields(incoming, last, current, undecided);
        const twice = mergeFields(incoming, once.lastImported, once.content, undecided);
        expect(twice.changed).toEqual([]);
        expect(twice.content).toEqual(once.content);
      }),
    ));

  it('what a person changed stays until they choose otherwise', () =>
    fc.assert(
      fc.property(content, content, content, (incoming, last, current) => {
        const merged = mergeFields(incoming, last, current, undecided);
        for (const field of merged.changed) {
          expect(JSON.stringify(current[field] ?? null)).toBe(JSON.stringify(last[field] ?? null));
        }
      }),
    ));

  it('every field is the one or the other, never something between', () =>
    fc.assert(
      fc.property(content, content, content, fc.func(fc.constantFrom('current', 'incoming', undefined)), (...given) => {
        const [incoming, last, current, choose] = given;
        const merged = mergeFields(incoming, last, current, choose as (field: string) => FieldChoice | undefined);
        for (const field of Object.keys({ ...incoming, ...current })) {
          const outcome = JSON.stringify(merged.content[field] ?? null);
          expect([incoming[field], current[field]].map((one) => JSON.stringify(one ?? null))).toContain(outcome);
        }
      }),
    ));
});
