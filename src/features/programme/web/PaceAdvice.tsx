import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { adviceFor } from '../pace-advice.ts';
import type { BoardRow } from '../programme-board.ts';
import { driftWords } from './BoardTable.tsx';

/** What goes slower or faster than planned, and what to do in both cases. */
export function PaceAdvice({ rows }: { rows: readonly BoardRow[] }) {
  const of = (pace: BoardRow['pace']) =>
    rows
      .filter((row) => !row.isDone && row.pace === pace)
      .sort((a, b) => Math.abs(b.drift ?? 0) - Math.abs(a.drift ?? 0));
  return (
    <>
      <Group title={m.programme_slower_title()} rows={of('behind')} />
      <Group title={m.programme_faster_title()} rows={of('ahead')} />
    </>
  );
}

function Group({ title, rows }: { title: string; rows: readonly BoardRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Disclosure title={title} note={String(rows.length)} open={rows.length <= 5}>
      <ul className="paraat-advice">
        {rows.map((row) => (
          <li key={row.about.id}>
            <a href={recordPath(row.about)}>{row.about.name}</a>: <strong>{driftWords(row.drift ?? 0)}</strong>
            <ul className="paraat-bullets">
              {adviceFor(row).map(({ text, href }) => (
                <li key={text}>{href === undefined ? text : <a href={href}>{text}</a>}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
