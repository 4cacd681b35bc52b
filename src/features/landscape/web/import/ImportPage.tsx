import { ProblemAlert } from '#platform/auth/web/ProblemAlert.tsx';
import { useMay, useSession } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Page } from '#ui/Page.tsx';
import { useFocusOnNewStage } from '#ui/use-focus-on-new-stage.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { ImportEnd } from './ImportEnd.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import '#records/web/edit/edit.css';
import './import.css';
import { Preview } from './Preview.tsx';
import { type Importing, useImport } from './use-import.ts';

/** Bringing data in from a file: choose, look, agree. Nothing is written before somebody agreed. */
export function ImportPage() {
  const { session } = useSession();
  const mayImport = useMay('editor');
  return (
    <Page title={m.landscape_import_page_title()} back={{ href: '/meer', label: m.landscape_import_page_back() }}>
      {session !== null && mayImport ? (
        <OneImport organisationSlug={session.organisationSlug} />
      ) : (
        <Alert title={m.landscape_import_page_may_not()} />
      )}
    </Page>
  );
}

function OneImport({ organisationSlug }: { organisationSlug: string }) {
  const importing = useImport(organisationSlug);
  const stage = useFocusOnNewStage(importing.isUploading ? 'uploading' : (importing.run?.state ?? 'choose'));
  return (
    <div ref={stage} tabIndex={-1} className="paraat-import">
      <ProblemAlert problem={importing.problem} />
      <Stage importing={importing} />
    </div>
  );
}

function Stage({ importing }: { importing: Importing }) {
  const { run, isUploading } = importing;
  if (isUploading) return <ImportProgress importing={importing} />;
  if (run === null) return <ChooseFile importing={importing} />;
  if (run.state === 'reading' || run.state === 'applying') return <ImportProgress importing={importing} />;
  if (run.state === 'preview' && run.report !== null) {
    return (
      <Preview
        key={run.id + run.report.register?.mapping.columns.join()}
        importing={importing}
        run={run}
        report={run.report}
      />
    );
  }
  return <ImportEnd importing={importing} run={run} />;
}
