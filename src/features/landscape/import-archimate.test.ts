import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArchimateModel, archimateIncoming, directionOf, kindOfElement } from './import-archimate.ts';
import { pointer } from './import-record.ts';

const app = 'ApplicationComponent';
const service = 'BusinessService';
const node = 'Node';

/** A small model; elements as [id, type], relations as [type, source, target]. */
function model(elements: [string, string][], relations: [string, string, string][]): ArchimateModel {
  return {
    id: 'test',
    elements: elements
      .filter(([, type]) => kindOfElement(type) !== undefined)
      .map(([id, type]) => ({ id, type, name: id, documentation: '', properties: [] })),
    typeOf: new Map(elements),
    relations: relations.map(([type, source, target], at) => ({ id: `r${at}`, type, source, target })),
    definitions: new Map(),
  };
}

const needs = (one: ArchimateModel) =>
  archimateIncoming(one)
    .records.filter(({ kind }) => kind === 'dependency')
    .map(({ externalId }) => externalId);

describe('what an element becomes', () => {
  it.each([
    ['ApplicationComponent', 'application'],
    ['SystemSoftware', 'infrastructure'],
    ['TechnologyService', 'infrastructure'],
    ['Device', 'infrastructure'],
    ['CommunicationNetwork', 'infrastructure'],
    ['BusinessService', 'service'],
    ['ApplicationService', undefined],
    ['BusinessProcess', undefined],
    ['Grouping', undefined],
  ])('%s', (type, kind) => expect(kindOfElement(type)).toBe(kind));
});

describe('which end of a relation needs the other', () => {
  it.each([
    ['Flow', app, app, 'target', 'data'],
    ['Serving', node, app, 'target', 'serves'],
    ['Realization', app, service, 'target', 'serves'],
    ['Composition', app, app, 'source', 'part-of'],
    ['Aggregation', app, app, 'source', 'part-of'],
    ['Assignment', node, app, 'target', 'runs-on'],
    ['Association', app, node, 'source', 'runs-on'],
    ['Association', node, app, 'target', 'runs-on'],
    ['Association', service, app, 'source', 'serves'],
    ['Association', app, service, 'target', 'serves'],
    ['Association', app, app, 'source', 'serves'],
    ['Association', node, node, 'source', 'runs-on'],
  ])('%s from %s to %s', (relation, source, target, dependent, type) =>
    expect(directionOf(relation, source, target)).toEqual({ dependent, type }),
  );

  it.each(['Access', 'Specialization', 'Influence', 'Triggering', 'Nonsense'])('%s says nothing', (relation) =>
    expect(directionOf(relation, app, app)).toBeUndefined(),
  );
});

