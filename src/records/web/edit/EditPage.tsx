import { type ComponentType, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import type { Form as FormContent } from '../../form.ts';
import type { KindName } from '../../kind-name.ts';
import type { RecordView } from '../../record.ts';
import { recordPath } from '../../record-path.ts';
import { useRecord } from '../source.tsx';
import { DeleteSection, type Deletion, Gone } from './DeleteSection.tsx';
import { DraftOffer } from './DraftOffer.tsx';
import { useKinds } from './desk.tsx';
import type { Draft } from './draft.ts';
import { Editor } from './Editor.tsx';
import { RecordForm, type RecordFormProps } from './RecordForm.tsx';
import { useKeptDrafts } from './use-kept-drafts.ts';

interface Props {
  kind: KindName;
  slug: string;
  /** A form that is made for this kind; else the general one. */
  Form?: ComponentType<RecordFormProps>;
  /** Above the button that saves: what this kind has to say while one writes. */
  Note?: ComponentType<{ form: FormContent }> | undefined;
}

/** The screen on which a record is edited. */
export function EditPage({ kind, slug, Form = RecordForm, Note }: Props) {
  const { data: record, loading } = useRecord(kind, slug);
  // What is being written must not go when the record is renamed or deleted elsewhere meanwhile.
  const [first, setFirst] = useState<RecordView>();
  if (record !== undefined && first === undefined) setFirst(record);
  const shown = first ?? record;
  if (shown === undefined) return loading ? null : <NoSuchRecord />;
  return (
    <Page
      title={m.records_edit_title({ name: shown.name })}
      back={{ href: recordPath(shown), label: shown.name }}
      width="reading"
    >
      <EditRecord key={shown.id} record={shown} Form={Form} Note={Note} />
    </Page>
  );
}

function NoSuchRecord() {
  return (
    <Page title={m.records_edit_no_record()}>
      <EmptyState title={m.records_edit_no_record()}>
        <Paragraph>{m.records_edit_no_record_what()}</Paragraph>
      </EmptyState>
    </Page>
  );
}

type EditProps = Required<Pick<Props, 'Form'>> & Pick<Props, 'Note'> & { record: RecordView };

function EditRecord({ record, Form, Note }: EditProps) {
  const kinds = useKinds();
  const offers = useKeptDrafts((draft) => draft.recordId === record.id);
  const [start, setStart] = useState<Draft>();
  const [gone, setGone] = useState<Deletion>();
  if (gone !== undefined) return <Gone {...gone} />;
  if (kinds === 'unreachable') return <NoSchemas />;
  if (kinds === undefined || offers.list === undefined) return null;
  const fresh = () => setStart(draftOf(record));
  const offer = offers.list[0];
  if (start === undefined && offer !== undefined) {
    return (
      <DraftOffer
        offer={offer}
        onContinue={() => setStart(offer.draft)}
        onDiscard={() => {
          offers.discard(offer);
          fresh();
        }}
      />
    );
  }
  return (
    <Editor kinds={kinds} start={start ?? draftOf(record)} preset={nothing} Form={Form} Note={Note}>
      <DeleteSection record={record} onGone={setGone} />
    </Editor>
  );
}

const nothing = {};

const draftOf = (record: RecordView): Draft => ({
  recordId: record.id,
  kind: record.kind,
  slug: record.slug,
  name: record.name,
  form: record.content,
  base: { revision: record.revision, content: record.content },
  reason: '',
  notASecret: '',
  sendWhenPossible: false,
});

/** The form could not be fetched: this device has not written before, and the server is out of reach. */
export function NoSchemas() {
  return (
    <Alert type="warning" title={m.records_edit_no_form()}>
      <Paragraph>{m.records_edit_no_form_what()}</Paragraph>
    </Alert>
  );
}
