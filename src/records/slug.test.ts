import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeSlug, slugOf } from './slug.ts';

test.each([
  ['Burgerzaken (BRP)', 'burgerzaken-brp'],
  ['Café Ünïcode', 'cafe-unicode'],
  ['  --  ', 'naamloos'],
  ['日本', 'naamloos'],
])('%s becomes %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('any name gives a slug that fits in an address', () => {
  fc.assert(
    fc.property(fc.string(), (name) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slugOf(name)) && slugOf(name).length <= 60),
  );
});

test('records with one name get addresses that differ', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('Zaaksysteem', 'zaaksysteem', 'a'.repeat(90), 'b-2')), (names) => {
      const taken = new Set<string>();
      for (const name of names) taken.add(freeSlug(name, (slug) => taken.has(slug)));
      return taken.size === names.length && [...taken].every((slug) => slug.length <= 60);
    }),
  );
});

test.each(['CON', 'nul', 'Aux', 'LPT1', 'com9'])('no file is named %s: Windows keeps that for a device', (name) => {
  expect(freeSlug(name, () => false)).toBe(`${name.toLowerCase()}-2`);
});

test.each(['Console', 'com', 'Com10', 'nul-lijn'])('%s is a name like any other', (name) => {
  expect(freeSlug(name, () => false)).toBe(slugOf(name));
});
