import { describe, expect, it } from 'vitest';
import type { RecordView } from '#records/record.ts';
import { type AlteredLine, afterAltering, alteredSettings, withOldValues } from './altered-settings.ts';
import { type Setting, settingSchema } from './setting.ts';

const record = (id: string, content: Record<string, unknown>): RecordView => ({ id, content }) as unknown as RecordView;
const person = '01890000-0000-7000-8000-000000000001';
const former = '01890000-0000-7000-8000-000000000002';
const handling = record('h', {
  name: 'Poort verhuisd',
  doneOn: '2026-11-20',
  doneBy: [person],
  settings: [{ setting: 's', from: '80', to: '443' }, { setting: 'gone', to: '1' }, { from: 'x' }],
});

describe('alteredSettings', () => {
  it.each<[string, Partial<Setting>, boolean]>([
    ['another value', { value: '80' }, true],
    ['no value yet', {}, true],
    ['the new value', { value: '443' }, false],
    ['a value that was set later', { value: '8443', changedOn: '2026-11-21' }, false],
    ['a value that was set before', { value: '8443', changedOn: '2026-11-19' }, true],
  ])('%s', (_, content, behind) => {
    const found = alteredSettings(handling, new Map([['s', record('s', content)]]));
    expect(found.map((one) => [one.from, one.to, one.behind])).toEqual([['80', '443', behind]]);
  });

  it.each<[string, Partial<Setting>, boolean]>([
    ['still the default', { stillDefault: 'yes' }, true],
    ['changed on another day', { stillDefault: 'no', changedOn: '2026-01-01' }, true],
    ['changed that day', { stillDefault: 'no', changedOn: '2026-11-20' }, false],
  ])('a password, %s, without any value', (_, content, behind) => {
    const found = alteredSettings(handling, new Map([['s', record('s', { type: 'password', ...content })]]));
    expect(found).toMatchObject([{ from: null, to: null, isPassword: true, behind }]);
  });

  it('takes a setting that was altered twice as it was left', () => {
    const twice = record('h', {
      settings: [
        { setting: 's', from: '80', to: '81' },
        { setting: 's', from: '81', to: '443' },
      ],
    });
    expect(alteredSettings(twice, new Map([['s', record('s', { value: '81' })]]))).toMatchObject([
      { from: '80', to: '443', behind: true },
    ]);
  });
});

describe('afterAltering', () => {
  it.each<[string, Partial<Setting>, Partial<Setting>]>([
    ['to the default', { value: '80', defaultValue: '443' }, { defaultValue: '443', stillDefault: 'yes' }],
    ['away from the default', { defaultValue: '80', stillDefault: 'yes' }, { defaultValue: '80', stillDefault: 'no' }],
    [
      'from what was still the default',
      { value: '80', stillDefault: 'yes' },
      { defaultValue: '80', stillDefault: 'no' },
    ],
    [
      'from a default that only the handling tells',
      { stillDefault: 'yes' },
      { defaultValue: '80', stillDefault: 'no' },
    ],
    ['between values, the default unknown', { value: '81', stillDefault: 'no' }, { stillDefault: 'unknown' }],
    ['to the value that it has', { value: '443', stillDefault: 'no' }, { stillDefault: 'no' }],
    ['with nothing known', { stillDefault: 'unknown' }, { stillDefault: 'unknown' }],
    ['with nothing said', {}, {}],
  ])('%s', (_, content, expected) => {
    const before = { name: 'Poort', changedBy: former, why: 'Oud', changedOn: '2020-01-01', where: 'web', ...content };
    const after = afterAltering({ setting: record('s', before), from: '80', to: '443' }, handling, '2026-11-22');
    expect(after).toEqual({
      ...{ name: 'Poort', where: 'web', value: '443', changedOn: '2026-11-20', changedBy: person },
      ...{ why: 'Poort verhuisd', ...expected },
    });
    expect(settingSchema.safeParse(after).success).toBe(true);
  });

  it('of a password says that it was changed, and nothing else', () => {
    const before = record('s', { name: 'Beheer', type: 'password', stillDefault: 'yes' });
    const after = afterAltering({ setting: before, from: null, to: null }, handling, '2026-11-22');
    expect(after).toMatchObject({ stillDefault: 'no', changedOn: '2026-11-20', changedBy: person });
    expect(after.value).toBeUndefined();
  });

  it('does not leave somebody else named where nobody was said, and takes today where no day was', () => {
    const before = record('s', { name: 'Poort', changedBy: former });
    const after = afterAltering({ setting: before, from: null, to: '1' }, record('h', { name: 'X' }), '2026-11-22');
    expect(after).toEqual({ name: 'Poort', value: '1', changedOn: '2026-11-22', why: 'X' });
  });
});

describe('withOldValues', () => {
  const settings = new Map([
    ['a', record('a', { value: '80' })],
    ['b', record('b', { value: 'aan' })],
    ['p', record('p', { type: 'password', value: 'x' })],
    ['n', record('n', {})],
  ]);
  it.each<[string, AlteredLine[], AlteredLine[], AlteredLine[]]>([
    ['chosen', [{}], [{ setting: 'a' }], [{ setting: 'a', from: '80' }]],
    ['chosen in a new line', [], [{ setting: 'a' }], [{ setting: 'a', from: '80' }]],
    ['without a value', [{}], [{ setting: 'n' }], [{ setting: 'n' }]],
    ['a password', [{}], [{ setting: 'p' }], [{ setting: 'p' }]],
    ['not read', [{}], [{ setting: 'weg' }], [{ setting: 'weg' }]],
    ['typed before it was chosen', [{ from: '81' }], [{ setting: 'a', from: '81' }], [{ setting: 'a', from: '81' }]],
    ['emptied by hand', [{ setting: 'a', from: '80' }], [{ setting: 'a', from: '' }], [{ setting: 'a', from: '' }]],
    ['taken away', [{ setting: 'a', from: '80' }], [{ from: '80' }], [{}]],
    [
      'changed for another',
      [{ setting: 'a', from: '80' }],
      [{ setting: 'b', from: '80' }],
      [{ setting: 'b', from: 'aan' }],
    ],
    [
      'typed, then changed',
      [{ setting: 'a', from: '9' }],
      [{ setting: 'b', from: '9' }],
      [{ setting: 'b', from: '9' }],
    ],
  ])('%s', (_, before, lines, expected) => {
    expect(withOldValues(before, lines, settings)).toEqual(expected);
  });
});
