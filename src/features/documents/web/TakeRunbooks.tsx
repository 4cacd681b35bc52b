import { useState } from 'react';
import { ProblemAlert } from '#platform/auth/web/ProblemAlert.tsx';
import { useWork } from '#platform/auth/web/work.ts';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import type { RunbookReport } from '../runbook-report.ts';
import { skipText } from '../runbook-words.ts';
import type { DocumentsServer } from './documents-server.ts';
import { FileDrop } from './FileDrop.tsx';

/** A folder or ZIP of Markdown files becomes procedures; afterwards it says what somebody may want to look at. */
export function TakeRunbooks({ server }: { server: DocumentsServer }) {
  const work = useWork();
  const [report, setReport] = useState<RunbookReport>();
  const take = (files: File[]) => {
    setReport(undefined);
    void work.run(async () => setReport(await server.takeRunbooks(files)));
  };
  return (
    <>
      <Paragraph>{m.documents_runbooks_intro()}</Paragraph>
      <FileDrop
        busy={work.busy}
        onFiles={take}
        buttons={[
          { label: m.documents_take_folder_of_runbooks(), folder: true },
          { label: m.documents_take_runbooks(), accept: '.md,.markdown,.zip' },
        ]}
      />
      <ProblemAlert problem={work.problem} />
      {report !== undefined && <Report report={report} />}
    </>
  );
}

function Report({ report }: { report: RunbookReport }) {
  const { added, changed, unchanged, skipped, conflicts, deadLinks, owners, secrets } = report;
  return (
    <Alert type="ok" announce title={m.documents_runbooks_done({ added, changed, unchanged })}>
      <Paragraph>
        <a href="/lijst/procedure">{m.documents_runbooks_to_procedures()}</a>
      </Paragraph>
      <Lines
        title={m.documents_runbooks_conflicts()}
        lines={conflicts.map(({ path }) => m.documents_runbooks_conflict({ path }))}
      />
      <Lines
        title={m.documents_runbooks_left_out()}
        lines={skipped.map(({ path, reason }) => m.documents_runbooks_skipped({ path, reason: skipText(reason) }))}
      />
      <Lines
        title={m.documents_runbooks_secrets()}
        lines={secrets.map(({ path, count }) => m.documents_runbooks_secret({ path, count }))}
      />
      <Lines
        title={m.documents_runbooks_dead_links()}
        lines={deadLinks.map(({ path, link }) => m.documents_runbooks_dead_link({ path, link }))}
      />
      <Lines
        title={m.documents_runbooks_owners()}
        lines={owners.map(({ owner, pages }) => m.documents_runbooks_owner({ owner, pages }))}
      />
    </Alert>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Disclosure title={title} note={String(lines.length)}>
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
