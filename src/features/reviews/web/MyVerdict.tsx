import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import type { NeedView, Standing } from '../confirming.ts';
import type { Verdict } from '../verdict.ts';
import { sayYes } from './confirming-words.ts';
import type { Acting } from './use-standing.ts';

interface Props {
  standing: Standing;
  need: NeedView;
  acting: Acting;
  /** What this person said of this text before. */
  mine: Verdict | undefined;
  /** What a no can be about. */
  parts: readonly string[];
}

/** The answer of this person: yes in one press, no with its place and reason. */
export function MyVerdict({ standing, need, mine, acting, parts }: Props) {
  const [asking, setAsking] = useState<'yes-or-no' | 'reason' | 'closed'>(mine === undefined ? 'yes-or-no' : 'closed');
  const [reason, setReason] = useState('');
  const [part, setPart] = useState('');
  const [errors, setErrors] = useState<{ part?: string; reason?: string }>({});
  const { recordId: id, contentHash } = standing;
  const say = async (yes: boolean) => {
    const missing = yes ? {} : missingIn(part, reason);
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    const given = { type: need.type, roleId: need.roleId, yes, reason: yes ? '' : reasonOf(part, reason) };
    const thanks = yes
      ? m.reviews_confirm_done_yes()
      : m.reviews_confirm_done_no({ who: standing.round?.askedBy ?? '' });
    const done = await acting.act((server) => server.judge({ id, contentHash }, given), thanks);
    if (done) setAsking('closed');
  };
  if (asking === 'closed') {
    return (
      <>
        {mine && <p>{mine.yes ? m.reviews_confirm_mine_yes() : m.reviews_confirm_mine_no()}</p>}
        <Button look="subtle" onClick={() => setAsking('yes-or-no')}>
          {m.reviews_confirm_change()}
        </Button>
      </>
    );
  }
  if (asking === 'reason') {
    return (
      <>
        <SelectField
          label={m.reviews_confirm_which_part()}
          error={errors.part}
          empty={m.reviews_confirm_choose()}
          options={[m.reviews_confirm_whole(), ...parts].map((one) => ({ value: one, label: one }))}
          value={part}
          onChange={setPart}
        />
        <TextArea
          label={m.reviews_confirm_why_not()}
          hint={m.reviews_confirm_why_not_hint()}
          error={errors.reason}
          maxLength={850}
          value={reason}
          onChange={setReason}
        />
        <div className="paraat-button-row">
          <Button look="primary" negative busy={acting.busy} onClick={() => void say(false)}>
            {m.reviews_confirm_send_no()}
          </Button>
          <Button onClick={() => setAsking('yes-or-no')}>{m.reviews_confirm_cancel()}</Button>
        </div>
      </>
    );
  }
  return (
    <fieldset className="paraat-verdict__mine">
      <legend>{m.reviews_confirm_you()}</legend>
      <div className="paraat-button-row">
        <Button look="primary" icon="check" busy={acting.busy} onClick={() => void say(true)}>
          {sayYes[need.type]()}
        </Button>
        <Button onClick={() => setAsking('reason')}>{m.reviews_confirm_say_no()}</Button>
      </div>
    </fieldset>
  );
}

/** A part that is a question ends in its own mark. */
const reasonOf = (part: string, reason: string): string =>
  `${part}${/[?!.:…]$/.test(part) ? '' : ':'} ${reason.trim()}`;

/** A no without its place or its reason helps nobody who must mend the text. */
function missingIn(part: string, reason: string): { part?: string; reason?: string } {
  return {
    ...(part === '' ? { part: m.reviews_confirm_which_part_missing() } : {}),
    ...(reason.trim() === '' ? { reason: m.reviews_confirm_why_not_missing() } : {}),
  };
}
