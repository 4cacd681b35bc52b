import { useDeferredValue, useMemo, useState } from 'react';
import type { Standing } from '#features/reviews/standing-words.ts';
import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { newPath, recordPath } from '#records/record-path.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useRecords } from '#records/web/source.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { MoreRows } from '#ui/MoreRows.tsx';
import { Page } from '#ui/Page.tsx';
import { PriorityBadge } from '#ui/PriorityBadge.tsx';
import { Row } from '#ui/Row.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { effectivePriority } from '../effective-priority.ts';
import { StandingMark, useStandings } from './StandingMark.tsx';

/** All records of one kind, by name, with a filter. */
export function ListPage({ kind, words }: { kind: KindName; words: string }) {
  const kindWords = useKindWords().of(kind);
  const mayEdit = useMay('editor');
  const { data: records } = useRecords(kind);
  const standings = useStandings(records ?? none);
  const [typed, setTyped] = useState(words);
  const filter = useDeferredValue(typed);
  const shown = useMemo(() => matching(records ?? [], filter), [records, filter]);
  return (
    <Page title={kindWords.many()} back={{ href: '/meer', label: m.landscape_back_more() }}>
      <div className="paraat-button-row">
        {mayEdit && (
          <ButtonLink href={newPath(kind)} icon="write">
            {m.landscape_new_of_kind({ kind: kindWords.one().toLowerCase() })}
          </ButtonLink>
        )}
      </div>
      {records !== undefined && records.length > 8 && (
        <SearchField label={m.landscape_filter_label()} value={typed} onChange={setTyped} />
      )}
      {records !== undefined && (
        <p className="paraat-count paraat-soft paraat-small" role="status">
          {m.landscape_list_count({ shown: shown.length, all: records.length })}
        </p>
      )}
      {records?.length === 0 ? (
        <EmptyState title={m.landscape_list_empty()}>{m.landscape_list_empty_what()}</EmptyState>
      ) : (
        <MoreRows
          key={filter}
          items={shown}
          row={(record) => <ListRow key={record.id} record={record} standing={standings?.get(record.id)} />}
        />
      )}
    </Page>
  );
}

function ListRow({ record, standing }: { record: RecordView; standing: Standing | undefined }) {
  const priority = effectivePriority(record.content);
  return (
    <Row
      href={recordPath(record)}
      title={record.name}
      note={noteOf(record.content)}
      end={
        <>
          <StandingMark standing={standing} />
          {priority && <PriorityBadge {...priority} />}
        </>
      }
    />
  );
}

const none: readonly RecordView[] = [];
const noteFields = ['purpose', 'function', 'serialNumber', 'number', 'place', 'category', 'address', 'value'] as const;

function noteOf(content: Record<string, unknown>): string | undefined {
  const parts = noteFields.map((field) => content[field]).filter((part) => typeof part === 'string');
  return parts.length === 0 ? undefined : parts.slice(0, 2).join(' · ');
}

/** Keeps the records of which the name or the second line holds every typed word. */
function matching(records: readonly RecordView[], typed: string): readonly RecordView[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return records;
  return records.filter((record) => {
    const text = `${record.name} ${noteOf(record.content) ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
