import { useState } from 'react';
import { useSession } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { DateAgo } from '#ui/DateAgo.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { heldBack, type MessageState, type MessageView, messageStates } from '../message.ts';
import { type Messages, retryOn, useMessages } from './messages-server.ts';

/** The messages that leave this installation, for an administrator: what went, what waits, what failed and why. */
export function MessagesPage() {
  const { session } = useSession();
  const { messages, failed, again } = useMessages(session?.organisationSlug ?? '');
  return (
    <Page title={m.outbox_title()} back={{ href: '/meer', label: m.outbox_back() }}>
      <Paragraph soft>{m.outbox_intro()}</Paragraph>
      {failed && (
        <Alert type="warning" title={m.outbox_unreachable()} announce>
          <Button onClick={again}>{m.outbox_again()}</Button>
        </Alert>
      )}
      {messages !== undefined && <Everything messages={messages} again={again} />}
    </Page>
  );
}

function Everything({ messages: { isMailSetUp, counts, messages }, again }: { messages: Messages; again: () => void }) {
  return (
    <>
      {!isMailSetUp && (
        <Alert type="warning" title={m.outbox_not_set_up()}>
          {m.outbox_not_set_up_advice()}
        </Alert>
      )}
      {messages.length === 0 && <EmptyState title={m.outbox_none()}>{m.outbox_none_what()}</EmptyState>}
      {messageStates.filter((state) => (counts[state] ?? 0) > 0).length > 0 && (
        <Paragraph>
          {messageStates
            .filter((state) => (counts[state] ?? 0) > 0)
            .map((state) => `${stateWords[state]()}: ${counts[state]}`)
            .join(' · ')}
        </Paragraph>
      )}
      {order
        .map((state) => ({ state, found: messages.filter((message) => message.state === state) }))
        .filter(({ found }) => found.length > 0)
        .map(({ state, found }) => (
          <section key={state} aria-labelledby={`berichten-${state}`}>
            <Heading id={`berichten-${state}`}>{stateWords[state]()}</Heading>
            {found.map((message) => (
              <OneMessage key={message.id} message={message} again={again} />
            ))}
          </section>
        ))}
    </>
  );
}

/** What needs somebody goes first. */
const order: readonly MessageState[] = ['given-up', 'failed', 'sending', 'queued', 'sent'];

const stateWords: Record<MessageState, () => string> = {
  queued: m.outbox_state_queued,
  sending: m.outbox_state_sending,
  sent: m.outbox_state_sent,
  failed: m.outbox_state_failed,
  'given-up': m.outbox_state_given_up,
};

function OneMessage({ message, again }: { message: MessageView; again: () => void }) {
  const { to, subject, text, state, attempts, lastError, queuedAt, nextTryAt, sentAt } = message;
  const mayRetry = state === 'failed' || state === 'given-up';
  return (
    <Disclosure title={subject} note={to.name === '' ? to.address : `${to.name} (${to.address})`} open={mayRetry}>
      <p className="paraat-small">
        <Badge soft>{stateWords[state]()}</Badge> {m.outbox_made()} <DateAgo instant={queuedAt} />
        {sentAt !== null && (
          <>
            . {m.outbox_sent_at()} <DateAgo instant={sentAt} />
          </>
        )}
      </p>
      {lastError !== null && (
        <p>
          <strong>{m.outbox_why()}</strong> {lastError === heldBack ? m.outbox_held_back() : lastError}
        </p>
      )}
      {state === 'failed' && (
        <p className="paraat-small">
          {m.outbox_attempts({ count: attempts })} <DateAgo instant={nextTryAt} />
        </p>
      )}
      {mayRetry && <Retry id={message.id} again={again} />}
      <pre className="paraat-ready-text paraat-small">{text}</pre>
    </Disclosure>
  );
}

function Retry({ id, again }: { id: string; again: () => void }) {
  const { session } = useSession();
  const [state, setState] = useState<'busy' | 'failed'>();
  const retry = async () => {
    setState('busy');
    const isDone = await retryOn(session?.organisationSlug ?? '', id);
    setState(isDone ? undefined : 'failed');
    if (isDone) again();
  };
  return (
    <>
      <Button busy={state === 'busy'} onClick={() => void retry()}>
        {m.outbox_retry()}
      </Button>
      {state === 'failed' && <Alert type="warning" title={m.outbox_retry_failed()} announce />}
    </>
  );
}
