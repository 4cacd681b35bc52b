import { type ComponentType, useMemo, useState } from 'react';
import { v7 } from 'uuid';
import { m } from '#platform/language/generated/messages.js';
import { Page } from '#ui/Page.tsx';
import type { Form as FormContent } from '../../form.ts';
import type { KindName } from '../../kind-name.ts';
import { isSame } from '../../merge.ts';
import { listPath, returnParameter } from '../../record-path.ts';
import { useKindWords } from '../kind-words.tsx';
import { DraftOffer } from './DraftOffer.tsx';
import { useKinds } from './desk.tsx';
import { type Draft, draftOfNew } from './draft.ts';
import { Editor } from './Editor.tsx';
import { NoSchemas } from './EditPage.tsx';
import { RecordForm, type RecordFormProps } from './RecordForm.tsx';
import { returnFromAddress } from './return-address.ts';
import { useKeptDrafts } from './use-kept-drafts.ts';

interface Props {
  kind: KindName;
  /** What it begins with, for instance the application that a fact sheet is about. */
  preset?: Record<string, unknown> | undefined;
  /** A draft to go on with, from the list of drafts. */
  draftId?: string | undefined;
  Form?: ComponentType<RecordFormProps>;
  /** Above the button that saves: what this kind has to say while one writes. */
  Note?: ComponentType<{ form: FormContent }> | undefined;
}

/** The screen on which a new record is made; `preset` and `draftId` come from the address (`?about=…`, `?concept=…`). */
export function NewRecordPage({ kind, preset, draftId, Form = RecordForm, Note }: Props) {
  const words = useKindWords().of(kind);
  const fromAddress = useMemo(presetFromAddress, []);
  const { concept, [returnParameter]: _, ...given } = fromAddress;
  const back = returnFromAddress();
  return (
    <Page
      title={m.records_new_title({ kind: words.one().toLowerCase() })}
      back={back === undefined ? { href: listPath(kind), label: words.many() } : { href: back, label: m.ui_back() }}
      focus="none"
    >
      <NewRecord key={kind} kind={kind} preset={preset ?? given} draftId={draftId ?? concept} Form={Form} Note={Note} />
    </Page>
  );
}

const presetFromAddress = (): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(location.search).entries());

function NewRecord(
  props: Required<Pick<Props, 'kind' | 'Form'>> &
    Pick<Props, 'Note'> & { preset: Record<string, unknown>; draftId: string | undefined },
) {
  const { kind, preset, draftId, Form, Note } = props;
  const kinds = useKinds();
  const [fresh] = useState(() => draftOfNew(kind, v7(), preset));
  const [start, setStart] = useState<Draft>();
  const offers = useKeptDrafts(
    (draft) => draft.kind === kind && draft.base === null && isMeant(draft, preset, draftId),
  );
  if (kinds === 'unreachable') return <NoSchemas />;
  if (kinds === undefined || offers.list === undefined) return null;
  const offer = offers.list[0];
  if (start === undefined && offer !== undefined) {
    if (draftId !== undefined) {
      setStart(offer.draft);
      return null;
    }
    return (
      <DraftOffer
        offer={offer}
        onContinue={() => setStart(offer.draft)}
        onDiscard={() => {
          offers.discard(offer);
          setStart(fresh);
        }}
      />
    );
  }
  return (
    <Editor
      key={(start ?? fresh).recordId}
      kinds={kinds}
      start={start ?? fresh}
      preset={preset}
      Form={Form}
      Note={Note}
    />
  );
}

/** A draft fits when it was chosen, or when it began with the same. */
function isMeant(draft: Draft, preset: Record<string, unknown>, draftId: string | undefined): boolean {
  if (draftId !== undefined) return draft.recordId === draftId;
  return Object.entries(preset).every(([name, value]) => isSame(draft.form[name], value));
}
