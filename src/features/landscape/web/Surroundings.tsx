import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import { useReading } from '#records/web/hooks.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useSource } from '#records/web/source.tsx';
import { Heading } from '#ui/Heading.tsx';
import { MoreRows } from '#ui/MoreRows.tsx';
import { Row } from '#ui/Row.tsx';
import { DependencyDrawing } from './DependencyDrawing.tsx';
import { FallsWithIt } from './FallsWithIt.tsx';
import { NeedsIt } from './NeedsIt.tsx';
import { readNeighbourhood } from './neighbourhood.ts';

/** Kinds that belong with a thing, in the order in which they help. */
const belonging = ['contract', 'asset', 'licence', 'internet-connection'] as const satisfies KindName[];

/** What lies around a record, drawn on request. */
export function Drawing({ record }: { record: RecordView }) {
  const around = useNeighbourhood(record);
  if (around === undefined || around.falls.length + around.needs.length === 0) return null;
  return <DependencyDrawing record={record} around={around} />;
}

/** What falls with a record and what it needs; nothing where nobody wrote that down. */
export function FallsAndNeeds({ record }: { record: RecordView }) {
  const around = useNeighbourhood(record);
  if (around === undefined) return null;
  return (
    <>
      <FallsWithIt falls={around.falls} />
      <NeedsIt needs={around.needs} />
    </>
  );
}

/** What lies around a record: what falls with it, what it needs, and what belongs to it. */
export function Surroundings({ record }: { record: RecordView }) {
  const around = useNeighbourhood(record);
  if (around === undefined) return null;
  const isConnected = around.falls.length + around.needs.length > 0;
  return (
    <>
      <FallsAndNeeds record={record} />
      {belonging.map((kind) => (
        <Belonging key={kind} kind={kind} records={around.pointing.filter((one) => one.kind === kind)} />
      ))}
      {!isConnected && <p className="paraat-soft">{m.landscape_no_dependencies()}</p>}
    </>
  );
}

const useNeighbourhood = (record: RecordView) =>
  useReading(useSource(), `around ${record.id}`, (source) => readNeighbourhood(source, record.id)).data;

function Belonging({ kind, records }: { kind: KindName; records: readonly RecordView[] }) {
  const words = useKindWords().of(kind);
  if (records.length === 0) return null;
  const id = `rond-${kind}`;
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>{words.many()}</Heading>
      <MoreRows
        items={records}
        shortOnPaper
        row={(one) => <Row key={one.id} href={recordPath(one)} title={one.name} note={noteOf(one)} />}
      />
    </section>
  );
}

const noteFields = ['customerNumber', 'supportHours', 'serialNumber', 'place', 'keyKeptWhere', 'lineNumber'] as const;

function noteOf({ content }: RecordView): string {
  return noteFields
    .map((field) => content[field])
    .filter((value) => typeof value === 'string')
    .join(' · ');
}
