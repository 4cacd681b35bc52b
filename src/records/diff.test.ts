import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { line, minutes } from './content-text.ts';
import { differences, textPieces } from './diff.ts';
import { fieldsOf } from './field.ts';
import { isSame } from './merge.ts';

const schema = z.object({
  name: line(),
  priority: z.int().optional(),
  tags: z.array(line()).optional(),
  steps: z.array(z.object({ action: line(), duration: minutes().optional() })).optional(),
  score: z.object({ value: z.int(), reason: line().optional() }).optional(),
});
const fields = fieldsOf(schema);
const itemsOf = (before: unknown[], after: unknown[], field = 'tags') =>
  differences(fields, { name: 'x', [field]: before }, { name: 'x', [field]: after })[0]?.items ?? [];
const fates = (before: unknown[], after: unknown[], field = 'tags') =>
  itemsOf(before, after, field).map(({ change, from, to }) => `${change} ${from ?? '-'} ${to ?? '-'}`);

describe('two texts', () => {
  it('differ word by word', () => {
    expect(textPieces('Bel de balie: 014 012.', 'Bel de wacht: 014 012.')).toEqual([
      { change: 'same', text: 'Bel de ' },
      { change: 'removed', text: 'balie' },
      { change: 'added', text: 'wacht' },
      { change: 'same', text: ': 014 012.' },
    ]);
  });

  it('are two whole pieces where hardly a word stayed', () => {
    expect(textPieces('Hiermee maakt de gemeente aanslagen', 'Hun tekst over de belasting')).toEqual([
      { change: 'removed', text: 'Hiermee maakt de gemeente aanslagen' },
      { change: 'added', text: 'Hun tekst over de belasting' },
    ]);
  });

  it('show neighbouring changed words as one piece', () => {
    const pieces = textPieces('Bel eerst de oude balie beneden aan', 'Bel eerst een nieuwe dienst beneden aan');
    expect(pieces.map(({ change, text }) => `${change}: ${text}`)).toEqual([
      'same: Bel eerst ',
      'removed: de oude balie',
      'added: een nieuwe dienst',
      'same:  beneden aan',
    ]);
  });

  it('can be put together again from their pieces', () => {
    const text = fc.array(fc.constantFrom('bel', 'de', ' ', '.', 'balie', '\n', 'é'), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const pieces = textPieces(before, after);
        const side = (left: 'added' | 'removed') =>
          pieces
            .filter(({ change }) => change !== left)
            .map(({ text }) => text)
            .join('');
        expect([side('added'), side('removed')]).toEqual([before, after]);
      }),
    );
  });
});

describe('two lists', () => {
  it('name what came, went and stayed, in place', () => {
    expect(fates(['kijk', 'bel', 'wacht'], ['kijk', 'wacht', 'meld'])).toEqual([
      'same 1 1',
      'removed 2 -',
      'same 3 2',
      'added - 3',
    ]);
  });

  it('name what moved', () => {
    expect(fates(['kijk', 'bel', 'wacht'], ['wacht', 'kijk', 'bel'])).toEqual(['moved 3 1', 'same 1 2', 'same 2 3']);
  });

  it('know a rewritten item again, and show its words', () => {
    const items = itemsOf(['Bel de balie beneden'], ['Bel de balie boven']);
    expect(items.map(({ change, pieces }) => [change, pieces.map(({ text }) => text)])).toEqual([
      ['changed', ['Bel de balie ', 'beneden', 'boven']],
    ]);
  });

  it('show which part of a step changed', () => {
    const items = itemsOf(
      [{ action: 'Bel de balie', duration: 5 }],
      [{ action: 'Bel de balie', duration: 10 }],
      'steps',
    );
    expect(
      items.map(({ change, inside }) => [change, inside.map(({ path, old, new: now }) => [path, old, now])]),
    ).toEqual([['changed', [['steps.duration', 5, 10]]]]);
  });

  it('account for every item of both', () => {
    const list = fc.array(fc.constantFrom('kijk goed', 'kijk', 'bel', 'bel Jan', 'wacht'), { maxLength: 7 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const items = itemsOf(before, after);
        if (isSame(before, after)) return items.length === 0;
        const positions = (side: 'from' | 'to') =>
          items
            .map((item) => item[side])
            .filter((at) => at !== null)
            .sort((one, other) => one - other);
        expect(positions('from')).toEqual(before.map((_, at) => at + 1));
        expect(positions('to')).toEqual(after.map((_, at) => at + 1));
        return true;
      }),
    );
  });
});

describe('two contents', () => {
  it('do not differ by the order of their fields', () => {
    expect(differences(fields, { name: 'x', priority: 1 }, { priority: 1, name: 'x' })).toEqual([]);
  });

  it('show a part of a group by itself', () => {
    const [found] = differences(fields, { name: 'x', score: { value: 1 } }, { name: 'x', score: { value: 2 } });
    expect(found?.inside.map(({ path, old, new: now }) => [path, old, now])).toEqual([['score.value', 1, 2]]);
  });

  it('hide nothing that the schema no longer knows', () => {
    const found = differences(fields, { name: 'x', colour: 'red' }, { name: 'x' });
    expect(found.map(({ path, field, old }) => [path, field, old])).toEqual([['colour', null, 'red']]);
  });
});
