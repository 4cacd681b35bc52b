import type { Editor } from '@tiptap/core';
import { type ReactNode, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { safeLink } from '#platform/markdown/links.ts';
import { Button } from '../Button.tsx';
import { Field } from '../Field.tsx';
import { TextField } from '../TextField.tsx';

/** A record to which a text can lead. */
export interface LinkedRecord {
  kind: string;
  slug: string;
  name: string;
}
/** Draws the field that finds a record. */
export type RecordPick = (onPick: (record: LinkedRecord) => void) => ReactNode;
/** Hands a picture in: the name under which it is kept, or what is wrong with it in words. */
export type PictureUpload = (file: File) => Promise<{ name: string } | { problem: string }>;

interface PanelProps {
  editor: Editor;
  onDone: () => void;
}

/** Makes the chosen words a link to the web, or puts the address in the text. */
export function LinkPanel({ editor, onDone }: PanelProps) {
  const [address, setAddress] = useState(() => String(editor.getAttributes('link').href ?? ''));
  const [error, setError] = useState<string>();
  const make = () => {
    const typed = address.trim();
    const target = safeLink(/^(?:[a-z][a-z0-9+.-]*:|\.{0,2}\/|#)/i.test(typed) ? typed : `https://${typed}`);
    if (typed === '' || target === undefined) return setError(m.ui_text_link_wrong());
    insertLink(editor, target, typed);
    onDone();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onDone();
  };
  return (
    <div className="paraat-editor__panel">
      <TextField
        label={m.ui_text_link_address()}
        hint={m.ui_text_link_hint()}
        error={error}
        inputMode="url"
        autoComplete="off"
        value={address}
        onChange={setAddress}
      />
      <div className="paraat-button-row">
        <Button onClick={make}>{m.ui_text_link_make()}</Button>
        {editor.isActive('link') && <Button onClick={remove}>{m.ui_text_link_remove()}</Button>}
        <Button look="subtle" onClick={onDone}>
          {m.ui_text_close()}
        </Button>
      </div>
    </div>
  );
}

/** Makes the chosen words a link to a record, or puts its name in the text. */
export function RecordPanel({ editor, onDone, pick }: PanelProps & { pick: RecordPick }) {
  return (
    <div className="paraat-editor__panel">
      {pick(({ kind, slug, name }) => {
        insertLink(editor, `../${kind}/${slug}.md`, name);
        onDone();
      })}
      <Button look="subtle" onClick={onDone}>
        {m.ui_text_close()}
      </Button>
    </div>
  );
}

function insertLink(editor: Editor, href: string, text: string): void {
  const chain = editor.chain().focus();
  if (editor.isActive('link')) chain.extendMarkRange('link').setLink({ href }).run();
  else if (!editor.state.selection.empty) chain.setLink({ href }).run();
  else
    chain
      .insertContent([
        { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] },
        { type: 'text', text: ' ' },
      ])
      .run();
}

/** Hands in a picture with what it shows, and puts it in the text. */
export function PicturePanel({ editor, onDone, upload }: PanelProps & { upload: PictureUpload }) {
  const [description, setDescription] = useState('');
  const [file, setFile] = useState<File>();
  const [state, setState] = useState<'ready' | 'busy' | { problem: string }>('ready');
  const insert = async () => {
    if (file === undefined) return setState({ problem: m.ui_text_picture_choose_first() });
    setState('busy');
    const kept = await upload(file);
    if ('problem' in kept) return setState(kept);
    insertPicture(editor, kept.name, description.trim());
    onDone();
  };
  return (
    <div className="paraat-editor__panel">
      <Field label={m.ui_text_picture_file()} error={typeof state === 'object' ? state.problem : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept="image/png,image/jpeg,image/gif,image/webp"
            onChange={(event) => setFile(event.target.files?.[0])}
          />
        )}
      </Field>
      <TextField
        label={m.ui_text_picture_description()}
        hint={m.ui_text_picture_description_hint()}
        autoComplete="off"
        value={description}
        onChange={setDescription}
      />
      <div className="paraat-button-row">
        <Button busy={state === 'busy'} onClick={() => void insert()}>
          {m.ui_text_picture_insert()}
        </Button>
        <Button look="subtle" onClick={onDone}>
          {m.ui_text_close()}
        </Button>
      </div>
    </div>
  );
}

/** Puts a kept picture where the cursor is. */
export function insertPicture(editor: Editor, name: string, description: string): void {
  editor
    .chain()
    .focus()
    .insertContent({ type: 'image', attrs: { src: `../attachments/${name}`, alt: description } })
    .run();
}
