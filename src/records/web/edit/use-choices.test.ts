import { expect, it } from 'vitest';
import type { RecordView } from '../../record.ts';
import { fitting } from './use-choices.ts';

const person = (name: string) => ({ id: name, name, kind: 'person' }) as RecordView;
const people = ['Anneke de Vries', 'Jan Jansen', 'Vriesland Beheer', 'Özlem Yılmaz', 'Piet Devries'].map(person);
const names = (typed: string, without: string[] = []) => fitting(people, typed, without).map(({ name }) => name);

it('finds by any part of the name, beginnings first', () => {
  expect(names('vries')).toEqual(['Vriesland Beheer', 'Anneke de Vries', 'Piet Devries']);
});

it('forgives capitals and accents, and takes words in any order', () => {
  expect(names('ozlem')).toEqual(['Özlem Yılmaz']);
  expect(names('vries ann')).toEqual(['Anneke de Vries']);
});

it('shows all while nothing is typed, without what is chosen already', () => {
  expect(names('', ['Jan Jansen'])).toHaveLength(4);
  expect(names('xyz')).toEqual([]);
});
