import { useEffect, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { takeNewVersion, watchVersions } from './program.ts';

/** Says that a newer program lies ready, and takes it when the user wants; never in the middle of something. */
export function NewVersion() {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => watchVersions(setWaiting), []);
  if (waiting === null) return null;
  return (
    <div className="paraat-new-version" role="status">
      <span>{m.entry_new_version()}</span>
      <Button look="subtle" onClick={() => takeNewVersion(waiting)}>
        {m.entry_new_version_take()}
      </Button>
    </div>
  );
}
