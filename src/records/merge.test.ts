import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, canKeepBoth, isSame, merge, settled } from './merge.ts';

const base = { name: 'Suite', purpose: 'Paspoorten', priority: 2, steps: ['kijk', 'bel', 'wacht'] };

describe('two edits of one content', () => {
  it('join by themselves where they touch different fields', () => {
    const merged = merge(base, { ...base, purpose: 'Akten' }, { ...base, priority: 1 });
    expect(merged.conflicts).toEqual([]);
    expect(settled(merged)).toEqual({ ...base, purpose: 'Akten', priority: 1 });
  });

  it('join by themselves in different places of one list', () => {
    const mine = { ...base, steps: ['kijk goed', 'bel', 'wacht'] };
    const theirs = { ...base, steps: ['kijk', 'bel', 'wacht', 'meld'] };
    expect(settled(merge(base, mine, theirs)).steps).toEqual(['kijk goed', 'bel', 'wacht', 'meld']);
  });

  it('join by themselves in neighbouring items', () => {
    const mine = { ...base, steps: ['kijk goed', 'bel', 'wacht'] };
    const theirs = { ...base, steps: ['kijk', 'bel Jan', 'wacht'] };
    expect(settled(merge(base, mine, theirs)).steps).toEqual(['kijk goed', 'bel Jan', 'wacht']);
  });

  it('are no conflict when both wrote the same', () => {
    const both = { ...base, purpose: 'Akten' };
    expect(merge(base, both, structuredClone(both)).conflicts).toEqual([]);
  });

  it('leave a field that both changed to a person', () => {
    const merged = merge(base, { ...base, purpose: 'Akten' }, { ...base, purpose: 'Reisdocumenten' });
    expect(merged.conflicts.map(({ id, mine, theirs }) => [id, mine, theirs])).toEqual([
      ['purpose', 'Akten', 'Reisdocumenten'],
    ]);
    const purpose = (choice: Choice) => settled(merged, { purpose: choice }).purpose;
    expect([purpose('mine'), purpose('theirs'), purpose('both')]).toEqual([
      'Akten',
      'Reisdocumenten',
      'Reisdocumenten / Akten',
    ]);
  });

  it('keep a score together with its reason', () => {
    const scored = { name: 'Suite', availability: { score: 2, reason: 'oud' } };
    const mine = { ...scored, availability: { score: 3, reason: 'oud' } };
    const theirs = { ...scored, availability: { score: 2, reason: 'nieuw' } };
    expect(merge(scored, mine, theirs).conflicts.map(({ field }) => field)).toEqual(['availability']);
  });

  it('leave only the place in a list that both changed', () => {
    const mine = { ...base, steps: ['kijk', 'bel', 'wacht', 'mijn stap'] };
    const theirs = { ...base, steps: ['kijk eerst', 'bel', 'wacht', 'hun stap'] };
    const merged = merge(base, mine, theirs);
    expect(merged.conflicts.map(({ id, mine, theirs }) => [id, mine, theirs])).toEqual([
      ['steps#1', ['mijn stap'], ['hun stap']],
    ]);
    expect(settled(merged, { 'steps#1': 'both' }).steps).toEqual([
      'kijk eerst',
      'bel',
      'wacht',
      'hun stap',
      'mijn stap',
    ]);
  });

  it('take a field away that one side emptied', () => {
    const { purpose: _, ...emptied } = base;
    expect(settled(merge(base, emptied, { ...base, priority: 1 }))).toEqual({ ...emptied, priority: 1 });
  });

  it('keep both only where both can stand', () => {
    const { conflicts } = merge(base, { ...base, priority: 1, purpose: 'a' }, { ...base, priority: 3, purpose: 'b' });
    expect(conflicts.map((conflict) => canKeepBoth(conflict, conflict.field === 'purpose'))).toEqual([true, false]);
  });
});

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const content = fc.record(
  {
    name: word,
    purpose: word,
    priority: fc.integer({ min: 1, max: 4 }),
    steps: fc.array(word, { minLength: 1, maxLength: 6 }),
  },
  { requiredKeys: ['name'] },
);
const everyChoice = (merged: ReturnType<typeof merge>, choice: Choice) =>
  settled(merged, Object.fromEntries(merged.conflicts.map(({ id }) => [id, choice])));
const steps = (one: { steps?: string[] }) => one.steps ?? [];
const count = (items: readonly unknown[], item: unknown) => items.filter((one) => one === item).length;

describe('for any three contents', () => {
  it('an edit against nothing is that edit', () => {
    fc.assert(
      fc.property(content, content, (start, edit) => {
        for (const merged of [merge(start, edit, start), merge(start, start, edit), merge(start, edit, edit)]) {
          expect(merged.conflicts).toEqual([]);
          expect(isSame(settled(merged), edit)).toBe(true);
        }
      }),
    );
  });

  it('the same conflicts arise from either side', () => {
    fc.assert(
      fc.property(content, content, content, (start, one, other) => {
        const ids = (merged: ReturnType<typeof merge>) => merged.conflicts.map(({ field }) => field).sort();
        expect(ids(merge(start, one, other))).toEqual(ids(merge(start, other, one)));
      }),
    );
  });

  it('what I changed is mine in the outcome when I choose mine, and theirs when I choose theirs', () => {
    fc.assert(
      fc.property(content, content, content, (start, mine, theirs) => {
        const merged = merge(start, mine, theirs);
        for (const [choice, side] of [
          ['mine', mine],
          ['theirs', theirs],
        ] as const) {
          const outcome = everyChoice(merged, choice);
          for (const field of ['name', 'purpose', 'priority'] as const) {
            if (!isSame(side[field], start[field])) expect(outcome[field]).toEqual(side[field]);
          }
        }
      }),
    );
  });

  it('no new list item of either side is lost when both are kept', () => {
    fc.assert(
      fc.property(content, content, content, (start, mine, theirs) => {
        const kept = steps(everyChoice(merge(start, mine, theirs), 'both') as { steps?: string[] });
        for (const item of [...steps(mine), ...steps(theirs)]) {
          if (count(steps(start), item) === 0) expect(kept).toContain(item);
        }
      }),
    );
  });
});
