import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Progress } from '#ui/Progress.tsx';
import type { RunProgress } from '../../import-report.ts';
import type { Importing } from './use-import.ts';

/** How far it is, and the way to stop; stopping is safe at any moment. */
export function ImportProgress({ importing }: { importing: Importing }) {
  const { run } = importing;
  const progress = run?.progress ?? {};
  const share = progress.done !== undefined && progress.of ? progress.done / progress.of : undefined;
  const note = progress.counted ? m.landscape_import_page_counted({ count: progress.counted }) : undefined;
  return (
    <div role="status">
      <Progress
        label={run === null ? m.landscape_import_page_uploading() : stepWords(progress.step)}
        value={share}
        note={note}
      />
      <Paragraph soft>{m.landscape_import_page_nothing_yet()}</Paragraph>
      <Button onClick={importing.stop}>{m.landscape_import_page_stop()}</Button>
    </div>
  );
}

function stepWords(step: RunProgress['step']): string {
  if (step === 'writing') return m.landscape_import_page_writing();
  return step === 'comparing' ? m.landscape_import_page_comparing() : m.landscape_import_page_reading();
}
