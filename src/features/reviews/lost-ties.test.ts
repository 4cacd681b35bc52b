import { expect, it } from 'vitest';
import type { KindName } from '#records/kind-name.ts';
import { lostTies } from './lost-ties.ts';

const of = (kind: KindName, before: Record<string, unknown>, after: Record<string, unknown> | null) =>
  lostTies({ id: 'x', kind }, before, after).map(({ type, about }) => `${type}: ${about.join(', ')}`);
const needs = (dependent: string) => ({ dependent, on: ['app-2'] });

it.each<[string, KindName, Record<string, unknown>, Record<string, unknown> | null, string[]]>([
  ['a dependency that is repointed', 'dependency', needs('app-1'), needs('app-3'), ['dependency: app-1']],
  ['a dependency that is deleted', 'dependency', needs('app-1'), null, ['dependency: app-1']],
  ['a dependency on something else', 'dependency', needs('app-1'), { ...needs('app-1'), on: ['app-4'] }, []],
  [
    'a contract that covers less',
    'contract',
    { covers: ['app-1', 'app-2'] },
    { covers: ['app-2'] },
    ['contract: app-1'],
  ],
  ['a contract that is deleted', 'contract', { covers: ['app-1', 'app-2'] }, null, ['contract: app-1, app-2']],
  ['a contract that covers more', 'contract', { covers: ['app-1'] }, { covers: ['app-1', 'app-2'] }, []],
  ['a number that becomes another’s', 'contact-point', { of: 'person-1' }, { of: 'person-2' }, ['contact: person-1']],
  ['a number that is deleted', 'contact-point', { of: 'person-1' }, null, ['contact: person-1']],
  ['another supplier', 'application', { supplier: 's-1' }, { supplier: 's-2' }, ['supplier: x']],
  ['no supplier any more', 'application', { supplier: 's-1' }, {}, ['supplier: x']],
  [
    'another owner after a reorganisation',
    'service',
    { owner: 'p-1', team: 't-1' },
    { owner: 'p-2', team: 't-2' },
    ['responsible: x'],
  ],
  ['a first owner', 'application', {}, { owner: 'p-1' }, []],
  [
    'owner and deputy who change places',
    'application',
    { owner: 'p-1', deputy: 'p-2' },
    { owner: 'p-2', deputy: 'p-1' },
    ['responsible: x'],
  ],
  ['a thing that is deleted itself', 'application', { supplier: 's-1' }, null, []],
  ['a kind without ties', 'person', { team: 't-1' }, { team: 't-2' }, []],
])('%s', (_, kind, before, after, lost) => expect(of(kind, before, after)).toEqual(lost));
