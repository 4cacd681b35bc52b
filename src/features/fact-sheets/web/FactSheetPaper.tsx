import type { Freshness } from '#features/reviews/freshness.ts';
import { noticeFor } from '#features/reviews/freshness-words.ts';
import { useMay, useSession } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { editPath, historyPath } from '#records/record-path.ts';
import { PublicationLineOf } from '#records/web/PublicationLine.tsx';
import { useCopyState } from '#records/web/source.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { DateAgo } from '#ui/DateAgo.tsx';
import { Heading } from '#ui/Heading.tsx';
import { TrustNotice } from '#ui/TrustNotice.tsx';
import type { FactSheetView } from '../fact-sheet-view.ts';
import { SheetSources } from './SheetSources.tsx';

/** How old this sheet is, who confirmed it, and the ways to paper, to its history and to changing it. */
export function FactSheetPaper({ view, freshness }: { view: FactSheetView; freshness: Freshness | null }) {
  const mayEdit = useMay('editor');
  return (
    <section aria-labelledby="versie" className={view.sheet === null ? 'paraat-no-print' : undefined}>
      <Heading id="versie">{m.fact_sheets_this_sheet()}</Heading>
      {view.sheet !== null && (
        <>
          <p>
            {m.fact_sheets_version({ version: view.version ?? 0 })}
            {view.changedAt !== null && (
              <>
                , {m.fact_sheets_changed()} <DateAgo instant={view.changedAt} />{' '}
                {m.fact_sheets_by({ name: view.changedBy ?? '' })}
              </>
            )}
          </p>
          {freshness !== null && <TrustNotice {...noticeFor(freshness)} />}
          <PublicationLineOf id={view.sheet.id} />
          <SheetSources sources={view.sources} />
        </>
      )}
      <div className="paraat-button-row paraat-no-print">
        <OnPaper view={view} />
        {mayEdit && view.sheet !== null && (
          <ButtonLink href={editPath(view.sheet)} icon="write">
            {m.fact_sheets_edit_sheet()}
          </ButtonLink>
        )}
        {mayEdit && (
          <ButtonLink href={editPath(view.about)} icon="write">
            {m.fact_sheets_edit_about()}
          </ButtonLink>
        )}
        {view.sheet !== null && <ButtonLink href={historyPath(view.sheet)}>{m.fact_sheets_history()}</ButtonLink>}
        <ButtonLink href={historyPath(view.about)}>{m.fact_sheets_history_about()}</ButtonLink>
      </div>
    </section>
  );
}

/** The server makes the A4; without it the screen itself goes to the printer. */
function OnPaper({ view }: { view: FactSheetView }) {
  const { session } = useSession();
  const { connection } = useCopyState();
  if (view.sheet === null || session === null || connection !== 'live') {
    return (
      <Button icon="print" onClick={() => window.print()}>
        {m.fact_sheets_print_screen()}
      </Button>
    );
  }
  const address = `/api/organisations/${session.organisationSlug}/fact-sheets/${view.sheet.slug}.pdf`;
  return (
    <ButtonLink icon="print" href={address} target="_blank" rel="noopener">
      {m.fact_sheets_as_pdf()}
    </ButtonLink>
  );
}
