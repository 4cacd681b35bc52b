import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import type { FieldChoice } from '../../import-merge.ts';
import type { ImportReport, ImportRunView } from '../../import-report.ts';
import { Conflicts, choiceKey } from './Conflicts.tsx';
import { Counts } from './Counts.tsx';
import { MappingForm } from './MappingForm.tsx';
import { Problems } from './Problems.tsx';
import { ReportDetails } from './ReportDetails.tsx';
import type { Importing } from './use-import.ts';

/** What the file would do, before anything is done; one button does it. */
export function Preview({
  importing,
  run,
  report,
}: {
  importing: Importing;
  run: ImportRunView;
  report: ImportReport;
}) {
  const [choices, setChoices] = useState<Record<string, FieldChoice>>(() => keepAll(report));
  const [isChanged, setChanged] = useState(false);
  const reason = whyNot(report, isChanged, choices);
  return (
    <>
      <Paragraph>
        <strong>{run.fileName}</strong>. {m.landscape_import_page_nothing_yet()}
      </Paragraph>
      <Problems problems={report.problems} />
      {report.problems.length === 0 && (
        <>
          <Heading>{m.landscape_import_page_preview()}</Heading>
          <Counts report={report} />
        </>
      )}
      {report.register !== null && (
        <MappingForm register={report.register} importing={importing} onChange={setChanged} />
      )}
      <Conflicts conflicts={report.conflicts} choices={choices} onChoose={setChoices} />
      <div className="paraat-button-row">
        <Button look="primary" busy={importing.busy} disabledReason={reason} onClick={() => importing.agree(choices)}>
          {m.landscape_import_page_agree()}
        </Button>
        <Button onClick={importing.stop}>{m.landscape_import_page_stop()}</Button>
      </div>
      <ReportDetails report={report} />
    </>
  );
}

/** What a person wrote stays unless somebody says otherwise. */
const keepAll = ({ conflicts }: ImportReport): Record<string, FieldChoice> =>
  Object.fromEntries(
    conflicts.flatMap(({ key, fields }) => fields.map(({ field }) => [choiceKey(key, field), 'current' as const])),
  );

function whyNot(report: ImportReport, isChanged: boolean, choices: Record<string, FieldChoice>): string | undefined {
  if (isChanged) return m.landscape_import_page_read_again_first();
  if (report.problems.length > 0) return m.landscape_import_page_failed();
  const isChosen = Object.keys(choices).length > 0;
  return report.added + report.changed === 0 && !isChosen ? m.landscape_import_page_nothing_to_do() : undefined;
}
