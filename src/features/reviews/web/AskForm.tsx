import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { Button } from '#ui/Button.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { NeedView, Standing } from '../confirming.ts';
import { questionOf, whyAsked } from '../question-words.ts';
import { keyOf } from '../verdict.ts';
import { reachOf } from '../waiting.ts';
import { LacksNotice } from './LacksNotice.tsx';
import type { Acting } from './use-standing.ts';
import { WhoCan } from './WhoCan.tsx';

/** Asks others for their verdict: whom, before when, with which words. */
export function AskForm({ standing, acting, record }: { standing: Standing; acting: Acting; record: RecordView }) {
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [note, setNote] = useState('');
  const [due, setDue] = useState('');
  const { recordId: id, contentHash, needs } = standing;
  const ask = () => {
    const asked = needs.flatMap((need) => {
      const userId = chosen[keyOf(need)] ?? '';
      return userId === '' ? [] : [{ type: need.type, roleId: need.roleId, userId }];
    });
    const round = { asked, note: note.trim(), due: due === '' ? null : due };
    const unheard = needs.filter((need) => reachOf(need) === 'nobody').map((need) => questionOf(need));
    const done = unheard.length === 0 ? m.reviews_confirm_asked_done() : m.reviews_confirm_asked_partly();
    void acting.act((server) => server.ask({ id, contentHash }, round), done, unheard);
  };
  return (
    <section aria-labelledby="vragen">
      <Heading id="vragen">{m.reviews_confirm_ask_title()}</Heading>
      <Paragraph>{m.reviews_confirm_ask_what({ count: needs.length })}</Paragraph>
      {needs.map((need) => (
        <Whom
          key={keyOf(need)}
          need={need}
          value={chosen[keyOf(need)] ?? ''}
          onChange={(userId) => setChosen({ ...chosen, [keyOf(need)]: userId })}
        />
      ))}
      <TextField type="date" label={m.reviews_confirm_ask_due()} value={due} onChange={setDue} />
      <TextArea label={m.reviews_confirm_ask_note()} maxLength={500} value={note} onChange={setNote} />
      <LacksNotice record={record} />
      <Button look="primary" busy={acting.busy} onClick={ask}>
        {m.reviews_confirm_ask()}
      </Button>
    </section>
  );
}

function Whom({ need, value, onChange }: { need: NeedView; value: string; onChange: (userId: string) => void }) {
  if (need.candidates.length === 0) {
    return (
      <div className="paraat-ask__nobody">
        <strong>{questionOf(need)}</strong> {whyAsked(need)}
        <WhoCan need={need} asked={[]} />
      </div>
    );
  }
  return (
    <SelectField
      label={m.reviews_confirm_ask_who({ question: questionOf(need) })}
      hint={whyAsked(need)}
      value={value}
      onChange={onChange}
      empty={m.reviews_confirm_ask_anybody()}
      options={need.candidates.map(({ userId, name }) => ({ value: userId, label: name }))}
    />
  );
}
