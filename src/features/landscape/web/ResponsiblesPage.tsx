import { useSession } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { readEverything } from '#records/read-everything.ts';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import { useReading } from '#records/web/hooks.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useCopyState, useSource } from '#records/web/source.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { Page } from '#ui/Page.tsx';
import { Table } from '#ui/Table.tsx';
import { dialAddress } from '#ui/telephone.ts';
import { type Responsible, responsibles } from '../responsible.ts';

/** Who answers for what, and who stands in: one list to read, and to hang on a wall. */
export function ResponsiblesPage() {
  const { data: rows } = useReading(useSource(), 'responsibles', async (source) =>
    responsibles(await readEverything(source)),
  );
  const fields = useKindWords().of('application').fields;
  const columns = [
    m.landscape_responsibles_what(),
    m.landscape_responsibles_priority(),
    fields.owner?.() ?? '',
    fields.deputy?.() ?? '',
  ];
  return (
    <Page title={m.landscape_responsibles_title()} width="wide">
      <Button icon="print" onClick={() => window.print()}>
        {m.landscape_responsibles_print()}
      </Button>
      <Files />
      {rows !== undefined && (
        <Table
          caption={m.landscape_responsibles_caption({ count: rows.length })}
          columns={columns}
          rows={rows.map(rowOf)}
        />
      )}
    </Page>
  );
}

/** What the server makes of it: the matrix as a file, and all fact sheets in one. */
function Files() {
  const { session } = useSession();
  const { connection } = useCopyState();
  if (session === null || connection !== 'live') return null;
  const base = `/api/organisations/${session.organisationSlug}`;
  return (
    <p className="paraat-button-row paraat-no-print">
      <ButtonLink href={`${base}/responsibles.pdf`} target="_blank" rel="noopener">
        {m.landscape_responsibles_pdf()}
      </ButtonLink>
      <ButtonLink href={`${base}/responsibles.docx`}>{m.landscape_responsibles_docx()}</ButtonLink>
      <ButtonLink href={`${base}/binder.pdf`} target="_blank" rel="noopener">
        {m.landscape_responsibles_binder()}
      </ButtonLink>
    </p>
  );
}

const rowOf = ({ record, priority, owner, deputy }: Responsible) => ({
  key: record.id,
  cells: [
    <a key="what" href={recordPath(record)}>
      {record.name}
    </a>,
    priority ?? m.landscape_responsibles_nobody(),
    personCell(owner),
    personCell(deputy),
  ],
});

function personCell(person: RecordView | undefined) {
  if (person === undefined) return <strong>{m.landscape_responsibles_nobody()}</strong>;
  const { mobile, telephone } = person.content as { mobile?: string; telephone?: string };
  const number = mobile ?? telephone;
  return (
    <>
      {person.name}
      {number !== undefined && (
        <>
          <br />
          <a href={dialAddress(number)}>{number}</a>
        </>
      )}
    </>
  );
}
