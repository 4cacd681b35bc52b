import elkApi from 'elkjs/lib/elk-api.js';
import workerAddress from 'elkjs/lib/elk-worker.min.js?url';
import type { DrawnLine, DrawnNode } from './drawing.ts';

export type Places = ReadonlyMap<string, { x: number; y: number }>;
export const nodeSize = { width: 170, height: 56 };

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.layered.spacing.nodeNodeBetweenLayers': '56',
  'elk.spacing.nodeNode': '24',
};

// The library comes as CommonJS: its class is the default of its default.
const Elk = elkApi.default;
let elk: InstanceType<typeof Elk> | undefined;

/** Finds places for the nodes, in a worker of its own so that the screen stays quick. */
export async function layOut(nodes: readonly DrawnNode[], lines: readonly DrawnLine[]): Promise<Places> {
  elk ??= new Elk({ workerUrl: workerAddress });
  const laidOut = await elk.layout({
    id: 'all',
    layoutOptions: options,
    children: nodes.map(({ id }) => ({ id, ...nodeSize })),
    edges: lines.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  return new Map((laidOut.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
}
