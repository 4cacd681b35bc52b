import { type DragEvent, useRef, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { DateAgo } from '#ui/DateAgo.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { stateWords } from './import-state-words.ts';
import type { Importing } from './use-import.ts';

/** The first step: a file, by button, keyboard or dragging; or on with an import that waits. */
export function ChooseFile({ importing }: { importing: Importing }) {
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) importing.begin(file);
  };
  return (
    <>
      <Paragraph>{m.landscape_import_page_intro()}</Paragraph>
      <DropZone onDrop={take}>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xml,.ameff,.csv,.tsv,.xlsx,.xlsm"
          data-testid="import-file"
          onChange={(event) => take(event.target.files)}
        />
        <Button look="primary" wide onClick={() => input.current?.click()}>
          {m.landscape_import_page_choose()}
        </Button>
        <p className="paraat-import__drop-words">{m.landscape_import_page_drop()}</p>
      </DropZone>
      <Paragraph soft>{m.landscape_import_page_formats()}</Paragraph>
      <Waiting importing={importing} />
    </>
  );
}

function DropZone({ onDrop, children }: { onDrop: (files: FileList) => void; children: React.ReactNode }) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDrop(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is one way more; the button inside is the way for all
    <div
      className={`paraat-import__drop ${isOver ? 'paraat-import__drop--over' : ''}`.trim()}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
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
