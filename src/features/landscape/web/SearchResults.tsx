import { numberBook } from '#features/plans/number-book.ts';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import type { RecordSource, SearchHit } from '#records/record-source.ts';
import { useReading } from '#records/web/hooks.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useSource } from '#records/web/source.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import { PriorityBadge } from '#ui/PriorityBadge.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { effectivePriority } from '../effective-priority.ts';

interface Finding {
  record: RecordView;
  hit: SearchHit;
  numbers: string[];
}

/** What was found, best first; somebody who can be called can be called from here. */
export function SearchResults({ words }: { words: string }) {
  const question = words.trim();
  const { data: found, loading } = useReading(
    useSource(),
    `find ${question}`,
    (source) => find(source, question),
    true,
  );
  if (found === undefined) return null;
  return (
    <>
      <p className="paraat-count paraat-soft paraat-small" role="status">
        {loading ? m.landscape_searching() : m.landscape_found({ count: found.length })}
      </p>
      {found.length === 0 && !loading ? (
        <EmptyState title={m.landscape_nothing_found({ words: question })}>
          {m.landscape_nothing_found_what()}
        </EmptyState>
      ) : (
        <RowList label={m.landscape_results()}>
          {found.map((finding) => (
            <FindingRow key={finding.record.id} {...finding} />
          ))}
        </RowList>
      )}
    </>
  );
}

function FindingRow({ record, hit, numbers }: Finding) {
  const words = useKindWords().of(record.kind);
  const label = hit.where === null ? undefined : words.fields[hit.where.field]?.();
  const where = hit.where === null || hit.where.field === 'name' ? '' : `${label ? `${label}: ` : ''}${hit.where.text}`;
  const priority = effectivePriority(record.content);
  const [first] = numbers;
  return (
    <Row
      href={recordPath(record)}
      title={record.name}
      note={where === '' ? words.one() : `${words.one()} · ${where}`}
      end={priority && <PriorityBadge {...priority} />}
      extra={first && <PhoneButton number={first} who={record.name} numberOnly />}
    />
  );
}

/** A fact sheet is found as what it is about: that is where it is read. */
async function find(source: RecordSource, words: string): Promise<Finding[]> {
  const hits = await source.search(words, 30);
  const records = new Map((await source.byIds(hits.map((hit) => hit.id))).map((record) => [record.id, record]));
  const sheets = [...records.values()].filter((record) => record.kind === 'fact-sheet');
  const about = await source.byIds(sheets.map((sheet) => sheet.content.about as string));
  const aboutById = new Map(about.map((record) => [record.id, record]));
  const book = numberBook([...records.values()]);
  const findings = new Map<string, Finding>();
  for (const hit of hits) {
    const found = records.get(hit.id);
    const record = found?.kind === 'fact-sheet' ? (aboutById.get(found.content.about as string) ?? found) : found;
    if (record === undefined || findings.has(record.id)) continue;
    const numbers = canBeCalled.has(record.kind) ? book.of(record).numbers : [];
    findings.set(record.id, { record, hit, numbers });
  }
  return [...findings.values()].slice(0, 20);
}

const canBeCalled = new Set(['person', 'team', 'supplier', 'role', 'contact-point']);
