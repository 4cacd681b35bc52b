import { describe, expect, it } from 'vitest';
import type { RecordView } from '#records/record.ts';
import { checksFor, defaultChecks, missingSettings, type SystemChecks } from './default-settings.ts';
import { type Setting, settingSchema } from './setting.ts';

const system = '01890000-0000-7000-8000-000000000001';
const person = '01890000-0000-7000-8000-000000000002';
let count = 0;

function record(kind: RecordView['kind'], content: Record<string, unknown>, id?: string): RecordView {
  count += 1;
  const name = String(content.name ?? count);
  const given = {
    id: id ?? `01890000-0000-7000-8000-1${String(count).padStart(11, '0')}`,
    kind,
    slug: `r-${count}`,
    name,
    content,
  };
  return { ...given, references: [], deletedAt: null, revision: 1, change: 1 } as unknown as RecordView;
}

const setting = (given: Partial<Setting>): RecordView =>
  record('setting', { name: 'x', about: system, type: 'password', ...given });
const of = (settings: RecordView[]): SystemChecks =>
  defaultChecks([record('infrastructure', { name: 'Firewall' }, system)], settings)[0] as SystemChecks;
const passwordOf = (settings: RecordView[]) => of(settings).checks.find(({ type }) => type === 'password');

describe('defaultChecks', () => {
  it.each<[string, Partial<Setting>[], string]>([
    ['no record at all', [], 'missing'],
    ['changed', [{ stillDefault: 'no' }], 'changed'],
    ['still the default', [{ stillDefault: 'yes' }], 'default'],
    ['not known', [{ stillDefault: 'unknown' }], 'unknown'],
    ['nobody answered', [{}], 'unknown'],
    ['one of two is still the default', [{ stillDefault: 'no' }, { stillDefault: 'yes' }], 'default'],
    ['one of two is not known', [{ stillDefault: 'no' }, { stillDefault: 'unknown' }], 'unknown'],
    ['of another system', [{ stillDefault: 'yes', about: person }], 'missing'],
    ['of another sort', [{ stillDefault: 'yes', type: 'setting' }], 'missing'],
  ])('%s', (_, settings, expected) => {
    expect(passwordOf(settings.map(setting))?.state).toBe(expected);
  });

  it('does not believe "changed" of a value that equals the default', () => {
    const port = setting({ type: 'port', value: '8080', defaultValue: '8080', stillDefault: 'no' });
    expect(of([port]).checks.find(({ type }) => type === 'port')?.state).toBe('default');
  });

  it('tells who changed it last', () => {
    const early = setting({ stillDefault: 'no', changedOn: '2026-01-02' });
    const late = setting({ stillDefault: 'no', changedOn: '2026-03-04', changedBy: person });
    expect(passwordOf([late, early])).toMatchObject({ changedOn: '2026-03-04', changedBy: person });
  });

  it('puts what asks for most work first', () => {
    const other = record('application', { name: 'Aa' });
    const done = ['account', 'password', 'port'].map((type) =>
      setting({ about: other.id, type: type as 'port', stillDefault: 'no' }),
    );
    const checks = defaultChecks([other, record('infrastructure', { name: 'Zz' }, system)], done);
    expect(checks.map(({ system: one, open }) => [one.name, open])).toEqual([
      ['Zz', 3],
      ['Aa', 0],
    ]);
  });
});

describe('missingSettings', () => {
  it('makes the records that are not there, without a value and without a claim', () => {
    const made = missingSettings(of([setting({ stillDefault: 'no' })]), (type, name) => `${type} ${name}`);
    expect(made).toEqual([
      { name: 'account Firewall', about: system, type: 'account', stillDefault: 'unknown' },
      { name: 'port Firewall', about: system, type: 'port', stillDefault: 'unknown' },
    ]);
    for (const one of made) expect(settingSchema.safeParse(one).success).toBe(true);
  });
});

it.each([
  ['', ['Firewall', 'Wifi-platform']],
  ['wifi plat', ['Wifi-platform']],
  ['WALL', ['Firewall']],
  ['printer', []],
])('finds systems by “%s”', (typed, names) => {
  const systems = ['Firewall', 'Wifi-platform'].map((name) => record('infrastructure', { name }));
  expect(checksFor(defaultChecks(systems, []), typed).map(({ system: { name } }) => name)).toEqual(names);
});
