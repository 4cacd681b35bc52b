import { useCallback, useMemo, useState } from 'react';
import type { Problem } from '#platform/auth/web/client.ts';
import { ProblemAlert } from '#platform/auth/web/ProblemAlert.tsx';
import { useWork } from '#platform/auth/web/work.ts';
import { m } from '#platform/language/generated/messages.js';
import '#records/web/edit/edit.css';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { dateWords } from '#ui/clock-time.ts';
import { Facts } from '#ui/Facts.tsx';
import { Heading } from '#ui/Heading.tsx';
import { useLanguage } from '#ui/language.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Progress } from '#ui/Progress.tsx';
import type { AskedView } from '../document-request.ts';
import { typeText } from '../document-words.ts';
import './documents.css';
import { deliveryServer } from './documents-server.ts';
import { FileDrop } from './FileDrop.tsx';
import { SecretsFound } from './SecretsFound.tsx';
import { useFetched } from './use-fetched.ts';

type Opened = { asked: AskedView } | { problem: Problem };

/** Delivering a document by a link, without an account: what is asked, send it, done. */
export function DeliverPage() {
  const [token] = useState(() => location.hash.slice(1));
  const server = useMemo(() => deliveryServer(token), [token]);
  const open = useCallback(
    (): Promise<Opened> =>
      server.asked().then(
        (asked) => ({ asked }),
        (problem: Problem) => ({ problem }),
      ),
    [server],
  );
  const { data } = useFetched(open);
  const [sent, setSent] = useState<AskedView>();
  const [isDone, setDone] = useState(false);
  return (
    <Page title={m.documents_deliver_title()}>
      {isDone && (
        <Alert type="ok" announce title={m.documents_link_delivered()}>
          <Paragraph>{m.documents_deliver_bye()}</Paragraph>
        </Alert>
      )}
      {!isDone && data === undefined && <p role="status">{m.documents_deliver_opening()}</p>}
      {!isDone && data !== undefined && 'problem' in data && (
        <Alert title={data.problem.title} announce>
          <Paragraph>{data.problem.detail}</Paragraph>
        </Alert>
      )}
      {!isDone && data !== undefined && 'asked' in data && (
        <Deliver asked={sent ?? data.asked} server={server} onSent={setSent} onDone={() => setDone(true)} />
      )}
    </Page>
  );
}

interface Props {
  asked: AskedView;
  server: ReturnType<typeof deliveryServer>;
  onSent: (asked: AskedView) => void;
  onDone: () => void;
}

function Deliver({ asked, server, onSent, onDone }: Props) {
  const work = useWork();
  const { language } = useLanguage();
  const [sending, setSending] = useState<{ done: number; of: number; name: string }>();
  const send = (files: File[]) =>
    work
      .run(async () => {
        for (const [done, file] of files.entries()) {
          setSending({ done, of: files.length, name: file.name });
          onSent(await server.send(file));
        }
      })
      .finally(() => setSending(undefined));
  const { organisation, aboutName, type, askedBy, askedOfName, dueOn, note, files, secrets } = asked;
  return (
    <>
      <Paragraph>{m.documents_deliver_intro({ name: askedOfName, by: askedBy, organisation })}</Paragraph>
      <Facts
        facts={[
          { key: 'what', term: m.documents_deliver_what(), value: typeText(type) },
          { key: 'about', term: m.documents_document_about(), value: aboutName },
          { key: 'due', term: m.documents_ask_due(), value: dateWords(`${dueOn}T12:00:00Z`, language) },
          ...(note === null ? [] : [{ key: 'note', term: m.documents_deliver_note(), value: note }]),
        ]}
      />
      <FileDrop
        busy={work.busy}
        onFiles={(chosen) => void send(chosen)}
        buttons={[{ label: m.documents_deliver_choose() }]}
      >
        <p className="paraat-soft paraat-small">{m.documents_deliver_formats()}</p>
      </FileDrop>
      {sending !== undefined && (
        <Progress
          label={m.documents_take_sending({ done: sending.done + 1, of: sending.of })}
          value={sending.done / sending.of}
          note={sending.name}
        />
      )}
      <ProblemAlert problem={work.problem} />
      <SecretsFound places={secrets ?? []} file={files.at(-1)} />
      {files.length > 0 && (
        <section role="status">
          <Heading>{m.documents_deliver_there()}</Heading>
          <ul className="paraat-delivered">
            {files.map((file) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
          <Button
            look="primary"
            wide
            busy={work.busy}
            onClick={() => void work.run(server.end).then((done) => done && onDone())}
          >
            {m.documents_deliver_end()}
          </Button>
        </section>
      )}
    </>
  );
}
