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
import { DeleteSection, type Deletion, Gone } from './DeleteSection.tsx';
import { DraftOffer } from './DraftOffer.tsx';
import { useKinds } from './desk.tsx';
import { type Draft, draftOf } from './draft.ts';
import { Editor } from './Editor.tsx';
import { RecordForm, type RecordFormProps } from './RecordForm.tsx';
import { useKeptDrafts } from './use-kept-drafts.ts';
import { useOpened } from './use-opened.ts';

interface Props {
  kind: KindName;
  slug: string;
  /** A form that is made for this kind; else the general one. */
  Form?: ComponentType<RecordFormProps>;
  /** Above the button that saves: what this kind has to say while one writes. */
  Note?: ComponentType<{ form: FormContent }> | undefined;
  /** 'wide' for a form that has columns of its own. */
  width?: 'reading' | 'wide';
}

/** The screen on which a record is edited. */
export function EditPage({ kind, slug, Form = RecordForm, Note, width = 'reading' }: Props) {
  const { record, loading } = useOpened(kind, slug);
  if (record === undefined) return loading ? null : <NoSuchRecord />;
  return (
    <Page
      title={m.records_edit_title({ name: record.name })}
      back={{ href: recordPath(record), label: record.name }}
      width={width}
    >
      <EditRecord key={record.id} record={record} Form={Form} Note={Note} />
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

/** The form could not be fetched: this device has not written before, and the server is out of reach. */
export function NoSchemas() {
  return (
    <Alert type="warning" title={m.records_edit_no_form()}>
      <Paragraph>{m.records_edit_no_form_what()}</Paragraph>
    </Alert>
  );
}
