import { useMemo, useState } from 'react';
import { useMay, useSession } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { useRecords } from '#records/web/source.tsx';
import '#records/web/edit/edit.css';
import { Alert } from '#ui/Alert.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { useToday } from '#ui/clock.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import type { SourceDocument } from '../document.ts';
import { type CellState, documentMatrix, expectedTypes, type MatrixCell, type MatrixRow } from '../document-matrix.ts';
import type { DocumentRequestView } from '../document-request.ts';
import { typeText } from '../document-words.ts';
import { CellDialog } from './CellDialog.tsx';
import { documentsServer } from './documents-server.ts';
import './documents.css';
import { useFetched } from './use-fetched.ts';

interface Chosen {
  subject: RecordView;
  cell: MatrixCell;
}

/** Applications against what should exist for each: what is found, old, missing or not needed. */
export function MatrixPage() {
  const { session } = useSession();
  const mayWrite = useMay('editor');
  const server = useMemo(() => documentsServer(session?.organisationSlug ?? ''), [session?.organisationSlug]);
  const rows = useMatrix();
  // Who may not ask gets no answer here, and needs none.
  const requests = useFetched(server.requests);
  const [words, setWords] = useState('');
  const [onlyGaps, setOnlyGaps] = useState(false);
  const [chosen, setChosen] = useState<Chosen>();
  const [done, setDone] = useState('');
  const shown = rows.filter(
    ({ subject, done }) =>
      subject.name.toLowerCase().includes(words.trim().toLowerCase()) && (!onlyGaps || done < expectedTypes.length),
  );
  const count = rows.reduce((sum, row) => sum + row.done, 0);
  return (
    <Page
      title={m.documents_matrix_title()}
      width="wide"
      back={{ href: '/documenten', label: m.documents_page_title() }}
    >
      <Paragraph>{m.documents_matrix_intro()}</Paragraph>
      <Paragraph>{m.documents_matrix_done({ done: count, of: rows.length * expectedTypes.length })}</Paragraph>
      <div role="status">{done !== '' && <Alert type="ok" title={done} />}</div>
      <SearchField label={m.documents_matrix_search()} value={words} onChange={setWords} />
      <CheckboxField label={m.documents_matrix_only_gaps()} checked={onlyGaps} onChange={setOnlyGaps} />
      {shown.length === 0 ? (
        <EmptyState title={m.documents_matrix_none()} />
      ) : (
        <>
          <MatrixTable rows={shown} onChoose={setChosen} />
          <MatrixList rows={shown} onChoose={setChosen} />
        </>
      )}
      {chosen !== undefined && (
        <CellDialog
          {...chosen}
          server={server}
          mayWrite={mayWrite}
          asked={asked(requests.data ?? [], chosen)}
          onAsked={requests.again}
          onSaved={setDone}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Page>
  );
}

/** What was asked for this cell and did not come yet. */
const asked = (requests: readonly DocumentRequestView[], { subject, cell }: Chosen): DocumentRequestView[] =>
  requests.filter(({ about, type, state }) => about === subject.id && type === cell.type && state === 'open');

function useMatrix(): MatrixRow[] {
  const today = useToday();
  const { data: applications } = useRecords('application');
  const { data: documents } = useRecords('document');
  return useMemo(
    () => documentMatrix(applications ?? [], (documents ?? []) as RecordView<SourceDocument>[], today),
    [applications, documents, today],
  );
}

interface RowsProps {
  rows: readonly MatrixRow[];
  onChoose: (chosen: Chosen) => void;
}

function MatrixTable({ rows, onChoose }: RowsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section className="paraat-table-frame paraat-matrix" aria-label={m.documents_matrix_title()} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table">
        <caption className="paraat-hidden-label">{m.documents_matrix_title()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.documents_matrix_application()}</th>
            {expectedTypes.map((type) => (
              <th key={type} scope="col">
                {typeText(type)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ subject, cells }) => (
            <tr key={subject.id}>
              <th scope="row">
                <a href={`/application/${subject.slug}`}>{subject.name}</a>
              </th>
              {cells.map((cell) => (
                <td key={cell.type}>
                  <CellButton subject={subject} cell={cell} onChoose={onChoose} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The same on a narrow screen: a list for each application. */
function MatrixList({ rows, onChoose }: RowsProps) {
  return (
    <div className="paraat-matrix-list">
      {rows.map(({ subject, cells, done }) => (
        <Disclosure
          key={subject.id}
          title={subject.name}
          note={m.documents_matrix_row_done({ done, of: cells.length })}
        >
          <ul>
            {cells.map((cell) => (
              <li key={cell.type}>
                <span>{typeText(cell.type)}</span>
                <CellButton subject={subject} cell={cell} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </div>
  );
}

function CellButton({ subject, cell, onChoose }: Chosen & { onChoose: (chosen: Chosen) => void }) {
  const state = cellText(cell.state);
  return (
    <button
      type="button"
      className={`paraat-cell paraat-cell--${cell.state}`}
      aria-label={m.documents_matrix_cell({ state, type: typeText(cell.type), name: subject.name })}
      onClick={() => onChoose({ subject, cell })}
    >
      {state}
    </button>
  );
}

const states: Record<CellState, () => string> = {
  found: m.documents_document_state_found,
  outdated: m.documents_document_state_outdated,
  missing: m.documents_document_state_missing,
  'not-applicable': m.documents_matrix_not_needed,
};
const cellText = (state: CellState): string => states[state]();
