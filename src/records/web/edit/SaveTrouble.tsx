import { useEffect, useRef } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { useDesk } from './desk.tsx';
import type { Editing } from './use-editing.ts';

/** Why it was not saved, that the text is safe, and what to do. */
export function SaveTrouble({ editing }: { editing: Editing }) {
  const { trouble, saving } = editing;
  const box = useRef<HTMLDivElement>(null);
  // The press was at the foot of a long form: what came of it must not stand out of sight.
  useEffect(() => {
    if (trouble === null || trouble === 'refused') return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'center' });
  }, [trouble]);
  if (trouble === null || trouble === 'refused') return null;
  const isKept = editing.keeping.kept === null || 'keptAt' in editing.keeping.kept;
  return (
    <div ref={box} tabIndex={-1}>
      <Alert type="warning" title={titles[trouble]()} announce>
        <Paragraph>{isKept ? m.records_edit_safe() : m.records_edit_unsafe()}</Paragraph>
        {trouble === 'signed-out' && <SignIn />}
        {trouble === 'unreachable' && (
          <CheckboxField
            label={m.records_edit_send_later()}
            hint={m.records_edit_send_later_hint()}
            checked={editing.draft.sendWhenPossible}
            onChange={(sendWhenPossible) => editing.change({ sendWhenPossible })}
          />
        )}
        {trouble !== 'forbidden' && (
          <div className="paraat-button-row">
            <Button busy={saving} onClick={() => void editing.save()}>
              {m.records_edit_again()}
            </Button>
          </div>
        )}
      </Alert>
    </div>
  );
}

const titles = {
  unreachable: m.records_edit_unreachable,
  'signed-out': m.records_edit_signed_out,
  forbidden: m.records_edit_forbidden,
  missing: m.records_edit_missing,
};

/** Opens beside the form: what was typed stays on this screen, and as a draft. */
function SignIn() {
  const { signInPath } = useDesk();
  return (
    <div className="paraat-button-row">
      <ButtonLink href={signInPath} target="_blank" rel="noopener">
        {m.records_edit_sign_in()}
      </ButtonLink>
    </div>
  );
}
