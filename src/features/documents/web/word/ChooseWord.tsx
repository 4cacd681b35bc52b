import { useRef, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { useRecords } from '#records/web/source.tsx';
import { Button } from '#ui/Button.tsx';
import { DropZone } from '#ui/DropZone.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import type { SourceDocument } from '../../document.ts';
import type { WordBeside } from './use-word.ts';

/** The first step: a file from this computer, or one that the study of documents has. */
export function ChooseWord({ beside }: { beside: WordBeside }) {
  const input = useRef<HTMLInputElement>(null);
  const take = ([file]: readonly File[]) => {
    if (file !== undefined) beside.open({ file });
    // The same file again is a choice too: somebody may have mended it.
    if (input.current !== null) input.current.value = '';
  };
  return (
    <div className="paraat-word__choose">
      <Paragraph>{m.documents_word_intro()}</Paragraph>
      <DropZone onFiles={take} words={m.documents_word_drop()}>
        <input
          ref={input}
          type="file"
          hidden
          accept=".docx"
          data-testid="word-file"
          onChange={(event) => take([...(event.target.files ?? [])])}
        />
        <Button look="primary" wide busy={beside.busy === 'reading'} onClick={() => input.current?.click()}>
          {beside.busy === 'reading' ? m.documents_word_reading() : m.documents_word_choose()}
        </Button>
      </DropZone>
      <Paragraph soft>{m.documents_word_formats()}</Paragraph>
      <FromRegister beside={beside} />
    </div>
  );
}

function FromRegister({ beside }: { beside: WordBeside }) {
  const { data: documents } = useRecords('document');
  const [chosen, setChosen] = useState('');
  const fitting = (documents ?? []).filter(hasWordFile);
  const record = fitting.find(({ id }) => id === chosen);
  if (fitting.length === 0) return null;
  const open = (one: RecordView) =>
    beside.open({ document: one.id, fileName: (one.content as SourceDocument).fileName ?? one.name });
  return (
    <>
      <Heading>{m.documents_word_register()}</Heading>
      <SelectField
        label={m.documents_word_register_label()}
        value={chosen}
        onChange={setChosen}
        empty={m.documents_word_register_empty()}
        options={fitting.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button
        busy={beside.busy === 'reading'}
        disabledReason={record === undefined ? m.documents_word_register_first() : undefined}
        onClick={() => record !== undefined && open(record)}
      >
        {m.documents_word_register_open()}
      </Button>
    </>
  );
}

const hasWordFile = ({ content }: RecordView): boolean => (content as SourceDocument).file?.endsWith('.docx') ?? false;
