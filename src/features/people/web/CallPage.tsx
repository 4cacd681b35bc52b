import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import type { RecordSource } from '#records/record-source.ts';
import { useReading } from '#records/web/hooks.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useSource } from '#records/web/source.tsx';
import { useNow } from '#ui/clock.tsx';
import { DayAgo } from '#ui/DateAgo.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { MoreRows } from '#ui/MoreRows.tsx';
import { useGo } from '#ui/navigation.tsx';
import { Page } from '#ui/Page.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import { Row } from '#ui/Row.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { aboutNumber, openFirst } from '../answering-words.ts';
import { type Answering, bare, behind, numberBook } from '../number-book.ts';

/** Who can be called, in the order in which one looks for them at night. */
const calledKinds = ['role', 'supplier', 'person', 'team', 'location', 'organisation'] as const satisfies KindName[];

interface Entry {
  record: RecordView;
  numbers: Answering[];
  verifiedOn: string | null;
  note: string;
}

/** Everybody who can be called, with numbers that dial. */
export function CallPage({ words }: { words: string }) {
  const { data: entries } = useReading(useSource(), 'call list', readEntries);
  const [typed, setTyped] = useTyped(words);
  const filter = useDeferredValue(typed);
  const kindWords = useKindWords();
  const shown = useMemo(() => (entries ?? []).filter((entry) => matches(entry, filter)), [entries, filter]);
  return (
    <Page title={m.people_call_title()}>
      <SearchField label={m.people_call_search()} value={typed} onChange={setTyped} />
      {entries !== undefined && shown.length === 0 && (
        <EmptyState title={m.people_call_nobody()}>{m.people_call_nobody_what()}</EmptyState>
      )}
      {calledKinds.map((kind) => {
        const items = shown.filter((entry) => entry.record.kind === kind);
        if (items.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={`call-${kind}`}>
            <Heading id={`call-${kind}`}>{kindWords.of(kind).many()}</Heading>
            <MoreRows key={filter} items={items} row={(entry) => <CallRow key={entry.record.id} entry={entry} />} />
          </section>
        );
      })}
    </Page>
  );
}

function CallRow({ entry: { record, numbers, verifiedOn, note } }: { entry: Entry }) {
  const now = useNow();
  return (
    <Row
      href={recordPath(record)}
      title={record.name}
      note={
        <>
          {note && <>{note} · </>}
          {verifiedOn === null ? (
            m.people_number_never_verified()
          ) : (
            <>
              {m.people_number_verified()} <DayAgo day={verifiedOn} />
            </>
          )}
        </>
      }
      extra={
        <div className="paraat-phones">
          {openFirst(numbers, now, record.name).map((call) => (
            <PhoneButton key={call.number} {...call} numberOnly={call.who === record.name} />
          ))}
        </div>
      }
    />
  );
}

/** What is typed stays in the address, so that the way back leads to the same list. */
function useTyped(words: string): [string, (typed: string) => void] {
  const go = useGo();
  const [typed, setTyped] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => {
      const trimmed = typed.trim();
      if (trimmed !== words)
        go(trimmed === '' ? '/bellen' : `/bellen?q=${encodeURIComponent(trimmed)}`, { replace: true });
    }, 400);
    return () => clearTimeout(timer);
  }, [typed, words, go]);
  return [typed, setTyped];
}

async function readEntries(source: RecordSource): Promise<Entry[]> {
  const lists = await Promise.all([...calledKinds, 'contact-point' as const].map((kind) => source.list(kind)));
  const records = lists.flat();
  const book = numberBook(records);
  const byId = new Map(records.map((record) => [record.id, record]));
  // Who has duty answers now; they stand before everybody of the same kind.
  const onDuty = (record: RecordView) => Number(record.kind === 'role' && book.dutyOf(record).length > 0);
  return records
    .toSorted((a, b) => onDuty(b) - onDuty(a))
    .flatMap((record) => {
      if (record.kind === 'contact-point' || record.content.leftOn !== undefined) return [];
      const { numbers, verifiedOn, reachable } = book.of(record);
      if (numbers.length === 0) return [];
      const persons = behind(record).flatMap((id) => byId.get(id) ?? []);
      const first = persons.find(({ name }) => name === numbers[0]?.who);
      const about = record.content.function ?? record.content.category ?? record.content.purpose ?? '';
      return {
        record,
        numbers,
        verifiedOn: verifiedOn ?? (first === undefined ? null : book.of(first).verifiedOn),
        note: [about, reachable ?? ''].filter((part) => part !== '').join(' · '),
      };
    });
}

function matches({ record, numbers, note }: Entry, typed: string): boolean {
  const written = numbers.map((one) => `${one.who} ${aboutNumber(one)} ${one.number} ${bare(one.number)}`).join(' ');
  const text = `${record.name} ${note} ${written}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
