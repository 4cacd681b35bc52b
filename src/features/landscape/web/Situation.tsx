import { m } from '#platform/language/generated/messages.js';
import { readEverything } from '#records/read-everything.ts';
import { isReviewed } from '#records/record.ts';
import type { RecordSource } from '#records/record-source.ts';
import { useReading } from '#records/web/hooks.ts';
import { useCopyState, useSource } from '#records/web/source.tsx';
import { useToday } from '#ui/clock.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { gapCount } from '../gap.ts';

/** What is written and what is missing, folded away: at night nobody mends it. */
export function Situation() {
  const today = useToday();
  const source = useSource();
  const { data: sheets } = useReading(source, 'situation', countSheets);
  // While a first copy comes in the count would change with each page, and hold the pages up.
  const { complete } = useCopyState();
  const { data: gaps } = useReading(source, `gap count ${today} ${complete}`, async (all) =>
    complete ? countGaps(all, today) : undefined,
  );
  const written =
    sheets === undefined
      ? m.landscape_counting()
      : m.landscape_situation_sheets({ count: sheets.all, unreviewed: sheets.unreviewed });
  return (
    <div className="paraat-situation">
      <Disclosure title={m.landscape_situation()}>
        <RowList label={m.landscape_situation()}>
          <Row
            href="/gaten"
            title={written}
            note={gaps === undefined ? m.landscape_counting() : m.landscape_situation_gaps({ count: gaps })}
          />
        </RowList>
      </Disclosure>
    </div>
  );
}

async function countSheets(source: RecordSource): Promise<{ all: number; unreviewed: number }> {
  const sheets = await source.list('fact-sheet');
  return { all: sheets.length, unreviewed: sheets.filter((sheet) => !isReviewed(sheet)).length };
}

/** Waits for a whole copy and an idle moment: counting all must not hold up the first screen. */
async function countGaps(source: RecordSource, today: string): Promise<number | undefined> {
  if (!source.copyState().complete) return undefined;
  await idleMoment();
  return gapCount(await readEverything(source), today);
}

const idleMoment = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 3000 });
    else setTimeout(resolve, 500);
  });
