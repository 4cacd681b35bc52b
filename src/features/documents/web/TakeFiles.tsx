import { useRef, useState } from 'react';
import { Problem } from '#platform/auth/web/client.ts';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Progress } from '#ui/Progress.tsx';
import type { FileOutcome } from '../document-proposal.ts';
import { type DocumentsServer, pathOf } from './documents-server.ts';
import { FileDrop } from './FileDrop.tsx';
import { refusalAdvice, refusalText } from './refusal-text.ts';

type Told = FileOutcome | { path: string; outcome: 'failed'; why: string };

/** Files, a folder or a ZIP of the study, sent one after the other; what goes wrong with one holds up no other. */
export function TakeFiles({ server, onTaken }: { server: DocumentsServer; onTaken: () => void }) {
  const [sending, setSending] = useState<{ done: number; of: number; name: string }>();
  const [told, setTold] = useState<Told[]>([]);
  const isStopped = useRef(false);
  const take = async (files: File[]) => {
    isStopped.current = false;
    const outcomes: Told[] = [];
    for (const [done, file] of files.entries()) {
      if (isStopped.current) break;
      setSending({ done, of: files.length, name: file.name });
      outcomes.push(...(await takeOne(server, file)));
    }
    setSending(undefined);
    setTold(outcomes);
    onTaken();
  };
  return (
    <>
      <FileDrop
        busy={sending !== undefined}
        onFiles={(files) => void take(files)}
        buttons={[{ label: m.documents_take_files() }, { label: m.documents_take_folder(), folder: true }]}
      >
        <p className="paraat-soft paraat-small">{m.documents_take_formats()}</p>
      </FileDrop>
      {sending !== undefined && (
        <>
          <Progress
            label={m.documents_take_sending({ done: sending.done + 1, of: sending.of })}
            value={sending.done / sending.of}
            note={sending.name}
          />
          <Button
            onClick={() => {
              isStopped.current = true;
            }}
          >
            {m.documents_take_stop()}
          </Button>
        </>
      )}
      <Outcomes told={told} />
    </>
  );
}

async function takeOne(server: DocumentsServer, file: File): Promise<Told[]> {
  try {
    return await server.take(file);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [{ path: pathOf(file), outcome: 'failed', why: `${error.title} ${error.detail}` }];
  }
}

function Outcomes({ told }: { told: readonly Told[] }) {
  if (told.length === 0) return null;
  const [fresh, there, failed] = [told.filter(isFresh), told.filter(isThere), told.filter(isFailed)];
  return (
    <Alert
      type={failed.length > 0 ? 'warning' : 'ok'}
      announce
      title={m.documents_take_outcome({ fresh: fresh.length, there: there.length, failed: failed.length })}
    >
      {failed.length > 0 && (
        <Disclosure title={m.documents_take_failed({ count: failed.length })} open>
          <ul>
            {failed.map((one, at) => (
              <li key={at}>
                <strong>{one.path}</strong>: <FailureText one={one} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {there.length > 0 && (
        <Disclosure title={m.documents_take_there({ count: there.length })} open={there.length <= 5}>
          <ul>
            {there.map((one, at) => (
              <li key={at}>
                <strong>{one.path}</strong>: <ThereText one={one} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {fresh.length > 0 && <Paragraph>{m.documents_take_next()}</Paragraph>}
    </Alert>
  );
}

type There = Extract<Told, { outcome: 'known' | 'waiting' }>;
type Failed = Extract<Told, { outcome: 'refused' | 'failed' }>;
const isFresh = (one: Told): boolean => one.outcome === 'proposed';
const isThere = (one: Told): one is There => one.outcome === 'known' || one.outcome === 'waiting';
const isFailed = (one: Told): one is Failed => one.outcome === 'refused' || one.outcome === 'failed';

const FailureText = ({ one }: { one: Failed }) =>
  one.outcome === 'failed' ? one.why : `${refusalText(one.reason)} ${refusalAdvice(one.reason)}`;

function ThereText({ one }: { one: There }) {
  if (one.outcome === 'waiting') return m.documents_take_waiting();
  if (one.document === null) return m.documents_take_known();
  return (
    <>
      {m.documents_take_known()} <a href={`/document/${one.document.slug}`}>{one.document.name}</a>
    </>
  );
}
