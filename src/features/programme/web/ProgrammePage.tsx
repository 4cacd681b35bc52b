import { useState } from 'react';
import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import { readEverything } from '#records/read-everything.ts';
import { recordPath } from '#records/record-path.ts';
import type { RecordSource } from '#records/record-source.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { useToday } from '#ui/clock.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { firstToDo } from '../next-step.ts';
import { type BoardRow, type Pace, portfolioOf, programmeBoard } from '../programme-board.ts';
import { type BoardRecords, programmeFacts } from '../programme-facts.ts';
import { stepWords } from '../step-words.ts';
import { BoardList } from './BoardList.tsx';
import { BoardTable, paceWords } from './BoardTable.tsx';
import { PaceAdvice } from './PaceAdvice.tsx';
import { PlanningHelper } from './PlanningHelper.tsx';
import { PortfolioFacts } from './PortfolioFacts.tsx';
import './programme.css';
import './board.css';

/** Every application on its way to a plan: what to do next, how it stands against the plan, and what to do about that. */
export function ProgrammePage() {
  const today = useToday();
  const mayEdit = useMay('editor');
  const { data: rows } = useReading(useSource(), `programme ${today}`, async (source) =>
    programmeBoard(programmeFacts(await readBoard(source), today), today),
  );
  return (
    <Page title={m.programme_board_title()} width="wide">
      {rows === undefined && <p className="paraat-late">{m.programme_board_counting()}</p>}
      {rows?.length === 0 && <EmptyState title={m.programme_board_none()}>{m.programme_board_none_what()}</EmptyState>}
      {rows !== undefined && rows.length > 0 && (
        <>
          <div className="paraat-board-first">
            <FirstStep rows={rows} />
          </div>
          <PortfolioFacts portfolio={portfolioOf(rows)} />
          <PaceAdvice rows={rows} />
          <Board rows={rows} />
          {mayEdit && (
            <div className="paraat-no-print">
              <PlanningHelper rows={rows} />
            </div>
          )}
        </>
      )}
    </Page>
  );
}

async function readBoard(source: RecordSource): Promise<BoardRecords> {
  const all = await readEverything(source);
  const of = (kind: KindName) => all.filter((record) => record.kind === kind);
  const programmes = of('programme');
  const planned = new Set(programmes.map(({ content }) => content.about));
  const others = [...of('service'), ...of('infrastructure')].filter(({ id }) => planned.has(id));
  return {
    subjects: [...of('application'), ...others],
    ...{ documents: of('document'), interviews: of('interview'), walkthroughs: of('walkthrough') },
    ...{ factSheets: of('fact-sheet'), plans: of('plan'), programmes, all },
  };
}

/** The one thing to do now, for who leads this for the first time. */
function FirstStep({ rows }: { rows: readonly BoardRow[] }) {
  const first = firstToDo(rows);
  if (first === undefined) return <Alert type="ok" title={m.programme_board_all_done()} />;
  const { act, why } = stepWords[first.step.code];
  return (
    <Alert type="info" title={m.programme_board_first({ name: first.row.about.name })}>
      <Paragraph>
        <strong>{act({ count: first.step.count })}</strong> {why()}
      </Paragraph>
      <div className="paraat-button-row">
        <ButtonLink look="primary" href={first.step.href}>
          {m.programme_board_do_it()}
        </ButtonLink>
        <ButtonLink href={recordPath(first.row.about)}>
          {m.programme_board_see({ name: first.row.about.name })}
        </ButtonLink>
      </div>
    </Alert>
  );
}

const filters = ['all', 'behind', 'ahead', 'as-planned', 'unplanned', 'done'] as const;
type Filter = (typeof filters)[number];

/** All applications: a table where there is room, a list on a phone. */
function Board({ rows }: { rows: readonly BoardRow[] }) {
  const [filter, setFilter] = useState<Filter>('all');
  const shown = rows.filter((row) => fits(row, filter)).sort(byName);
  return (
    <>
      <Heading>{m.programme_board_applications()}</Heading>
      <div className="paraat-board-tools paraat-no-print">
        <SelectField
          label={m.programme_board_show()}
          value={filter}
          onChange={(next) => setFilter(next as Filter)}
          options={filters.map((value) => ({ value, label: filterWords(value, rows) }))}
        />
        <Button icon="print" onClick={() => window.print()}>
          {m.programme_board_print()}
        </Button>
      </div>
      {shown.length === 0 ? (
        <Paragraph soft>{m.programme_board_none_shown()}</Paragraph>
      ) : (
        <>
          <BoardTable rows={shown} />
          <BoardList rows={shown} />
        </>
      )}
    </>
  );
}

const fits = (row: BoardRow, filter: Filter): boolean =>
  filter === 'all' || (filter === 'done' ? row.isDone : !row.isDone && row.pace === filter);

const byName = (a: BoardRow, b: BoardRow): number => a.about.name.localeCompare(b.about.name, 'nl');

function filterWords(filter: Filter, rows: readonly BoardRow[]): string {
  const count = rows.filter((row) => fits(row, filter)).length;
  const label =
    filter === 'all'
      ? m.programme_board_all()
      : filter === 'done'
        ? m.programme_state_done()
        : paceWords[filter as Pace]();
  return `${label} (${count})`;
}
