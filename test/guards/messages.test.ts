import { expect, test } from 'vitest';
import { messageFiles, messageProblems } from '../../scripts/compile-language.ts';
import { filesOf } from './sources.ts';

const files = messageFiles();
const home = 'src/features/plans/messages';
const twins = (nl: Record<string, string>, en: Record<string, string>) => ({
  [`${home}/nl.json`]: nl,
  [`${home}/en.json`]: en,
});

test('every message stands in both languages, once', () => {
  expect(Object.keys(files).length).toBeGreaterThanOrEqual(8);
  expect(messageProblems(files)).toEqual([]);
});

test.each([
  ['a message that English lacks', twins({ a: 'x', b: 'y' }, { a: 'x' }), '"b" is missing'],
  ['a message that Dutch lacks', twins({ a: 'x' }, { a: 'x', b: 'y' }), '"b" is missing'],
  ['an empty message', twins({ a: '' }, { a: 'x' }), '"a" is empty'],
  [
    'a key of two rooms',
    { ...twins({ a: 'x' }, { a: 'x' }), 'src/ui/messages/nl.json': { a: 'z' }, 'src/ui/messages/en.json': { a: 'z' } },
    'also stands in',
  ],
])('%s is found', (_, some, problem) => {
  expect(messageProblems(some).join('\n')).toContain(problem);
});

/** What a message has filled in, by name. */
const placeholders = (text: unknown): string =>
  [...new Set([...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join(', ');

function differentPlaceholders(all: Record<string, Record<string, unknown>>): string[] {
  return Object.entries(all)
    .filter(([path]) => path.endsWith('/nl.json'))
    .flatMap(([path, messages]) => {
      const english = all[path.replace(/nl\.json$/, 'en.json')] ?? {};
      return Object.entries(messages)
        .filter(([key, text]) => placeholders(text) !== placeholders(english[key] ?? ''))
        .map(([key]) => key);
    });
}

test('both languages fill in the same', () => {
  expect(differentPlaceholders(files)).toEqual([]);
  expect(differentPlaceholders(twins({ a: 'Bel {number}' }, { a: 'Call {name}' }))).toEqual(['a']);
});

test('Dutch speaks to the reader as "je", never as "u"', () => {
  const formal = (text: unknown) => /\b(u|uw|Uw|U)\b(?!-)/.test(typeof text === 'string' ? text : JSON.stringify(text));
  expect(formal('Vul uw naam in')).toBe(true);
  const dutch = Object.entries(files).filter(([path]) => path.endsWith('/nl.json'));
  const found = dutch.flatMap(([, messages]) => Object.entries(messages).filter(([, text]) => formal(text)));
  expect(found.map(([key]) => key)).toEqual([]);
});

test('every message is used', () => {
  const keys = Object.entries(files).filter(([path]) => path.endsWith('/nl.json'));
  const code = filesOf('src/**/*.ts', 'src/**/*.tsx').map(({ text }) => text);
  const used = new Set(
    code.flatMap((text) => [...text.matchAll(/\bm\s*\.\s*(\w+)|\bm\[['"](\w+)['"]\]/g)].map((hit) => hit[1] ?? hit[2])),
  );
  const unused = keys
    .flatMap(([, messages]) => Object.keys(messages))
    .filter((key) => !key.startsWith('$') && !used.has(key));
  expect(used.has('no_such_message')).toBe(false);
  expect(unused).toEqual([]);
});
