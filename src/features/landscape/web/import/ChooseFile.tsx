import { useRef } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { DateAgo } from '#ui/DateAgo.tsx';
import { DropZone } from '#ui/DropZone.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { stateWords } from './import-state-words.ts';
import type { Importing } from './use-import.ts';

/** The first step: a file, by button, keyboard or dragging; or on with an import that waits. */
export function ChooseFile({ importing }: { importing: Importing }) {
  const input = useRef<HTMLInputElement>(null);
  const take = ([file]: readonly File[]) => {
    if (file !== undefined) importing.begin(file);
  };
  return (
    <>
      <Paragraph>{m.landscape_import_page_intro()}</Paragraph>
      <DropZone onFiles={take} words={m.landscape_import_page_drop()}>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xml,.ameff,.csv,.tsv,.xlsx,.xlsm"
          data-testid="import-file"
          onChange={(event) => take([...(event.target.files ?? [])])}
        />
        <Button look="primary" wide onClick={() => input.current?.click()}>
          {m.landscape_import_page_choose()}
        </Button>
      </DropZone>
      <Paragraph soft>{m.landscape_import_page_formats()}</Paragraph>
      <Waiting importing={importing} />
    </>
  );
}

function Waiting({ importing }: { importing: Importing }) {
  if (importing.waiting.length === 0) return null;
  return (
    <>
      <Heading>{m.landscape_import_page_earlier()}</Heading>
      <RowList>
        {importing.waiting.map((run) => (
          <Row
            key={run.id}
            title={run.fileName}
            note={
              <>
                {stateWords(run.state)}, <DateAgo instant={run.startedAt} />
              </>
            }
            extra={
              <Button onClick={() => importing.open(run.id)}>
                {m.landscape_import_page_continue({ file: run.fileName })}
              </Button>
            }
          />
        ))}
      </RowList>
    </>
  );
}
