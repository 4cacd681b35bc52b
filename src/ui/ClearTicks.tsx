import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from './Button.tsx';

/** Takes all ticks of a list away, after one question: in the middle of an outage they are all that tells what was done. */
export function ClearTicks({ any, clear }: { any: boolean; clear: () => void }) {
  const [asked, setAsked] = useState(false);
  if (!any) return null;
  if (!asked)
    return (
      <div className="paraat-steps__clear paraat-no-print">
        <Button look="subtle" onClick={() => setAsked(true)}>
          {m.ui_ticks_clear()}
        </Button>
      </div>
    );
  return (
    <div className="paraat-steps__clear paraat-button-row paraat-no-print">
      <Button autoFocus onClick={() => setAsked(false)}>
        {m.ui_ticks_keep()}
      </Button>
      <Button
        negative
        onClick={() => {
          setAsked(false);
          clear();
        }}
      >
        {m.ui_ticks_clear_sure()}
      </Button>
    </div>
  );
}
