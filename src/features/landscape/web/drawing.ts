import type { Neighbourhood } from './neighbourhood.ts';

export interface DrawnNode {
  id: string;
  name: string;
  /** What it is to the record in the middle. */
  part: 'self' | 'falls' | 'hampered' | 'needed';
}

export interface DrawnLine {
  id: string;
  from: string;
  to: string;
}

/** More than this no eye can follow; the list has them all. */
const mostNodes = 60;

/** The nodes and lines of a drawing: from what needs, to what is needed; the nearest first. */
export function drawingOf(self: { id: string; name: string }, around: Neighbourhood) {
  const nodes = new Map<string, DrawnNode>([[self.id, { id: self.id, name: self.name, part: 'self' }]]);
  const near = [
    ...around.needs.flatMap((line) => line.on.map(({ id, name }) => ({ id, name, part: 'needed', depth: line.depth }))),
    ...around.falls.map(({ record: { id, name }, impact }) => ({ id, name, part: impact.state, depth: impact.depth })),
  ].sort((a, b) => a.depth - b.depth);
  for (const { id, name, part } of near) {
    if (nodes.size < mostNodes && !nodes.has(id)) nodes.set(id, { id, name, part: part as DrawnNode['part'] });
  }
  const needs = [...around.needs.map((line) => line.need), ...around.falls.map((one) => one.impact.because.need)];
  const lines = new Map<string, DrawnLine>();
  for (const { dependent, on } of needs) {
    for (const one of on) {
      const id = `${dependent} ${one}`;
      if (nodes.has(dependent) && nodes.has(one)) lines.set(id, { id, from: dependent, to: one });
    }
  }
  return { nodes: [...nodes.values()], lines: [...lines.values()], left: near.length + 1 - nodes.size };
}
