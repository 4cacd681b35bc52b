import { useMemo, useState } from 'react';
import { useMay, useSession } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { useRecords } from '#records/web/source.tsx';
import '#records/web/edit/edit.css';
import { Alert } from '#ui/Alert.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import './documents.css';
import { DocumentSearch } from './DocumentSearch.tsx';
import { type DocumentsServer, documentsServer } from './documents-server.ts';
import { Proposals } from './Proposals.tsx';
import { Requests } from './Requests.tsx';
import { TakeFiles } from './TakeFiles.tsx';
import { TakeRunbooks } from './TakeRunbooks.tsx';
import { useFetched } from './use-fetched.ts';

/** The study of documents: bring them in, say what they are, see what is missing, ask for it. */
export function DocumentsPage() {
  const { session } = useSession();
  const mayWrite = useMay('editor');
  const server = useMemo(() => documentsServer(session?.organisationSlug ?? ''), [session?.organisationSlug]);
  return (
    <Page title={m.documents_page_title()} back={{ href: '/meer', label: m.documents_page_back() }}>
      <Paragraph>{m.documents_page_intro()}</Paragraph>
      <RowList>
        <Row href="/documenten/matrix" title={m.documents_matrix_title()} note={m.documents_matrix_note()} />
        <Row href="/lijst/document" title={m.documents_page_register()} note={m.documents_page_register_note()} />
      </RowList>
      <Heading>{m.documents_search()}</Heading>
      <DocumentSearch server={server} />
      {mayWrite ? <Study server={server} /> : <Alert title={m.documents_page_may_not()} />}
    </Page>
  );
}

function Study({ server }: { server: DocumentsServer }) {
  const proposals = useFetched(server.proposals);
  const requests = useFetched(server.requests);
  const applications = useRecords('application').data ?? [];
  const services = useRecords('service').data ?? [];
  const [done, setDone] = useState('');
  const subjects = useMemo(() => [...applications, ...services], [applications, services]);
  return (
    <>
      <Heading>{m.documents_take_title()}</Heading>
      <Paragraph>{m.documents_take_intro()}</Paragraph>
      <TakeFiles
        server={server}
        onTaken={() => {
          setDone('');
          proposals.again();
        }}
      />
      {proposals.failed && <Alert type="warning" title={m.documents_page_not_reached()} />}
      <div role="status">{done !== '' && <Alert type="ok" title={done} />}</div>
      <Proposals
        server={server}
        proposals={proposals.data ?? []}
        subjects={subjects}
        onDecided={(words) => {
          setDone(words);
          proposals.again();
        }}
      />
      <Heading>{m.documents_address_title()}</Heading>
      <Paragraph>{m.documents_address_intro()}</Paragraph>
      <ButtonLink href="/nieuw/document">{m.documents_address_add()}</ButtonLink>
      <Heading>{m.documents_requests_title()}</Heading>
      <Requests server={server} requests={requests.data ?? []} onChanged={requests.again} />
      <Heading>{m.documents_runbooks_title()}</Heading>
      <TakeRunbooks server={server} />
    </>
  );
}
