import { useEffect, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { DateAgo } from '#ui/DateAgo.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import type { RecordView } from '../../record.ts';
import { Referrers } from '../edit/DeleteSection.tsx';
import { useDesk } from '../edit/desk.tsx';
import { RestoreButton } from '../edit/RestoreButton.tsx';
import { useKindWords } from '../kind-words.tsx';
import { usePointingAt } from '../source.tsx';
import '../edit/edit.css';

/** What was deleted, the latest first; each can come back, and says who still refers to it. */
export function DeletedPage() {
  const { server } = useDesk();
  const [records, setRecords] = useState<RecordView[] | 'unreachable'>();
  useEffect(() => {
    void server.deleted().then((answer) => setRecords(answer.state === 'done' ? answer.value : 'unreachable'));
  }, [server]);
  return (
    <Page title={m.records_deleted_title()} back={{ href: '/meer', label: m.records_more() }}>
      <Paragraph>{m.records_deleted_what()}</Paragraph>
      {records === 'unreachable' && <Alert type="info" title={m.records_history_unreachable()} />}
      {Array.isArray(records) && records.length === 0 && <EmptyState title={m.records_deleted_none()} />}
      {Array.isArray(records) && records.length > 0 && (
        <RowList label={m.records_deleted_title()}>
          {records.map((record) => (
            <OneDeleted key={record.id} record={record} />
          ))}
        </RowList>
      )}
    </Page>
  );
}

function OneDeleted({ record }: { record: RecordView }) {
  const { session } = useDesk();
  const words = useKindWords().of(record.kind);
  const { data: still = [] } = usePointingAt(record.id);
  const mayWrite = session.role === 'editor' || session.role === 'administrator';
  return (
    <Row
      title={record.name}
      note={
        <>
          {words.one()}, {m.records_deleted_by({ who: record.updatedBy })}{' '}
          <DateAgo instant={record.deletedAt ?? record.updatedAt} />
        </>
      }
      extra={
        <>
          {still.length > 0 && (
            <Disclosure title={m.records_referrers({ count: still.length })}>
              <Referrers records={still} />
            </Disclosure>
          )}
          {mayWrite && <RestoreButton id={record.id} revision={record.revision} name={record.name} />}
        </>
      }
    />
  );
}
