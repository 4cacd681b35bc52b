import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { editPath, newPath } from '#records/record-path.ts';
import type { BoardRow } from '../programme-board.ts';
import { presentationPath } from '../work-path.ts';

/** Where the dates of an application are typed, and what was said of its presentation. */
export function DatesLink({ row }: { row: BoardRow }) {
  const mayEdit = useMay('editor');
  if (!mayEdit) return null;
  const name = encodeURIComponent(m.programme_record_name({ name: row.about.name }));
  const href =
    row.programme === undefined
      ? `${newPath('programme')}?about=${row.about.id}&name=${name}`
      : editPath(row.programme);
  const whose = <span className="paraat-hidden-label"> {row.about.name}</span>;
  return (
    <span className="paraat-no-print">
      <a href={href}>
        {m.programme_board_dates()}
        {whose}
      </a>
      {row.programme !== undefined && row.facts.confirmation.state !== 'open' && (
        <>
          {' · '}
          <a href={presentationPath(row.programme)}>
            {m.programme_board_presentation()}
            {whose}
          </a>
        </>
      )}
    </span>
  );
}
