import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { readEverything } from '#records/read-everything.ts';
import { editPath, newPath, recordPath } from '#records/record-path.ts';
import { useReading } from '#records/web/hooks.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useSource } from '#records/web/source.tsx';
import { useToday } from '#ui/clock.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { MoreRows } from '#ui/MoreRows.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { type Gap, type GapCode, gapCodes, gapsIn } from '../gap.ts';
import { gapWords } from '../gap-words.ts';

/** Everything that is missing, in groups, each with its place and its mend. */
export function GapsPage() {
  const today = useToday();
  const { data: gaps } = useReading(useSource(), `gaps ${today}`, async (source) =>
    gapsIn(await readEverything(source), today),
  );
  return (
    <Page title={m.landscape_gaps_title()}>
      {gaps === undefined && <p className="paraat-late">{m.landscape_counting()}</p>}
      {gaps?.length === 0 && <EmptyState title={m.landscape_gaps_none()}>{m.landscape_gaps_none_what()}</EmptyState>}
      {gaps !== undefined && gaps.length > 0 && (
        <>
          <Paragraph soft>{m.landscape_gaps_intro({ count: gaps.length })}</Paragraph>
          {gapCodes.map((code) => (
            <GapGroup key={code} code={code} gaps={gaps.filter((gap) => gap.code === code)} />
          ))}
        </>
      )}
    </Page>
  );
}

function GapGroup({ code, gaps }: { code: GapCode; gaps: readonly Gap[] }) {
  const kindWords = useKindWords();
  const mayEdit = useMay('editor');
  if (gaps.length === 0) return null;
  const words = gapWords[code];
  return (
    <Disclosure title={words.title()} note={String(gaps.length)}>
      <Paragraph soft>{words.mend()}</Paragraph>
      <MoreRows
        items={gaps}
        row={(gap) => (
          <Row
            key={`${gap.recordId} ${gap.field}`}
            href={mayEdit ? mendPath(gap) : recordPath(gap)}
            title={gap.name}
            note={kindWords.of(gap.kind).one()}
          />
        )}
      />
    </Disclosure>
  );
}

/** Where a gap is mended: a missing fact sheet is written, a doubtful one is read, a field is filled in. */
function mendPath(gap: Gap): string {
  if (gap.code === 'no-fact-sheet') return `${newPath('fact-sheet')}?about=${gap.recordId}`;
  if (isRead.has(gap.code)) return recordPath(gap);
  return gap.field === '' ? editPath(gap) : `${editPath(gap)}#${gap.field}`;
}

const isRead = new Set<GapCode>(['not-reviewed', 'changed-since-review', 'review-triggered', 'review-overdue']);
