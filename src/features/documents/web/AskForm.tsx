import { useState } from 'react';
import { hasLeft } from '#features/people/has-left.ts';
import { ProblemAlert } from '#platform/auth/web/ProblemAlert.tsx';
import { useWork } from '#platform/auth/web/work.ts';
import { m } from '#platform/language/generated/messages.js';
import { plusDays } from '#platform/time/calendar.ts';
import type { RecordView } from '#records/record.ts';
import { useRecords } from '#records/web/source.tsx';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { useToday } from '#ui/clock.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { DocumentType } from '../document.ts';
import type { DocumentsServer } from './documents-server.ts';
import { TheLink } from './Requests.tsx';

interface Props {
  subject: RecordView;
  type: DocumentType;
  server: DocumentsServer;
  /** Told that a request was made. */
  onAsked: () => void;
}

/** Asks somebody for a document: by mail, and always with a link to hand over yourself. */
export function AskForm({ subject, type, server, onAsked }: Props) {
  const work = useWork();
  const today = useToday();
  const people = usePeople(subject);
  const [askedOf, setAskedOf] = useState('');
  const [dueOn, setDueOn] = useState(() => plusDays(today, 14));
  const [note, setNote] = useState('');
  const [mail, setMail] = useState(true);
  const [made, setMade] = useState<{ link: string; isMailed: boolean }>();
  const whom = askedOf || (people[0]?.id ?? '');
  const email = people.find(({ id }) => id === whom)?.content.email;
  const send = () =>
    work.run(async () => {
      const more = note.trim() === '' ? {} : { note: note.trim() };
      const wantsMail = mail && email !== undefined;
      setMade(await server.request({ about: subject.id, type, askedOf: whom, dueOn, mail: wantsMail, ...more }));
      onAsked();
    });
  if (made !== undefined) {
    return (
      <>
        <p role="status">{made.isMailed ? m.documents_ask_mailed() : m.documents_ask_not_mailed()}</p>
        <TheLink link={made.link} isMailed={made.isMailed} />
      </>
    );
  }
  return (
    <>
      <ProblemAlert problem={work.problem} />
      <SelectField
        label={m.documents_ask_whom()}
        value={whom}
        onChange={setAskedOf}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField label={m.documents_ask_due()} type="date" min={today} value={dueOn} onChange={setDueOn} />
      <TextArea label={m.documents_ask_note()} value={note} onChange={setNote} />
      {email === undefined ? (
        <p>{m.documents_ask_no_mail()}</p>
      ) : (
        <CheckboxField label={m.documents_ask_mail({ email: String(email) })} checked={mail} onChange={setMail} />
      )}
      <Button look="primary" busy={work.busy} onClick={() => void send()}>
        {m.documents_ask_send()}
      </Button>
    </>
  );
}

/** Who can be asked: the owner first, then the deputy, then everybody by name. */
function usePeople({ content }: RecordView): RecordView[] {
  const today = useToday();
  const { data: everybody = [] } = useRecords('person');
  const data = everybody.filter((person) => !hasLeft(person, today));
  const first = [content.owner, content.deputy];
  const turn = ({ id }: RecordView) => (first.includes(id) ? first.indexOf(id) : first.length);
  return [...data].sort((one, other) => turn(one) - turn(other));
}
