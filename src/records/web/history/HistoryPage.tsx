import { useEffect, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import type { KindName } from '../../kind-name.ts';
import type { RecordView, RevisionView } from '../../record.ts';
import { recordPath } from '../../record-path.ts';
import { useDesk } from '../edit/desk.tsx';
import { ReviewButton } from '../edit/ReviewButton.tsx';
import { useHead } from '../source.tsx';
import { Revisions } from './Revisions.tsx';
import '../edit/edit.css';

/** The history of a record: who changed what, when and why; any two versions compared; an older one put back. */
export function HistoryPage({ kind, slug }: { kind: KindName; slug: string }) {
  const { data: record, loading } = useHead(kind, slug);
  if (record === undefined) return loading ? null : <Page title={m.records_edit_no_record()}>{null}</Page>;
  return (
    <Page
      title={m.records_history_title({ name: record.name })}
      back={{ href: recordPath(record), label: record.name }}
    >
      <History record={record} />
    </Page>
  );
}

function History({ record }: { record: RecordView }) {
  const { server, session } = useDesk();
  const [revisions, setRevisions] = useState<RevisionView[] | 'unreachable' | 'signed-out'>();
  useEffect(() => {
    let stopped = false;
    void server.revisions(record.id).then((answer) => {
      if (stopped) return;
      setRevisions(
        answer.state === 'done' ? answer.value : answer.state === 'signed-out' ? 'signed-out' : 'unreachable',
      );
    });
    return () => {
      stopped = true;
    };
  }, [server, record.id, record.revision]);
  const mayWrite = session.role === 'editor' || session.role === 'administrator';
  return (
    <>
      {mayWrite && <ReviewButton record={record} />}
      {typeof revisions === 'string' && (
        <Alert
          type="info"
          title={revisions === 'signed-out' ? m.records_history_signed_out() : m.records_history_unreachable()}
        >
          <Paragraph>{m.records_history_unreachable_what()}</Paragraph>
        </Alert>
      )}
      {Array.isArray(revisions) && <Revisions record={record} revisions={revisions} mayWrite={mayWrite} />}
    </>
  );
}
