import { m } from '#platform/language/generated/messages.js';
import { dateWords } from '#ui/clock-time.ts';
import { useLanguage } from '#ui/language.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Table } from '#ui/Table.tsx';
import { phaseWords } from '../pace-advice.ts';
import { programmePhases } from '../programme.ts';
import type { Portfolio } from '../programme-board.ts';

/** The whole: how many are where, and when the last will be finished. */
export function PortfolioFacts({ portfolio }: { portfolio: Portfolio }) {
  const { language } = useLanguage();
  const { all, done, pace, plannedEnd, forecast, forecastFor, unproven } = portfolio;
  return (
    <>
      <Paragraph>
        <strong>{m.programme_whole_done({ count: done, all })}</strong>{' '}
        {m.programme_whole_pace({
          behind: pace.behind,
          ahead: pace.ahead,
          planned: pace['as-planned'],
          unplanned: pace.unplanned,
        })}
      </Paragraph>
      {plannedEnd !== undefined && forecast !== undefined && (
        <Paragraph>
          {m.programme_whole_end({ planned: dateWords(plannedEnd, language), forecast: dateWords(forecast, language) })}{' '}
          {m.programme_whole_holds_for({ count: forecastFor, all, behind: pace.behind })}
        </Paragraph>
      )}
      {unproven > 0 && <Paragraph>{m.programme_whole_unproven({ count: unproven })}</Paragraph>}
      <Table
        caption={m.programme_whole_caption()}
        columns={[
          m.programme_record_phases_phase(),
          m.programme_state_done(),
          m.programme_state_busy(),
          m.programme_state_not_begun(),
        ]}
        rows={programmePhases.map((phase) => {
          const { done: finished, busy, open } = portfolio.phases[phase];
          return { key: phase, cells: [phaseWords[phase](), finished, busy, open] };
        })}
      />
    </>
  );
}
