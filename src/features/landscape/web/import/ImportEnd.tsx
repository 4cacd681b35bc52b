import { m } from '#platform/language/generated/messages.js';
import { kindNames } from '#records/kind-name.ts';
import { listPath } from '#records/record-path.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import type { ImportReport, ImportRunView } from '../../import-report.ts';
import { Counts } from './Counts.tsx';
import { Problems } from './Problems.tsx';
import { ReportDetails } from './ReportDetails.tsx';
import type { Importing } from './use-import.ts';

/** How an import ended, and where to go from there. */
export function ImportEnd({ importing, run }: { importing: Importing; run: ImportRunView }) {
  return (
    <>
      <Outcome run={run} />
      {run.state === 'applied' && run.report !== null && <Applied report={run.report} />}
      <div className="paraat-button-row">
        {run.canRetry && (
          <Button look="primary" busy={importing.busy} onClick={importing.retry}>
            {m.landscape_import_page_retry()}
          </Button>
        )}
        <Button onClick={importing.again}>{m.landscape_import_page_another()}</Button>
      </div>
    </>
  );
}

function Outcome({ run }: { run: ImportRunView }) {
  if (run.state === 'applied') return <Alert type="ok" title={m.landscape_import_page_applied()} announce />;
  if (run.state === 'cancelled') return <Alert title={m.landscape_import_page_cancelled()} announce />;
  if (run.state === 'interrupted') {
    return (
      <Alert type="warning" title={m.landscape_import_page_interrupted()} announce>
        <Paragraph>{m.landscape_import_page_interrupted_note()}</Paragraph>
      </Alert>
    );
  }
  return <Problems problems={run.report?.problems ?? []} />;
}

function Applied({ report }: { report: ImportReport }) {
  const words = useKindWords();
  const kinds = kindNames.filter((kind) => {
    const counts = report.byKind[kind];
    return counts !== undefined && counts.added + counts.changed > 0;
  });
  return (
    <>
      <Counts report={report} />
      <RowList>
        {kinds.map((kind) => (
          <Row
            key={kind}
            href={listPath(kind)}
            title={m.landscape_import_page_look_at({ kind: words.of(kind).many().toLowerCase() })}
          />
        ))}
        <Row href="/gaten" title={m.landscape_import_page_to_check()} />
      </RowList>
      <ReportDetails report={report} />
    </>
  );
}
