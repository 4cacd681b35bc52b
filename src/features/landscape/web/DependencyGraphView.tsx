import { type Edge, MarkerType, type Node, Position, ReactFlow } from '@xyflow/react';
import './drawing.css';
import { useEffect, useMemo, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import { useGo } from '#ui/navigation.tsx';
import { drawingOf } from './drawing.ts';
import { layOut, nodeSize, type Places } from './lay-out.ts';
import type { Neighbourhood } from './neighbourhood.ts';

/** The landscape around one record: above it what falls with it, below it what it needs. */
export function DependencyGraphView({ record, around }: { record: RecordView; around: Neighbourhood }) {
  const go = useGo();
  const drawing = useMemo(() => drawingOf(record, around), [record, around]);
  const [places, setPlaces] = useState<Places>();
  useEffect(() => {
    let stopped = false;
    void layOut(drawing.nodes, drawing.lines).then((found) => !stopped && setPlaces(found));
    return () => {
      stopped = true;
    };
  }, [drawing]);
  const nodes = useMemo(() => flowNodes(drawing.nodes, places), [drawing, places]);
  const edges = useMemo(() => flowEdges(drawing.lines), [drawing]);
  if (places === undefined) return <div className="paraat-graph paraat-soft">{m.landscape_drawing()}</div>;
  return (
    <figure className="paraat-figure">
      {/* The lists beside it say the same in words, so a screen reader need not walk through the drawing. */}
      <div className="paraat-graph" aria-hidden="true">
        <ReactFlow
          nodes={nodes}
          edges={edges}
          fitView
          fitViewOptions={{ nodes: [{ id: record.id }], minZoom: 0.85, maxZoom: 0.85 }}
          minZoom={0.2}
          proOptions={{ hideAttribution: true }}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          zoomOnScroll={false}
          preventScrolling={false}
          onNodeClick={(_, node) => {
            const found = around.names.get(node.id);
            if (found !== undefined && found.id !== record.id) go(recordPath(found));
          }}
        />
      </div>
      <figcaption className="paraat-soft paraat-small">
        {m.landscape_drawing_caption({ name: record.name })}
        {drawing.left > 0 && <> {m.landscape_drawing_left({ count: drawing.left })}</>}
      </figcaption>
    </figure>
  );
}

function flowNodes(nodes: ReturnType<typeof drawingOf>['nodes'], places: Places | undefined): Node[] {
  return nodes.map((node) => ({
    id: node.id,
    position: places?.get(node.id) ?? { x: 0, y: 0 },
    data: { label: node.name },
    className: `paraat-node paraat-node--${node.part}`,
    sourcePosition: Position.Bottom,
    targetPosition: Position.Top,
    ...nodeSize,
  }));
}

const flowEdges = (lines: ReturnType<typeof drawingOf>['lines']): Edge[] =>
  lines.map(({ id, from, to }) => ({ id, source: from, target: to, markerEnd: { type: MarkerType.ArrowClosed } }));
