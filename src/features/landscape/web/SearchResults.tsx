import { openFirst } from '#features/people/answering-words.ts';
import { type Answering, numberBook } from '#features/people/number-book.ts';
import type { Standing } from '#features/reviews/standing-words.ts';
import { m } from '#platform/language/generated/messages.js';
import { choiceWord, type KindWords } from '#records/kind-words.ts';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import type { RecordSource, SearchHit } from '#records/record-source.ts';
import { isWork } from '#records/search-fields.ts';
import { useReading } from '#records/web/hooks.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useSource } from '#records/web/source.tsx';
import { useNow } from '#ui/clock.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import { PriorityBadge } from '#ui/PriorityBadge.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { effectivePriority } from '../effective-priority.ts';
import { StandingMark, useStandings } from './StandingMark.tsx';

interface Finding {
  record: RecordView;
  hit: SearchHit;
  numbers: Answering[];
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
        <Findings found={found} />
      )}
    </>
  );
}

/** What helps now; what only tells of the work on plans stands apart under it. */
function Findings({ found }: { found: readonly Finding[] }) {
  const standings = useStandings(found.map(({ record }) => record));
  const work = found.filter(({ record }) => isWork(record.kind));
  const helpful = found.filter((one) => !work.includes(one));
  const rows = (findings: readonly Finding[]) =>
    findings.map((finding) => (
      <FindingRow key={finding.record.id} {...finding} standing={standings?.get(finding.record.id)} />
    ));
  return (
    <>
      {helpful.length > 0 && <RowList label={m.landscape_results()}>{rows(helpful)}</RowList>}
      {work.length > 0 && (
        <section aria-labelledby="gevonden-werk">
          <Heading id="gevonden-werk">{m.landscape_results_work()}</Heading>
          <RowList>{rows(work)}</RowList>
        </section>
      )}
    </>
  );
}

function FindingRow({ record, hit, numbers, standing }: Finding & { standing: Standing | undefined }) {
  const kindWords = useKindWords();
  const words = kindWords.of(record.kind);
  const where =
    hit.where === null || hit.where.field === 'name' ? '' : whereText(hit.where, kindWords.of(hit.where.kind));
  const priority = effectivePriority(record.content);
  const [first] = openFirst(numbers, useNow(), record.name);
  return (
    <Row
      href={recordPath(record)}
      title={record.name}
      note={where === '' ? words.one() : `${words.one()} · ${where}`}
      end={
        <>
          <StandingMark standing={standing} />
          {priority && <PriorityBadge {...priority} />}
        </>
      }
      extra={first && <PhoneButton {...first} numberOnly={first.who === record.name} />}
    />
  );
}

function whereText({ field, text }: NonNullable<SearchHit['where']>, words: KindWords): string {
  const label = words.fields[field]?.();
  const said = choiceWord(words, field, text);
  return label === undefined ? said : `${label}: ${said}`;
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
