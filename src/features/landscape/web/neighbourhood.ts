import type { RecordView } from '#records/record.ts';
import type { RecordSource } from '#records/record-source.ts';
import type { DependencyType } from '../dependency.ts';
import {
  chainTo,
  type DependencyGraph,
  dependencyGraph,
  type Impact,
  impactOf,
  type Need,
  needsBehind,
} from '../impact.ts';

/** A record that falls or is hampered, with the names on the way there. */
export interface Fallen {
  record: RecordView;
  impact: Impact;
  through: string[];
}

/** One thing that is needed: directly, or through others. */
export interface NeededLine {
  need: Need;
  on: RecordView[];
  depth: number;
  type: DependencyType;
  withoutIt: string | undefined;
}

/** What lies around one record in the landscape. */
export interface Neighbourhood {
  falls: Fallen[];
  needs: NeededLine[];
  pointing: RecordView[];
  /** Everything that is named above, by id. */
  names: ReadonlyMap<string, RecordView>;
}

/** A copy gives the same list until one of its dependencies changes, and every page asks for its graph. */
const graphs = new WeakMap<readonly RecordView[], DependencyGraph>();

function graphOfList(dependencies: readonly RecordView[]): DependencyGraph {
  const graph = graphs.get(dependencies) ?? dependencyGraph(dependencies);
  graphs.set(dependencies, graph);
  return graph;
}

/** Reads what falls with a record, what it needs, and what points at it. */
export async function readNeighbourhood(source: RecordSource, id: string): Promise<Neighbourhood> {
  const [dependencies, pointing] = await Promise.all([source.list('dependency'), source.pointingAt(id)]);
  const graph = graphOfList(dependencies);
  const impacts = impactOf(graph, [id]);
  const needed = needsBehind(graph, id);
  const found = await source.byIds([...new Set([id, ...impacts.keys(), ...needed.keys()])]);
  const names = new Map(found.map((record) => [record.id, record]));
  const content = new Map(dependencies.map((dependency) => [dependency.id, dependency.content]));
  const needs = [...new Map([...needed.values()].map((one) => [one.because.id, one])).values()];
  return {
    falls: [...impacts].flatMap(([at, impact]) => {
      const record = names.get(at);
      const through = chainTo(impacts, at).slice(1, -1);
      return record === undefined
        ? []
        : [{ record, impact, through: through.flatMap((one) => names.get(one)?.name ?? []) }];
    }),
    needs: needs.map(({ because, depth }) => ({
      need: because,
      depth,
      type: because.type,
      on: because.on.flatMap((one) => names.get(one) ?? []),
      withoutIt: content.get(because.id)?.withoutIt as string | undefined,
    })),
    pointing: pointing.filter((record) => record.kind !== 'dependency' && record.kind !== 'fact-sheet'),
    names,
  };
}
