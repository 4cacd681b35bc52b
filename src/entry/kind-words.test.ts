import { describe, expect, it } from 'vitest';
import { everyField, type Field, fieldsOf } from '#records/field.ts';
import { kindNames } from '#records/kind-name.ts';
import { choiceWord, type KindWords, wordsIn } from '#records/kind-words.ts';
import { kindWords } from './kind-words.ts';
import { kinds } from './kinds.ts';

describe.each(kindNames)('the words for %s', (name) => {
  const fields = everyField(fieldsOf(schemaOf(name)));
  const words = wordsOf(name);

  it('label every field, and no field that is not there', () => {
    expect(missingLabels(fields, words)).toEqual([]);
    const paths = new Set(fields.map((field) => field.path));
    const named = [
      ...Object.keys(words.fields),
      ...Object.keys(words.hints ?? {}),
      ...Object.keys(words.choices ?? {}),
    ];
    expect(named.filter((path) => !paths.has(path))).toEqual([]);
  });

  it('name every value of every choice', () => {
    const unnamed = fields.flatMap((field) =>
      field.type === 'choice'
        ? field.values.filter((value) => !words.choices?.[field.path]?.[value]).map((value) => `${field.path} ${value}`)
        : [],
    );
    expect(unnamed).toEqual([]);
  });
});

it('shows no stored value of a choice as it is stored', () => {
  const raw = kindNames.flatMap((name) =>
    everyField(fieldsOf(schemaOf(name))).flatMap((field) =>
      field.type === 'choice'
        ? field.values
            .map(String)
            .filter((value) => choiceWord(wordsOf(name), field.path, value) === value)
            .map((value) => `${name} ${field.path} ${value}`)
        : [],
    ),
  );
  expect(raw).toEqual([]);
});

it('finds a field without a label', () => {
  const fields = everyField(fieldsOf(schemaOf('application')));
  const { owner: _, ...others } = wordsOf('application').fields;
  expect(missingLabels(fields, { ...wordsOf('application'), fields: others })).toEqual(['owner']);
});

it('says deputy the Flemish way in Flanders', () => {
  const label = (country: 'NL' | 'BE') => wordsIn(country, kindWords).get('application')?.fields.deputy?.();
  expect([label('NL'), label('BE')]).toEqual(['Plaatsvervanger', 'Back-upverantwoordelijke']);
  expect(wordsIn('BE', kindWords).get('application')?.fields.owner?.()).toBe('Eigenaar');
});

function missingLabels(fields: Field[], words: KindWords): string[] {
  return [...new Set(fields.map((field) => field.path))].filter((path) => words.fields[path] === undefined);
}

function schemaOf(name: (typeof kindNames)[number]) {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(`no kind ${name}`);
  return kind.schema;
}

function wordsOf(name: (typeof kindNames)[number]): KindWords {
  const words = kindWords.get(name);
  if (words === undefined) throw new Error(`no words for ${name}`);
  return words;
}
