import { useMay, useSession } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { editPath, historyPath } from '#records/record-path.ts';
import { ReviewAct } from '#records/web/edit/ReviewButton.tsx';
import { useCopyState, useRecordById } from '#records/web/source.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { DateAgo } from '#ui/DateAgo.tsx';
import { Heading } from '#ui/Heading.tsx';
import type { FactSheetView } from '../fact-sheet-view.ts';

/** How old this sheet is, who confirmed it, and the ways to paper, to its history and to changing it. */
export function FactSheetPaper({ view }: { view: FactSheetView }) {
  const mayEdit = useMay('editor');
  return (
    <section aria-labelledby="versie">
      <Heading id="versie">{m.plans_this_sheet()}</Heading>
      {view.sheet !== null && (
        <>
          <p>
            {m.plans_version({ version: view.version ?? 0 })}
            {view.changedAt !== null && (
              <>
                , {m.plans_changed()} <DateAgo instant={view.changedAt} /> {m.plans_by({ name: view.changedBy ?? '' })}
              </>
            )}
          </p>
          <ReviewLine view={view} />
          {mayEdit && <ReviewSheet id={view.sheet.id} />}
        </>
      )}
      <div className="paraat-button-row paraat-no-print">
        <OnPaper view={view} />
        {mayEdit && view.sheet !== null && (
          <ButtonLink href={editPath(view.sheet)} icon="write">
            {m.plans_edit_sheet()}
          </ButtonLink>
        )}
        {mayEdit && (
          <ButtonLink href={editPath(view.about)} icon="write">
            {m.plans_edit_about()}
          </ButtonLink>
        )}
        {view.sheet !== null && <ButtonLink href={historyPath(view.sheet)}>{m.plans_history()}</ButtonLink>}
        <ButtonLink href={historyPath(view.about)}>{m.plans_history_about()}</ButtonLink>
      </div>
    </section>
  );
}

/** Confirms the text of the sheet as it stands on this screen. */
function ReviewSheet({ id }: { id: string }) {
  const { data: sheet } = useRecordById(id);
  return sheet === undefined ? null : (
    <div className="paraat-no-print">
      <ReviewAct record={sheet} />
    </div>
  );
}

function ReviewLine({ view: { review } }: { view: FactSheetView }) {
  if (review.at === null) return <p className="paraat-wrong">{m.plans_never_reviewed()}</p>;
  return (
    <p className={review.state === 'changed-since' ? 'paraat-wrong' : undefined}>
      {review.state === 'reviewed' ? m.plans_reviewed() : m.plans_changed_since_review()}{' '}
      <DateAgo instant={review.at} /> {m.plans_by({ name: review.by ?? '' })}
    </p>
  );
}

/** The server makes the A4; without it the screen itself goes to the printer. */
function OnPaper({ view }: { view: FactSheetView }) {
  const { session } = useSession();
  const { connection } = useCopyState();
  if (view.sheet === null || session === null || connection !== 'live') {
    return (
      <Button icon="print" onClick={() => window.print()}>
        {m.plans_print_screen()}
      </Button>
    );
  }
  const address = `/api/organisations/${session.organisationSlug}/fact-sheets/${view.sheet.slug}.pdf`;
  return (
    <ButtonLink icon="print" href={address} target="_blank" rel="noopener">
      {m.plans_as_pdf()}
    </ButtonLink>
  );
}
