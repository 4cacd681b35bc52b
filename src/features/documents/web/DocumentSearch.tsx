import { useEffect, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import type { DocumentHit } from '../document-proposal.ts';
import type { DocumentsServer } from './documents-server.ts';

const pause = 250;

/** Searches in the text of all documents; on the server, because the copy on the device does not hold whole files. */
export function DocumentSearch({ server }: { server: DocumentsServer }) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<{ words: string; hits: DocumentHit[] | null }>();
  useEffect(() => {
    const asked = words.trim();
    if (asked.length < 2) return setFound(undefined);
    let isOld = false;
    const tell = (hits: DocumentHit[] | null) => isOld || setFound({ words: asked, hits });
    const timer = setTimeout(() => server.search(asked).then(tell, () => tell(null)), pause);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [words, server]);
  return (
    <search>
      <SearchField label={m.documents_search()} value={words} onChange={setWords} />
      <div role="status">
        {found?.hits === null && <Paragraph>{m.documents_search_offline()}</Paragraph>}
        {found?.hits?.length === 0 && <Paragraph>{m.documents_search_none({ words: found.words })}</Paragraph>}
      </div>
      {found?.hits != null && found.hits.length > 0 && (
        <RowList>
          {found.hits.map((hit) => (
            <Row
              key={hit.name}
              href={hit.document === null ? undefined : `/document/${hit.document.slug}`}
              title={hit.document?.name ?? hit.fileName}
              note={hit.piece}
            />
          ))}
        </RowList>
      )}
    </search>
  );
}
