import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import { useReading } from '#records/web/hooks.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useSource } from '#records/web/source.tsx';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { Table } from '#ui/Table.tsx';
import { dialAddress } from '#ui/telephone.ts';
import { type Responsible, responsibles } from '../responsible.ts';
import { readEverything } from './read-everything.ts';

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
