import { type ReactNode, useRef, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { Field } from '#records/field.ts';
import type { Kind, KindRegistry } from '#records/kind.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { ConflictScreen } from '#records/web/edit/ConflictScreen.tsx';
import { useKinds } from '#records/web/edit/desk.tsx';
import { type Draft, draftOf } from '#records/web/edit/draft.ts';
import { NoSchemas } from '#records/web/edit/EditPage.tsx';
import type { Editing } from '#records/web/edit/use-editing.ts';
import { useEditor } from '#records/web/edit/use-editor.ts';
import { useKeptDrafts } from '#records/web/edit/use-kept-drafts.ts';
import { useOpened } from '#records/web/edit/use-opened.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import '#records/web/edit/edit.css';

/** What a working screen gets: the record as it was opened, its form, and everything around saving it. */
export interface Work {
  record: RecordView;
  kinds: KindRegistry;
  fields: readonly Field[];
  editing: Editing;
}

interface Props {
  kind: KindName;
  slug: string;
  children: (work: Work) => ReactNode;
}

/**
 * A record that is worked on for an hour: goes on with what lies on this device, keeps every letter there, and stays
 * on its screen when it was saved.
 */
export function WorkOn({ kind, slug, children }: Props) {
  const { record, loading } = useOpened(kind, slug);
  if (record === undefined) return loading ? null : <NoRecord />;
  return (
    <Begin key={record.id} record={record}>
      {children}
    </Begin>
  );
}

function NoRecord() {
  return (
    <Page title={m.records_edit_no_record()} back={{ href: '/programma', label: m.programme_board_title() }}>
      <EmptyState title={m.records_edit_no_record()}>{m.records_edit_no_record_what()}</EmptyState>
    </Page>
  );
}

function Begin({ record, children }: { record: RecordView } & Pick<Props, 'children'>) {
  const kinds = useKinds();
  const kept = useKeptDrafts((draft) => draft.recordId === record.id);
  const [start, setStart] = useState<Draft>();
  if (kinds === 'unreachable') {
    return (
      <Page title={record.name}>
        <NoSchemas />
      </Page>
    );
  }
  const kind = kinds?.get(record.kind);
  if (kinds === undefined || kind === undefined || kept.list === undefined) return null;
  // Somebody comes back to go on: nothing has to be asked first.
  if (start === undefined) {
    setStart(kept.list[0]?.draft ?? draftOf(record));
    return null;
  }
  return (
    <Going record={record} kinds={kinds} kind={kind} start={start}>
      {children}
    </Going>
  );
}

interface GoingProps extends Pick<Props, 'children'> {
  record: RecordView;
  kinds: KindRegistry;
  kind: Kind;
  start: Draft;
}

function Going({ record, kinds, kind, start, children }: GoingProps) {
  const saved = useRef<(newest: RecordView) => void>(() => undefined);
  const { fields, editing } = useEditor({ kind, start, preset: nothing, onSaved: (newest) => saved.current(newest) });
  // What was typed while it was on its way stays; only what it stands on is newer.
  saved.current = (newest) =>
    editing.change({ base: { revision: newest.revision, content: newest.content }, slug: newest.slug, reason: '' });
  if (editing.clash !== null) {
    return (
      <Page title={record.name}>
        <ConflictScreen kind={record.kind} fields={fields} clash={editing.clash} onSettled={editing.settleClash} />
      </Page>
    );
  }
  return <>{children({ record, kinds, fields, editing })}</>;
}

const nothing = {};
