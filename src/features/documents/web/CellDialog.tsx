import { useEffect, useId, useRef, useState } from 'react';
import { Problem } from '#platform/auth/web/client.ts';
import { ProblemAlert } from '#platform/auth/web/ProblemAlert.tsx';
import { useWork } from '#platform/auth/web/work.ts';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { Button } from '#ui/Button.tsx';
import { DayAgo } from '#ui/DateAgo.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { MatrixCell } from '../document-matrix.ts';
import type { DocumentRequestView } from '../document-request.ts';
import { typeText } from '../document-words.ts';
import { nameOfDocument } from '../match-documents.ts';
import { AskForm } from './AskForm.tsx';
import type { DocumentsServer } from './documents-server.ts';
import { FileDrop } from './FileDrop.tsx';
import { refusalText } from './refusal-text.ts';

interface Props {
  subject: RecordView;
  cell: MatrixCell;
  server: DocumentsServer;
  mayWrite: boolean;
  /** Requests for this document that are still open: who sees them does not ask twice. */
  asked: readonly DocumentRequestView[];
  onAsked: () => void;
  onClose: () => void;
  /** Told in words what was kept. */
  onSaved: (done: string) => void;
}

/** One cell: what is there, and the three ways on: add it, ask for it, or say that it is not needed. */
export function CellDialog({ subject, cell, server, mayWrite, asked, onAsked, onClose, onSaved }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  const saved = () => {
    onSaved(m.documents_cell_saved({ type: typeText(cell.type), name: subject.name }));
    close();
  };
  return (
    <dialog ref={dialog} className="paraat-dialog" aria-labelledby={title} onClose={onClose}>
      <h2 id={title} className="nl-heading nl-heading--level-2">
        {typeText(cell.type)}: {subject.name}
      </h2>
      <There cell={cell} />
      {asked.map(({ id, askedOfName, dueOn }) => (
        <Paragraph key={id}>
          {m.documents_ask_asked({ name: askedOfName })} <DayAgo day={dueOn} />
        </Paragraph>
      ))}
      {mayWrite && (
        <>
          <Disclosure title={m.documents_cell_add()} open={cell.state === 'missing'}>
            <AddFile subject={subject} cell={cell} server={server} onDone={saved} />
          </Disclosure>
          <Disclosure title={m.documents_cell_ask()}>
            <AskForm subject={subject} type={cell.type} server={server} onAsked={onAsked} />
          </Disclosure>
          {cell.state === 'missing' && (
            <Disclosure title={m.documents_cell_not_needed()}>
              <NotNeeded subject={subject} cell={cell} server={server} onDone={saved} />
            </Disclosure>
          )}
        </>
      )}
      <Button onClick={close}>{m.documents_cell_close()}</Button>
    </dialog>
  );
}

function There({ cell }: { cell: MatrixCell }) {
  if (cell.state === 'not-applicable') {
    return <Paragraph>{m.documents_cell_because({ reason: cell.reason ?? '-', by: cell.by ?? '' })}</Paragraph>;
  }
  if (cell.documents.length === 0) return <Paragraph>{m.documents_cell_nothing()}</Paragraph>;
  return (
    <ul>
      {cell.documents.map(({ id, slug, name, content }) => (
        <li key={id}>
          <a href={`/document/${slug}`}>{name}</a>
          {content.date !== undefined && ` (${content.date})`}
        </li>
      ))}
    </ul>
  );
}

type FormProps = Pick<Props, 'subject' | 'cell' | 'server'> & { onDone: () => void };

function AddFile({ subject, cell, server, onDone }: FormProps) {
  const work = useWork();
  const add = async ([file]: File[]) => {
    if (file === undefined) return;
    const done = await work.run(async () => {
      const [taken] = await server.take(file);
      if (taken?.outcome !== 'proposed') throw problemOf(taken);
      const content = { name: nameOfDocument(file.name), type: cell.type, state: 'found', about: [subject.id] };
      await server.accept(taken.id, content);
    });
    if (done) onDone();
  };
  return (
    <>
      <ProblemAlert problem={work.problem} />
      <FileDrop
        busy={work.busy}
        onFiles={(files) => void add(files)}
        buttons={[{ label: m.documents_cell_choose_file() }]}
      />
    </>
  );
}

function problemOf(taken: Awaited<ReturnType<DocumentsServer['take']>>[number] | undefined): Problem {
  const isKnown = taken?.outcome === 'known' || taken?.outcome === 'waiting';
  const title = taken?.outcome === 'refused' ? refusalText(taken.reason) : m.documents_take_known();
  return new Problem({
    code: 'file',
    title,
    detail: isKnown ? m.documents_cell_known() : m.documents_cell_other_file(),
  });
}

function NotNeeded({ subject, cell, server, onDone }: FormProps) {
  const work = useWork();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const save = async () => {
    setAsked(true);
    if (reason.trim() === '') return;
    const name = `${typeText(cell.type)} ${subject.name}`.slice(0, 200);
    const content = { name, type: cell.type, state: 'not-applicable', about: [subject.id], reason: reason.trim() };
    if (await work.run(() => server.write(content))) onDone();
  };
  return (
    <>
      <ProblemAlert problem={work.problem} />
      <TextField
        label={m.documents_cell_reason()}
        hint={m.documents_cell_reason_hint()}
        error={isAsked && reason.trim() === '' ? m.documents_cell_reason_missing() : undefined}
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
      <Button look="primary" busy={work.busy} onClick={() => void save()}>
        {m.documents_cell_not_needed()}
      </Button>
    </>
  );
}
