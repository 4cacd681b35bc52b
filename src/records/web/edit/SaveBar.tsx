import type { ReactNode } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { timeOfDay } from '#ui/clock-time.ts';
import { useLanguage } from '#ui/language.tsx';
import { useDesk } from './desk.tsx';
import type { Editing } from './use-editing.ts';

/** Always in view: save, and where the text is now. */
export function SaveBar({ editing, children }: { editing: Editing; children?: ReactNode }) {
  const { session } = useDesk();
  const mayWrite = session.role === 'editor' || session.role === 'administrator';
  return (
    <div className="paraat-actions paraat-save-bar">
      {children}
      <Button
        look="primary"
        busy={editing.saving}
        disabledReason={mayWrite ? undefined : m.records_edit_may_not()}
        onClick={() => void editing.save()}
      >
        {editing.saving ? m.records_edit_saving() : m.records_edit_save()}
      </Button>
      <KeptAt editing={editing} />
    </div>
  );
}

function KeptAt({ editing }: { editing: Editing }) {
  const { language } = useLanguage();
  const { kept, possible } = editing.keeping;
  if (!possible) return null;
  if (kept !== null && 'trouble' in kept) {
    return (
      <span className="paraat-save-bar__kept paraat-save-bar__kept--trouble" role="alert">
        {m.records_edit_not_kept()}
      </span>
    );
  }
  return (
    <span className="paraat-save-bar__kept">
      {kept === null ? m.records_edit_keeps() : m.records_edit_kept({ time: timeOfDay(kept.keptAt, language) })}
    </span>
  );
}
