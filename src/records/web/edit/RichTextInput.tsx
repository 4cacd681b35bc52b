import { m } from '#platform/language/generated/messages.js';
import { Field } from '#ui/Field.tsx';
import type { RecordPick } from '#ui/rich-text/EditorPanels.tsx';
import { RichTextEditor } from '#ui/rich-text/RichTextEditor.tsx';
import { type KindName, kindNames } from '../../kind-name.ts';
import { useDesk } from './desk.tsx';
import { type InputProps, useFormTools } from './form-context.tsx';
import { RecordPicker } from './RecordPicker.tsx';
import { uploadFile } from './upload-file.ts';
import { useTypingNote, useWiring } from './wiring.ts';

/** These are read with what they belong to: a link leads to that. */
const linked: readonly KindName[] = kindNames.filter((kind) => kind !== 'dependency' && kind !== 'contact-point');

/** Rich text with links to records and pictures of this organisation. */
export function RichTextInput({ field, value, path }: InputProps) {
  const { id, ...words } = useWiring(field, path);
  const { change } = useFormTools();
  const { session } = useDesk();
  const text = typeof value === 'string' ? value : '';
  return (
    <RichTextEditor
      {...words}
      id={id}
      note={useTypingNote(field, text)}
      value={text}
      onChange={(typed) => change(path, typed)}
      pickRecord={pickRecord}
      uploadPicture={(file) => uploadFile(session.organisationSlug, file)}
    />
  );
}

const pickRecord: RecordPick = (onPick) => (
  <Field label={m.records_edit_link_record()}>
    {(wiring) => <RecordPicker wiring={wiring} kinds={linked} without={[]} mayMake={false} onPick={onPick} />}
  </Field>
);
