import { m } from '#platform/language/generated/messages.js';
import { DiscardButton } from '#records/web/edit/DiscardButton.tsx';
import { useDraftTime } from '#records/web/edit/DraftOffer.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import type { WordBeside } from './use-word.ts';
import type { KeptWord } from './use-word-draft.ts';

/** Says that choices of before were found on this device, and lets somebody begin without them. */
export function KeptChoices({ beside, kept }: { beside: WordBeside; kept: KeptWord }) {
  const { preview, restoredAt } = beside;
  const at = useDraftTime(restoredAt ?? kept.at);
  // With a file open that has none of these choices there is nothing to say: its own choices replace them.
  if (beside.busy === 'reading' || (preview !== null && restoredAt === null)) return null;
  return (
    <Alert announce title={m.documents_word_kept({ at })}>
      {preview === null && <Paragraph>{m.documents_word_kept_choose_again({ file: kept.draft.fileName })}</Paragraph>}
      <div className="paraat-button-row">
        <DiscardButton
          words={m.documents_word_begin_anew()}
          name={m.documents_word_draft({ file: kept.draft.fileName })}
          onDiscard={beside.beginAnew}
        />
      </div>
    </Alert>
  );
}
