import { useMemo, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { momentWords } from '#ui/clock-time.ts';
import { DateAgo } from '#ui/DateAgo.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Heading } from '#ui/Heading.tsx';
import { useLanguage } from '#ui/language.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { differences } from '../../diff.ts';
import { type Field, fieldsOf } from '../../field.ts';
import type { RecordView, RevisionView } from '../../record.ts';
import { useKinds } from '../edit/desk.tsx';
import { RestoreButton } from '../edit/RestoreButton.tsx';
import { DifferenceView } from './DifferenceView.tsx';

interface Props {
  record: RecordView;
  /** The newest first. */
  revisions: readonly RevisionView[];
  mayWrite: boolean;
}

const manyAtOnce = 20;

/** The list of revisions, each with what it changed, and a comparison of any two. */
export function Revisions({ record, revisions, mayWrite }: Props) {
  const kinds = useKinds();
  const schema = kinds === 'unreachable' ? undefined : kinds?.get(record.kind)?.schema;
  const fields = useMemo(() => (schema === undefined ? [] : fieldsOf(schema)), [schema]);
  const [shown, setShown] = useState(manyAtOnce);
  return (
    <>
      {revisions.length > 2 && <Compare record={record} revisions={revisions} fields={fields} />}
      <Heading>{m.records_history_all({ count: revisions.length })}</Heading>
      <ol className="paraat-revisions" reversed>
        {revisions.slice(0, shown).map((revision, at) => (
          <li key={revision.revision} className="paraat-revision">
            <OneRevision record={record} revision={revision} before={revisions[at + 1]} fields={fields} />
            {mayWrite && at > 0 && !revision.deleted && (
              <RestoreButton id={record.id} revision={revision.revision} name={revision.name} isOlderVersion />
            )}
          </li>
        ))}
      </ol>
      {revisions.length > shown && (
        <Button onClick={() => setShown(shown + manyAtOnce)}>{m.records_history_more()}</Button>
      )}
    </>
  );
}

interface OneProps {
  record: RecordView;
  revision: RevisionView;
  before: RevisionView | undefined;
  fields: readonly Field[];
}

function OneRevision({ record, revision, before, fields }: OneProps) {
  const found = useMemo(
    () => (before === undefined ? [] : differences(fields, before.content, revision.content)),
    [fields, before, revision],
  );
  return (
    <>
      <h3 className="nl-heading nl-heading--level-3">
        {m.records_history_version({ revision: revision.revision })} <Badge soft>{natureOf(revision, before)}</Badge>
      </h3>
      <p className="paraat-soft">
        {revision.author}, <DateAgo instant={revision.at} />
      </p>
      {revision.reason !== '' && <p>{revision.reason}</p>}
      {before === undefined || revision.deleted ? null : <DifferenceView kind={record.kind} differences={found} />}
    </>
  );
}

function natureOf(revision: RevisionView, before: RevisionView | undefined): string {
  if (revision.deleted) return m.records_nature_deleted();
  if (before?.deleted === true) return m.records_nature_restored();
  if (revision.nature === 'import') return m.records_nature_import();
  if (revision.nature === 'migration') return m.records_nature_migration();
  return before === undefined ? m.records_nature_made() : m.records_nature_edit();
}

/** Any two versions beside each other. */
function Compare({ record, revisions, fields }: Omit<Props, 'mayWrite'> & { fields: readonly Field[] }) {
  const { language } = useLanguage();
  const newest = revisions[0]?.revision ?? 1;
  const [from, setFrom] = useState(String(revisions.at(-1)?.revision ?? 1));
  const [to, setTo] = useState(String(newest));
  const of = (number: string) => revisions.find(({ revision }) => String(revision) === number);
  const [older, newer] = [of(from), of(to)];
  const options = revisions.map(({ revision, at, author }) => ({
    value: String(revision),
    label: `${revision}: ${momentWords(at, language)}, ${author}`,
  }));
  return (
    <Disclosure title={m.records_history_compare()}>
      <SelectField label={m.records_history_from()} value={from} options={options} onChange={setFrom} />
      <SelectField label={m.records_history_to()} value={to} options={options} onChange={setTo} />
      {older !== undefined && newer !== undefined && (
        <DifferenceView kind={record.kind} differences={differences(fields, older.content, newer.content)} />
      )}
    </Disclosure>
  );
}
