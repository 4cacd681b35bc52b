import { m } from '#platform/language/generated/messages.js';
import { useCopyState } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { serverNeed } from './server-need.ts';
import { useSilence } from './use-silence.ts';

/** A start is no outage, but whoever is about to begin here must not wait long to hear that it will not work. */
const patience = 1500;

/** On a page that needs the server, without it: what does not work now, what is safe, and what still does. */
export function ServerNotice({ path }: { path: string }) {
  const { connection } = useCopyState();
  const silent = useSilence(connection === 'waiting', patience);
  const cannot = serverNeed(path);
  if (!silent || cannot === undefined) return null;
  return (
    <section className="paraat-server-notice" aria-label={m.entry_copy_waiting()}>
      <Alert type="info" title={cannot()} announce>
        <p>
          {m.entry_needs_safe()} {m.entry_needs_still()}
        </p>
      </Alert>
    </section>
  );
}
