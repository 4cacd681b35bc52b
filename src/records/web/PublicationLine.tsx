import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { dateWords } from '#ui/clock-time.ts';
import { useLanguage } from '#ui/language.tsx';
import { judgedLines } from '../judged-words.ts';
import { hasNewerDraft, isAsked, isConfirmedKind } from '../published.ts';
import type { Publication, RecordView } from '../record.ts';
import { confirmPath, readPath } from '../record-path.ts';
import { ReviewAct } from './edit/ReviewButton.tsx';
import { useRecordById } from './source.tsx';
import './publication.css';

/** Whether what stands here was confirmed by others and since when, and the ways to confirm it. */
export function PublicationLine({ record }: { record: RecordView }) {
  const mayEdit = useMay('editor');
  const { language } = useLanguage();
  if (!isConfirmedKind(record.kind)) return null;
  const { published } = record;
  const asked = isAsked(record);
  const mustBeRead = record.content.mustKnow !== undefined && published !== undefined;
  return (
    <div className="paraat-publication">
      <p>
        {published === undefined
          ? asked
            ? m.records_publication_asked()
            : m.records_publication_draft()
          : m.records_publication_valid({ day: dateWords(published.at, language), revision: published.revision })}
      </p>
      {published !== undefined && <Judged published={published} />}
      <div className="paraat-no-print">
        <ReviewAct record={record} />
      </div>
      {mayEdit && hasNewerDraft(record) && (
        <p>{asked ? m.records_publication_newer_asked() : m.records_publication_newer()}</p>
      )}
      <div className="paraat-button-row paraat-no-print">
        {(mayEdit || asked) && (
          <ButtonLink href={confirmPath(record)} icon="check">
            {m.records_publication_confirm()}
          </ButtonLink>
        )}
        {mustBeRead && <ButtonLink href={readPath(record)}>{m.records_publication_read()}</ButtonLink>}
      </div>
    </div>
  );
}

/** Who judged the valid text and who made it valid: two different things, and mostly different people. */
function Judged({ published }: { published: Publication }) {
  const { language } = useLanguage();
  return (
    <ul className="paraat-publication__judged paraat-small">
      {judgedLines(published, { day: (instant) => dateWords(instant, language) }).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The same for a record that is known by its id. */
export function PublicationLineOf({ id }: { id: string }) {
  const { data: record } = useRecordById(id);
  return record === undefined ? null : <PublicationLine record={record} />;
}
