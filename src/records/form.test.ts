import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { setLocale } from '#platform/language/generated/runtime.js';
import { day, line, markdown, minutes, paragraph, telephone } from './content-text.ts';
import { fieldsOf } from './field.ts';
import { cleaned, contentProblems, fieldAt, moved, withValue } from './form.ts';
import type { Kind } from './kind.ts';
import type { KindWords } from './kind-words.ts';
import { problemText } from './problem-words.ts';

const schema = z.object({
  name: line(20),
  notes: paragraph(50).optional(),
  text: markdown(200).optional(),
  outage: minutes().optional(),
  number: telephone().optional(),
  count: z.int().min(1).max(5).optional(),
  on: day().optional(),
  lines: z.array(line(10)).max(2).optional(),
  steps: z.array(z.object({ action: line(20), duration: minutes().optional() })).optional(),
  score: z.object({ value: z.int().min(0).max(3), reason: line().optional() }).optional(),
});
const kind: Kind = {
  name: 'application',
  schema,
  check: ({ name, notes }) => (name === notes ? [{ field: 'notes', message: 'said-twice' }] : []),
};
const fields = fieldsOf(schema);

describe('what a form holds', () => {
  it('is trimmed, read and without what is empty', () => {
    const form = {
      name: '  Suite ',
      notes: ' een\r\ntwee ',
      text: '## Kop\n\n- een\n- twee\n',
      outage: '4 uur',
      count: '3',
      number: '',
      lines: [' een ', '', '   '],
      steps: [{ action: 'Kijk\nhier', duration: '5' }, { action: ' ', duration: '' }, {}],
      score: { value: '', reason: '' },
    };
    expect(cleaned(fields, form)).toEqual({
      name: 'Suite',
      notes: 'een\ntwee',
      text: '## Kop\n\n- een\n- twee',
      outage: 240,
      count: 3,
      lines: ['een'],
      steps: [{ action: 'Kijk hier', duration: 5 }],
    });
  });

  it('keeps what cannot be read, so that it can be mended', () => {
    expect(cleaned(fields, { name: 'x', outage: ' lang ' })).toEqual({ name: 'x', outage: 'lang' });
  });

  it('is the same when cleaned twice', () => {
    const text = fc.string({ maxLength: 12 });
    const form = fc.record({
      name: text,
      notes: text,
      outage: fc.oneof(text, fc.integer({ min: 0, max: 500_000 })),
      lines: fc.array(text),
      steps: fc.array(fc.record({ action: text, duration: text })),
    });
    fc.assert(
      fc.property(form, (typed) => {
        const once = cleaned(fields, typed);
        expect(cleaned(fields, once)).toEqual(once);
      }),
    );
  });
});

it('changes one place and leaves the rest as it was', () => {
  const form = { name: 'x', steps: [{ action: 'a' }, { action: 'b' }] };
  const after = withValue(form, ['steps', 1, 'action'], 'c');
  expect(after).toEqual({ name: 'x', steps: [{ action: 'a' }, { action: 'c' }] });
  expect((after.steps as unknown[])[0]).toBe(form.steps[0]);
  expect(withValue({}, ['score', 'value'], 2)).toEqual({ score: { value: 2 } });
});

it('moves an item, and nothing out of range', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});

describe('what is wrong', () => {
  beforeEach(() => setLocale('nl', { reload: false }));
  const words: KindWords = {
    one: () => '',
    many: () => '',
    fields: {},
    problems: { 'said-twice': () => 'Dit staat er al.' },
  };
  const textsOf = (content: Record<string, unknown>) =>
    contentProblems(kind, content).map((problem) => {
      const value = problem.field
        .split('.')
        .reduce<unknown>((held, part) => (held as Record<string, unknown>)?.[part], content);
      return `${problem.field}: ${problemText(problem, fieldAt(fields, problem.field), value, words)}`;
    });

  it.each([
    [{}, 'name: Vul dit in.'],
    [{ name: 'x'.repeat(21) }, 'name: Dit is te lang. Maak het korter: hoogstens 20 tekens.'],
    [
      { name: 'x', outage: 'lang' },
      'outage: Deze duur begrijpen we niet. Schrijf bijvoorbeeld 30 min, 4 uur of 2 dagen.',
    ],
    [{ name: 'x', outage: 600_000 }, 'outage: Dit is langer dan een jaar. Vul een kortere tijd in.'],
    [
      { name: 'x', number: 'bel Jan' },
      'number: Dit is geen telefoonnummer. Schrijf bijvoorbeeld 014 012 of +31 6 12345678.',
    ],
    [{ name: 'x', count: 9 }, 'count: Vul een heel getal in, van 1 tot en met 5.'],
    [{ name: 'x', on: '2026-13-01' }, 'on: Dit is geen datum. Kies een dag.'],
    [{ name: 'x', lines: ['a', 'b', 'c'] }, 'lines: Dit zijn er te veel. Hou er hoogstens 2 over.'],
    [{ name: 'x', steps: [{ action: 'a' }, { duration: 5 }] }, 'steps.1.action: Vul dit in.'],
    [{ name: 'x', notes: 'x' }, 'notes: Dit staat er al.'],
  ])('%j', (content, text) => expect(textsOf(content)).toEqual([text]));

  it('nothing, in a good content', () => {
    expect(textsOf({ name: 'Suite', outage: 240, steps: [{ action: 'Kijk' }] })).toEqual([]);
  });

  it('has words for a code of the server', () => {
    const secret = { field: 'notes', code: 'looks-like-a-secret', message: 'this looks like a secret' };
    expect(problemText(secret, fieldAt(fields, 'notes'), 'x', words)).toContain('Schrijf waar het ligt');
    expect(problemText({ field: 'notes', code: 'new-code', message: 'plain' }, undefined, 'x', words)).toBe('plain');
  });
});
