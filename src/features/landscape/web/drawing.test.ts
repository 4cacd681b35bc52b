import { expect, test } from 'vitest';
import { fixtureSource } from '#records/fixture-source.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { drawingOf } from './drawing.ts';
import { readNeighbourhood } from './neighbourhood.ts';

function record(kind: KindName, id: string, content: Record<string, unknown> = {}): RecordView {
  const references = [content.dependent, ...((content.on as string[] | undefined) ?? [])].filter(Boolean) as string[];
  return {
    ...{ id, kind, slug: id, name: id, content: { name: id, ...content }, contentHash: '', revision: 1, change: 1 },
    ...{ updatedAt: '2026-01-01T00:00:00Z', updatedBy: '', nature: 'edit', references, review: null, deletedAt: null },
  };
}
const need = (dependent: string, on: string[], more = {}) =>
  record('dependency', `${dependent}-${on.join('-')}`, { dependent, on, type: 'serves', ...more });

const landscape = [
  ...['balie', 'zaaksysteem', 'archief', 'database', 'server-a', 'server-b'].map((id) => record('application', id)),
  need('balie', ['zaaksysteem']),
  need('archief', ['zaaksysteem'], { type: 'data' }),
  need('zaaksysteem', ['database'], { withoutIt: 'lezen' }),
  need('database', ['server-a', 'server-b'], { needed: 1 }),
];

test('tells what falls with a record, what it needs, and through what', async () => {
  const around = await readNeighbourhood(fixtureSource(landscape), 'zaaksysteem');
  const falls = around.falls.map(({ record: { name }, impact }) => [name, impact.state]).sort();
  expect(falls).toEqual([
    ['archief', 'hampered'],
    ['balie', 'falls'],
  ]);
  expect(around.needs.map(({ on, depth }) => [on.map((one) => one.name), depth])).toEqual([
    [['database'], 1],
    [['server-a', 'server-b'], 2],
  ]);
  expect(around.needs[0]?.withoutIt).toBe('lezen');
});

test('a server with a twin takes nothing down, and what falls far away says through what', async () => {
  const source = fixtureSource(landscape);
  expect((await readNeighbourhood(source, 'server-a')).falls).toEqual([]);
  const { falls } = await readNeighbourhood(source, 'database');
  expect(falls.find(({ record: { name } }) => name === 'balie')?.through).toEqual(['zaaksysteem']);
});

test('draws each record once, with the line from who needs to what is needed', async () => {
  const around = await readNeighbourhood(fixtureSource(landscape), 'zaaksysteem');
  const { nodes, lines, left } = drawingOf({ id: 'zaaksysteem', name: 'zaaksysteem' }, around);
  expect(nodes.map(({ id, part }) => `${id} ${part}`).sort()).toEqual([
    'archief hampered',
    'balie falls',
    'database needed',
    'server-a needed',
    'server-b needed',
    'zaaksysteem self',
  ]);
  expect(lines.map(({ from, to }) => `${from}>${to}`)).toContain('zaaksysteem>database');
  expect(left).toBe(0);
});
