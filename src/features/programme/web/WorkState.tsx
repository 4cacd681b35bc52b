import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { NotASecret } from '#records/web/edit/NotASecret.tsx';
import { SaveTrouble } from '#records/web/edit/SaveTrouble.tsx';
import type { Editing } from '#records/web/edit/use-editing.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { timeOfDay } from '#ui/clock-time.ts';
import { useLanguage } from '#ui/language.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';

interface Props {
  editing: Editing;
  /** In which question or function something is wrong, for the problems that the server or the schema found. */
  placeOf: (field: string) => string;
}

/** Where the work is now: on this device or with everybody; with the button that saves and what hinders it. */
export function WorkState({ editing, placeOf }: Props) {
  const mayEdit = useMay('editor');
  return (
    <section className="paraat-work-state" aria-label={m.programme_work_saving()}>
      <Problems editing={editing} placeOf={placeOf} />
      <SaveTrouble editing={editing} />
      <p className="paraat-soft paraat-small" role="status">
        <Kept editing={editing} />
      </p>
      <Button
        busy={editing.saving}
        disabledReason={mayEdit ? undefined : m.records_edit_may_not()}
        onClick={() => void editing.save()}
      >
        {editing.saving ? m.records_edit_saving() : m.records_edit_save()}
      </Button>
    </section>
  );
}

function Kept({ editing: { isTouched, keeping } }: Pick<Props, 'editing'>) {
  const { language } = useLanguage();
  if (keeping.kept !== null && 'trouble' in keeping.kept) {
    return <strong className="paraat-wrong">{m.records_edit_not_kept()}</strong>;
  }
  if (!isTouched) return m.programme_work_all_saved();
  return keeping.kept === null
    ? m.programme_work_keeps()
    : m.programme_work_kept({ time: timeOfDay(keeping.kept.keptAt, language) });
}

function Problems({ editing, placeOf }: Props) {
  const { problems } = editing;
  if (problems.length === 0) return null;
  return (
    <>
      <Alert type="error" title={m.programme_work_not_saved()} announce>
        <ul className="paraat-bullets">
          {problems.map(({ field, code, message }) => (
            <li key={`${field} ${code}`}>
              {placeOf(field)}: {problemWords(code, message)}
            </li>
          ))}
        </ul>
        <Paragraph>{m.records_edit_safe()}</Paragraph>
      </Alert>
      <NotASecret editing={editing} />
    </>
  );
}

const problemWords = (code: string, message: string | undefined): string =>
  code === 'looks-like-a-secret'
    ? m.programme_secret_found()
    : code === 'too_big'
      ? m.programme_too_long_to_save()
      : (message ?? m.programme_not_right());