describe('a model read as records', () => {
  it('makes B need A where data flows from A to B', () => {
    const { records } = archimateIncoming(
      model(
        [
          ['A', app],
          ['B', app],
        ],
        [['Flow', 'A', 'B']],
      ),
    );
    expect(records.at(-1)?.content).toEqual({
      name: 'B heeft nodig: A',
      dependent: pointer('application', 'B'),
      on: [pointer('application', 'A')],
      type: 'data',
    });
  });

  it('counts and names what has no meaning here', () => {
    const elements: [string, string][] = [
      ['A', app],
      ['P', 'BusinessProcess'],
      ['Q', 'BusinessProcess'],
    ];
    const { skipped } = archimateIncoming(
      model(elements, [
        ['Serving', 'A', 'P'],
        ['Specialization', 'A', 'A'],
        ['Flow', 'A', 'A'],
      ]),
    );
    expect(skipped).toEqual([
      { ref: 'BusinessProcess', reason: 'element-without-meaning', count: 2 },
      { ref: 'Serving', reason: 'relation-end-not-imported', count: 1 },
      { ref: 'r2', reason: 'relation-to-itself', count: 1, detail: 'A' },
      { ref: 'Specialization', reason: 'relation-without-meaning', count: 1 },
    ]);
  });

  it('keeps one of two relations that mean the same', () => {
    const twice = model(
      [
        ['A', app],
        ['B', app],
      ],
      [
        ['Serving', 'A', 'B'],
        ['Realization', 'A', 'B'],
      ],
    );
    expect(needs(twice)).toEqual(['B>A:serves']);
    expect(archimateIncoming(twice).skipped).toContainEqual({ ref: 'Realization', reason: 'relation-twice', count: 1 });
  });

  it('tells of circles and takes them', () => {
    const circle = model(
      [
        ['A', app],
        ['B', app],
        ['C', app],
      ],
      [
        ['Flow', 'A', 'B'],
        ['Flow', 'B', 'A'],
        ['Flow', 'B', 'C'],
      ],
    );
    expect(archimateIncoming(circle).circles).toEqual([['A', 'B']]);
    expect(needs(circle)).toHaveLength(3);
  });

  it('gives the same dependencies in whatever order relations and elements stand', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const relation = fc.tuple(
      fc.constantFrom('Flow', 'Serving', 'Aggregation', 'Association', 'Access'),
      fc.constantFrom(...ids),
      fc.constantFrom(...ids),
    );
    const mixed = fc
      .array(relation, { maxLength: 20 })
      .chain((relations) =>
        fc.tuple(
          fc.constant(relations),
          fc.shuffledSubarray(relations, { minLength: relations.length }),
          fc.shuffledSubarray(ids, { minLength: ids.length }),
        ),
      );
    fc.assert(
      fc.property(mixed, ([relations, shuffled, order]) => {
        const typed = (all: string[]) => all.map((id): [string, string] => [id, id === 'd' ? node : app]);
        const one = needs(model(typed(ids), relations)).sort();
        expect(needs(model(typed(order), shuffled)).sort()).toEqual(one);
        for (const need of one) expect(need.split(/[>:]/)[0]).not.toBe(need.split(/[>:]/)[1]);
      }),
    );
  });
});

describe('the properties of an element', () => {
  const definitions = new Map([
    ['p1', 'Beschikbaarheid'],
    ['p2', 'Beschikbaarheid (belangrijkste reden)'],
    ['p3', 'GEMMA type'],
    ['p4', 'GEMMA status'],
    ['p5', 'Synoniemen'],
    ['p6', 'URL'],
    ['p7', 'Toelichting'],
    ['p8', 'Confidentiality'],
  ]);
  const content = (properties: [string, string][], type = app) => {
    const element = {
      id: 'A',
      type,
      name: ' Zaken \n systeem ',
      documentation: 'Voor zaken.',
      properties: properties.map(([definition, value]) => ({ definition, value })),
    };
    const one = { ...model([['A', type]], []), elements: [element], definitions };
    return archimateIncoming(one).records[0]?.content;
  };

  it('become fields, in Dutch and English, and a score loses the number before its reason', () => {
    const read = content([
      ['p1', '2'],
      ['p2', '2 : verlies van publiek respect.'],
      ['p3', 'Referentiecomponent'],
      ['p4', 'In gebruik'],
      ['p5', 'ZS; Zaakmagazijn, ZS'],
      ['p6', 'https://voorbeeld.nl/zs'],
      ['p7', 'Bijvoorbeeld vergunningen.'],
      ['p8', '3'],
    ]);
    expect(read).toEqual({
      name: 'Zaken systeem',
      description: 'Voor zaken.\n\nBijvoorbeeld vergunningen.',
      availability: { score: 2, reason: 'verlies van publiek respect.' },
      integrity: null,
      confidentiality: { score: 3 },
      type: 'Referentiecomponent',
      status: 'In gebruik',
      otherNames: ['ZS', 'Zaakmagazijn'],
      address: 'https://voorbeeld.nl/zs',
    });
  });

  it.each(['nvt', '7', '22', ''])('no score is made of "%s"', (value) =>
    expect(content([['p1', value]])).toMatchObject({ availability: null }),
  );
  it('an address that is none is left out', () =>
    expect(content([['p6', 'javascript:alert(1)']])).toMatchObject({ address: null }));
  it('a service has only a name and a description', () =>
    expect(Object.keys(content([['p1', '3']], service) ?? {})).toEqual(['name', 'description']));
});
