import { expect, it } from 'vitest';
import type { Block } from '#platform/markdown/block.ts';
import type { WordPart } from './word-parts.ts';
import { secretsInChosen, secretsInPart } from './word-secrets.ts';

const part = (id: string, text: string, parent: string | null = null): WordPart => ({
  id,
  path: [id],
  title: id,
  level: parent === null ? 1 : 2,
  parent,
  type: 'text',
  blocks: [{ type: 'paragraph', runs: [{ text }] } as Block],
});

it('says in which lines of a part a secret stands', () => {
  expect(secretsInPart(part('Beheer', 'Log in. Wachtwoord: tulpenbol.'))).toEqual(['Log in. Wachtwoord: •••.']);
  expect(secretsInPart(part('Beheer', 'Het wachtwoord ligt in de kluis.'))).toEqual([]);
});

it('names the chosen parts with a secret only: what goes along counts, what stays out does not', () => {
  const all = [part('Doel', 'Wachtwoord: roosje.'), part('Beheer', 'Kijk.'), part('Router', 'ww: geheim', 'Beheer')];
  const parts = new Map(all.map((one) => [one.id, one]));
  const named = (choices: Parameters<typeof secretsInChosen>[1]) => secretsInChosen(parts, choices).map(({ id }) => id);
  expect(named({ Doel: { as: 'skip' }, Beheer: { as: 'text', section: 'a' } })).toEqual(['Router']);
  expect(named({ Doel: { as: 'new' } })).toEqual(['Doel']);
  expect(named({})).toEqual([]);
});
