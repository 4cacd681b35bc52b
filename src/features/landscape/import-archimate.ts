import type { KindName } from '#records/kind-name.ts';
import type { DependencyType } from './dependency.ts';
import { type ArchimateElement, type ElementContent, elementContent } from './import-archimate-content.ts';
import { circlesIn } from './import-circles.ts';
import { type Incoming, type Incomings, pointer, SkipCounter } from './import-record.ts';
import { shortened } from './import-text.ts';

export interface ArchimateRelation {
  id: string;
  type: string;
  source: string;
  target: string;
}

/** A whole model, but of elements without meaning here only the type is kept. */
export interface ArchimateModel {
  id: string;
  elements: ArchimateElement[];
  /** Type of every element, also of those that are not imported. */
  typeOf: ReadonlyMap<string, string>;
  relations: ArchimateRelation[];
  /** Names of property definitions by identifier; they stand at the end of the file. */
  definitions: ReadonlyMap<string, string>;
}

type Layer = 'business' | 'application' | 'technology';

const technology = [
  'Node',
  'Device',
  'SystemSoftware',
  'TechnologyService',
  'TechnologyFunction',
  'TechnologyInterface',
  'TechnologyProcess',
  'TechnologyInteraction',
  'TechnologyCollaboration',
  'Path',
  'CommunicationNetwork',
  'Facility',
  'Equipment',
  'DistributionNetwork',
  // Names of ArchiMate 2, which called the technology layer infrastructure.
  'Network',
  'CommunicationPath',
  'InfrastructureService',
  'InfrastructureFunction',
  'InfrastructureInterface',
];

interface Meaning {
  kind: KindName;
  layer: Layer;
}

const meaning: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['ApplicationComponent', { kind: 'application', layer: 'application' }],
  ['BusinessService', { kind: 'service', layer: 'business' }],
  ...technology.map((type): [string, Meaning] => [type, { kind: 'infrastructure', layer: 'technology' }]),
]);

/** The kind of record that an element becomes; undefined for what has no meaning here. */
export const kindOfElement = (type: string): KindName | undefined => meaning.get(type)?.kind;

const height: Record<Layer, number> = { technology: 0, application: 1, business: 2 };

/** A relation read as a dependency: which end needs the other, and in what way. */
export interface Direction {
  dependent: 'source' | 'target';
  type: DependencyType;
}

const directions: ReadonlyMap<string, Direction> = new Map([
  ['Flow', { dependent: 'target', type: 'data' }],
  ['Serving', { dependent: 'target', type: 'serves' }],
  ['Realization', { dependent: 'target', type: 'serves' }],
  ['Composition', { dependent: 'source', type: 'part-of' }],
  ['Aggregation', { dependent: 'source', type: 'part-of' }],
  ['Assignment', { dependent: 'target', type: 'runs-on' }],
]);

/** Which end of a relation needs the other; undefined when the relation says nothing about failing. */
export function directionOf(relation: string, sourceType: string, targetType: string): Direction | undefined {
  if (relation !== 'Association') return directions.get(relation);
  const source = meaning.get(sourceType);
  const target = meaning.get(targetType);
  if (source === undefined || target === undefined) return undefined;
  const dependent = height[target.layer] > height[source.layer] ? 'target' : 'source';
  const lower = dependent === 'source' ? target : source;
  return { dependent, type: lower.layer === 'technology' ? 'runs-on' : 'serves' };
}

/** Says whether a sort of relation can become a dependency at all. */
export const isDependency = (relation: string): boolean => relation === 'Association' || directions.has(relation);

/** Reads a model as records: elements first, then what needs what. */
export function archimateIncoming(model: ArchimateModel): Incomings {
  const skips = new SkipCounter();
  const records = elementRecords(model, skips);
  const named = new Map(records.map((record) => [record.externalId, record]));
  const dependencies = dependencyRecords(model, named, skips);
  return {
    source: `archimate:${shortened(model.id, 200)}`,
    records: [...records, ...dependencies.records],
    skipped: skips.all(),
    circles: circlesIn(dependencies.needs).map((circle) => circle.map((id) => named.get(id)?.content.name ?? id)),
  };
}

function elementRecords(model: ArchimateModel, skips: SkipCounter): Incoming[] {
  for (const type of model.typeOf.values()) {
    if (kindOfElement(type) === undefined) skips.add(type, 'element-without-meaning');
  }
  return model.elements.flatMap((element) => {
    const kind = kindOfElement(element.type);
    const content = kind && elementContent(element, kind, model.definitions, skips);
    if (kind === undefined) return [];
    if (content === undefined) {
      skips.add(element.id, 'element-without-name', element.type);
      return [];
    }
    return [{ kind, externalId: element.id, content, ref: element.id, mode: 'record' as const }];
  });
}

interface NamedRecord {
  kind: KindName;
  content: Partial<ElementContent>;
}

function dependencyRecords(model: ArchimateModel, named: ReadonlyMap<string, NamedRecord>, skips: SkipCounter) {
  const found = new Map<string, Incoming>();
  const needs: [string, string][] = [];
  for (const relation of model.relations) {
    const ends = meaningfulEnds(relation, model.typeOf, named, skips);
    if (ends === undefined) continue;
    const externalId = `${ends.dependent}>${ends.on}:${ends.type}`;
    if (found.has(externalId)) skips.add(relation.type, 'relation-twice');
    else {
      found.set(externalId, dependencyRecord(externalId, relation.id, ends, named));
      needs.push([ends.dependent, ends.on]);
    }
  }
  return { records: [...found.values()], needs };
}

interface Ends {
  dependent: string;
  on: string;
  type: DependencyType;
}

function meaningfulEnds(
  relation: ArchimateRelation,
  typeOf: ReadonlyMap<string, string>,
  named: ReadonlyMap<string, NamedRecord>,
  skips: SkipCounter,
): Ends | undefined {
  const { type, source, target } = relation;
  if (!isDependency(type)) {
    skips.add(type, 'relation-without-meaning');
    return undefined;
  }
  const direction = directionOf(type, typeOf.get(source) ?? '', typeOf.get(target) ?? '');
  if (direction === undefined || !named.has(source) || !named.has(target)) {
    skips.add(type, 'relation-end-not-imported');
    return undefined;
  }
  if (source === target) {
    skips.add(relation.id, 'relation-to-itself', named.get(source)?.content.name);
    return undefined;
  }
  const sourceNeeds = direction.dependent === 'source';
  return { dependent: sourceNeeds ? source : target, on: sourceNeeds ? target : source, type: direction.type };
}

function dependencyRecord(
  externalId: string,
  ref: string,
  { dependent, on, type }: Ends,
  named: ReadonlyMap<string, NamedRecord>,
): Incoming {
  const end = (id: string) => {
    const record = named.get(id);
    return { kind: record?.kind ?? 'application', name: shortened(record?.content.name ?? id, 117) };
  };
  const name = `${end(dependent).name} heeft nodig: ${end(on).name}`;
  const content = { name, dependent: pointer(end(dependent).kind, dependent), on: [pointer(end(on).kind, on)], type };
  return { kind: 'dependency', externalId, content, ref, mode: 'record' };
}
