import { useState } from 'react';
import { ProblemAlert } from '#platform/auth/web/ProblemAlert.tsx';
import { useWork } from '#platform/auth/web/work.ts';
import { m } from '#platform/language/generated/messages.js';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { DayAgo } from '#ui/DateAgo.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import type { DocumentRequestView } from '../document-request.ts';
import { typeText } from '../document-words.ts';
import type { DocumentsServer } from './documents-server.ts';

/** What was asked of whom, and what came of it. */
export function Requests({
  server,
  requests,
  onChanged,
}: {
  server: DocumentsServer;
  requests: readonly DocumentRequestView[];
  onChanged: () => void;
}) {
  if (requests.length === 0) return <EmptyState title={m.documents_requests_none()} />;
  return (
    <RowList>
      {requests.map((request) => (
        <Row
          key={request.id}
          title={`${typeText(request.type)}: ${request.aboutName}`}
          end={<Badge soft={request.state !== 'open'}>{stateText(request.state)}</Badge>}
          note={
            <>
              {m.documents_requests_of({ name: request.askedOfName })} <DayAgo day={request.dueOn} />
            </>
          }
          extra={<Extra server={server} request={request} onChanged={onChanged} />}
        />
      ))}
    </RowList>
  );
}

const states: Record<DocumentRequestView['state'], () => string> = {
  open: m.documents_requests_open,
  delivered: m.documents_requests_delivered,
  revoked: m.documents_requests_revoked,
  expired: m.documents_requests_expired,
};
const stateText = (state: DocumentRequestView['state']): string => states[state]();

function Extra({
  server,
  request,
  onChanged,
}: {
  server: DocumentsServer;
  request: DocumentRequestView;
  onChanged: () => void;
}) {
  const work = useWork();
  const [link, setLink] = useState<string>();
  const isOpen = request.state === 'open' || request.state === 'expired';
  return (
    <>
      {request.records.map(({ slug, name }) => (
        <Paragraph key={slug}>
          <a href={`/document/${slug}`}>{name}</a>
        </Paragraph>
      ))}
      <ProblemAlert problem={work.problem} />
      {link !== undefined && <TheLink link={link} />}
      {isOpen && (
        <div className="paraat-button-row">
          <Button
            busy={work.busy}
            onClick={() => void work.run(async () => setLink(await server.newLink(request.id))).then(onChanged)}
          >
            {m.documents_requests_new_link()}
            <span className="paraat-hidden-label"> {request.askedOfName}</span>
          </Button>
          <Button busy={work.busy} onClick={() => void work.run(() => server.revoke(request.id)).then(onChanged)}>
            {m.documents_requests_revoke()}
            <span className="paraat-hidden-label"> {request.askedOfName}</span>
          </Button>
        </div>
      )}
    </>
  );
}

/** The link to hand over: it is shown once, because only its hash is kept. */
export function TheLink({ link, isMailed = false }: { link: string; isMailed?: boolean }) {
  return (
    <div role="status">
      <Paragraph>{isMailed ? m.documents_ask_link_too() : m.documents_requests_link()}</Paragraph>
      <p className="paraat-link-text">
        <code>{link}</code>
      </p>
      <CopyButton text={link} label={m.documents_requests_copy()} />
    </div>
  );
}
