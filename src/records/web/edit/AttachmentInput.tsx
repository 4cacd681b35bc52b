import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Field } from '#ui/Field.tsx';
import { AttachmentLink } from '../AttachmentLink.tsx';
import { useDesk } from './desk.tsx';
import { changeThenFocus, type InputProps, useFormTools } from './form-context.tsx';
import { ItemButtons } from './ItemButtons.tsx';
import { type KeptFile, uploadFile } from './upload-file.ts';
import { useWiring } from './wiring.ts';

/** A file: handed in as soon as it is chosen, then shown with its name and a link to open it. */
export function AttachmentInput({ field, value, path }: InputProps) {
  const { change } = useFormTools();
  const { session } = useDesk();
  const { id, error, ...words } = useWiring(field, path);
  const [kept, setKept] = useState<KeptFile>();
  const [state, setState] = useState<'ready' | 'busy' | { problem: string }>('ready');
  const name = typeof value === 'string' && value !== '' ? value : undefined;
  const set = (to: string | undefined) => changeThenFocus(() => change(path, to), id);
  const handIn = async (file: File | undefined) => {
    if (file === undefined) return;
    setState('busy');
    const answer = await uploadFile(session.organisationSlug, file);
    if ('problem' in answer) return setState(answer);
    setState('ready');
    setKept(answer);
    set(answer.name);
  };
  return (
    <Field
      id={id}
      {...words}
      error={typeof state === 'object' ? state.problem : error}
      note={state === 'busy' ? m.records_file_busy() : undefined}
    >
      {(wiring) =>
        name === undefined ? (
          <input {...wiring} type="file" onChange={(event) => void handIn(event.target.files?.[0])} />
        ) : (
          <div className="paraat-chosen" id={id}>
            <span className="paraat-chosen__name">
              {kept?.name === name && <>{m.records_file_name({ name: kept.fileName, size: sizeWords(kept.size) })} </>}
              <AttachmentLink name={name} />
            </span>
            <ItemButtons
              name={kept?.fileName ?? name.slice(-12)}
              at={0}
              count={1}
              onMove={() => undefined}
              onRemove={() => set(undefined)}
              movable={false}
            />
          </div>
        )
      }
    </Field>
  );
}

/** The size of a file as people say it: `12 kB`, `3,4 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
