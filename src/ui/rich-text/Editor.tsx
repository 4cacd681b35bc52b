import type { Editor as TextEditor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { readMarkdown } from '#platform/markdown/read.ts';
import { writeMarkdown } from '#platform/markdown/write.ts';
import type { Wiring } from '../Field.tsx';
import {
  insertPicture,
  LinkPanel,
  PicturePanel,
  type PictureUpload,
  RecordPanel,
  type RecordPick,
} from './EditorPanels.tsx';
import { fromDocument, toDocument } from './editor-document.ts';
import { editorExtensions } from './editor-schema.ts';
import { cleanPastedHtml } from './pasted-html.ts';
import { usePlaces } from './places.tsx';
import { type Panel, Toolbar } from './Toolbar.tsx';
import './editor.css';
import './rich-text.css';

export interface EditorProps {
  wiring: Wiring;
  label: string;
  value: string;
  onChange: (value: string) => void;
  pickRecord?: RecordPick | undefined;
  uploadPicture?: PictureUpload | undefined;
}

/** A text as it will look, to write in; it gives and takes Markdown. */
export function Editor({ wiring, label, value, onChange, pickRecord, uploadPicture }: EditorProps) {
  const [panel, setPanel] = useState<Panel>();
  const [problem, setProblem] = useState<string>();
  const editor = useTextEditor({ wiring, label, value, onChange, uploadPicture, onProblem: setProblem });
  if (editor === null) return null;
  const close = () => {
    setPanel(undefined);
    editor.commands.focus();
  };
  const panels: Panel[] = [
    'link',
    ...(pickRecord ? (['record'] as const) : []),
    ...(uploadPicture ? (['picture'] as const) : []),
  ];
  return (
    <div className="paraat-editor">
      <Toolbar editor={editor} id={wiring.id} panels={panels} panel={panel} onPanel={setPanel} />
      {panel === 'link' && <LinkPanel editor={editor} onDone={close} />}
      {panel === 'record' && pickRecord && <RecordPanel editor={editor} onDone={close} pick={pickRecord} />}
      {panel === 'picture' && uploadPicture && <PicturePanel editor={editor} onDone={close} upload={uploadPicture} />}
      <p role="status" className="utrecht-form-field-error-message" hidden={problem === undefined}>
        {problem}
      </p>
      <EditorContent editor={editor} />
    </div>
  );
}

type Wired = Omit<EditorProps, 'pickRecord'> & { onProblem: (problem: string | undefined) => void };

function useTextEditor(props: Wired): TextEditor | null {
  const places = usePlaces();
  const latest = useRef(props);
  latest.current = props;
  /** What the editor wrote last: any other value comes from outside, and goes in. */
  const written = useRef(props.value);
  const [start] = useState(() => toDocument(readMarkdown(props.value)));
  const extensions = useMemo(() => editorExtensions(places), [places]);
  const editor = useEditor({
    extensions,
    content: start,
    // The content security policy allows no style that a script writes; ours stand in the style sheet.
    injectCSS: false,
    editorProps: {
      attributes: attributesOf(props),
      transformPastedHTML: cleanPastedHtml,
      // Tab leaves the text, as it leaves every field; buttons change the depth of a list.
      handleDOMEvents: { keydown: (_view, event) => event.key === 'Tab' },
      handlePaste: (_view, event) => takeFiles(event.clipboardData, !event.clipboardData?.types.includes('text/html')),
      handleDrop: (_view, event) => takeFiles(event.dataTransfer, true),
    },
    onUpdate: ({ editor: one }) => {
      written.current = writeMarkdown(fromDocument(one.getJSON()));
      latest.current.onChange(written.current);
    },
  });

  function takeFiles(from: DataTransfer | null, wanted: boolean): boolean {
    const pictures = [...(from?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
    const { uploadPicture, onProblem } = latest.current;
    if (!wanted || pictures.length === 0 || uploadPicture === undefined) return false;
    for (const picture of pictures) {
      void uploadPicture(picture).then((kept) => {
        onProblem('problem' in kept ? kept.problem : undefined);
        if ('name' in kept && editor !== null) insertPicture(editor, kept.name, '');
      });
    }
    return true;
  }

  useEffect(() => {
    if (editor === null || props.value === written.current) return;
    written.current = props.value;
    editor.commands.setContent(toDocument(readMarkdown(props.value)), { emitUpdate: false });
  }, [editor, props.value]);

  return editor;
}

/** What ties the text to its label, hint and error: the same as for every other field. */
function attributesOf({ wiring, label }: Pick<EditorProps, 'wiring' | 'label'>): Record<string, string> {
  const { id, 'aria-describedby': described, 'aria-invalid': invalid } = wiring;
  return {
    id,
    class: 'paraat-rich-text paraat-editor__text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    ...(described === undefined ? {} : { 'aria-describedby': described }),
    ...(invalid === undefined ? {} : { 'aria-invalid': 'true' }),
  };
}
