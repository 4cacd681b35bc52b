import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { useNow } from '#ui/clock.tsx';
import { dateWords, dayOf, timeOfDay } from '#ui/clock-time.ts';
import { useLanguage } from '#ui/language.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { DiscardButton } from './DiscardButton.tsx';
import type { KeptDraft } from './use-kept-drafts.ts';

interface Props {
  offer: KeptDraft;
  onContinue: () => void;
  onDiscard: () => void;
}

/** There is text that was typed before and not saved: go on with it, or throw it away. */
export function DraftOffer({ offer, onContinue, onDiscard }: Props) {
  const at = useDraftTime(offer.updatedAt);
  return (
    <Alert type="info" title={m.records_draft_offer({ at })}>
      <Paragraph>{m.records_draft_offer_what()}</Paragraph>
      <div className="paraat-button-row">
        <Button look="primary" onClick={onContinue}>
          {m.records_draft_continue()}
        </Button>
        <DiscardButton words={m.records_draft_discard()} name={offer.draft.name} onDiscard={onDiscard} />
      </div>
    </Alert>
  );
}

/** The time of a draft: of today the clock only, else with the day. */
export function useDraftTime(instant: string): string {
  const { language } = useLanguage();
  const time = timeOfDay(instant, language);
  return dayOf(new Date(instant)) === dayOf(useNow()) ? time : `${dateWords(instant, language)} ${time}`;
}
