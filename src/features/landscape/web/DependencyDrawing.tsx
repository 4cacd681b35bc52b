import { lazy, Suspense, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { Button } from '#ui/Button.tsx';
import type { Neighbourhood } from './neighbourhood.ts';

const DependencyGraphView = lazy(() =>
  import('./DependencyGraphView.tsx').then((module) => ({ default: module.DependencyGraphView })),
);

/** The same as the lists, drawn; only on request, since drawing takes a part of the program that reading does not. */
export function DependencyDrawing({ record, around }: { record: RecordView; around: Neighbourhood }) {
  const [shown, setShown] = useState(false);
  return (
    <div className="paraat-no-print">
      <Button icon="graph" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? m.landscape_hide_drawing() : m.landscape_show_drawing()}
      </Button>
      {shown && (
        <Suspense fallback={<div className="paraat-graph paraat-soft">{m.landscape_drawing()}</div>}>
          <DependencyGraphView record={record} around={around} />
        </Suspense>
      )}
    </div>
  );
}
