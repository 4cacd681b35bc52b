import { expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { fixtureSource } from '#records/fixture-source.ts';
import type { KindName } from '#records/kind-name.ts';
import { exampleRecords } from './example-records.ts';

const source = fixtureSource(exampleRecords('2026-11-22T13:00:00.000Z', kinds));

test.each<[typed: string, kind: KindName, first: string]>([
  ['internet plat', 'infrastructure', 'Netwerk en internet'],
  ['internet ligt eruit', 'infrastructure', 'Netwerk en internet'],
  ['inloggen lukt niet', 'infrastructure', 'Aanmelden (identity provider)'],
  ['inlogen lukt niet', 'infrastructure', 'Aanmelden (identity provider)'],
  ['telefoon doet het niet', 'application', 'Telefonie'],
  ['telefoon stuk', 'application', 'Telefonie'],
  ['hack', 'scenario', 'Gijzelsoftware'],
  ['losgeld', 'scenario', 'Gijzelsoftware'],
  ['virus', 'scenario', 'Gijzelsoftware'],
  ['brand', 'scenario', 'Brand'],
  ['evacuatie', 'scenario', 'Gebouw dicht'],
  ['wie heeft piket', 'role', 'Piket ICT'],
])('who types %s sees the %s %s first', async (typed, kind, first) => {
  expect((await source.search(typed, 5))[0]).toMatchObject({ kind, name: first });
});

test('what is broken stands above assets and terms, and a word that only looks like it is not found', async () => {
  const kindsOf = async (typed: string) => (await source.search(typed, 20)).map((hit) => hit.kind);
  const forTelephone = await kindsOf('telefoon doet het niet');
  expect(forTelephone.indexOf('application')).toBeLessThan(forTelephone.indexOf('asset'));
  const onDuty = await kindsOf('wie heeft piket');
  expect(onDuty.indexOf('role')).toBeLessThan(onDuty.indexOf('term'));
  const evacuation = await source.search('evacuatie', 20);
  expect(evacuation.filter((hit) => hit.where?.text.includes('evaluatie'))).toEqual([]);
});
