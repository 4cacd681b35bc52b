import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface Props {
  title: ReactNode;
  /** The second line, smaller. */
  note?: ReactNode;
  /** Where a tap anywhere on the row goes. */
  href?: string | undefined;
  /** Before the words: a badge. */
  mark?: ReactNode;
  /** On the line of the title, at its end: a badge. */
  end?: ReactNode;
  /** Under the row, outside what taps: buttons that dial. */
  extra?: ReactNode;
}

/** One row of a list; where it leads somewhere, all of it taps. */
export function Row({ title, note, href, mark, end, extra }: Props) {
  const inside = (
    <>
      {mark}
      <span className="paraat-row__words">
        <span className="paraat-row__line">
          <span className="paraat-row__title">{title}</span>
          {end}
        </span>
        {note !== undefined && note !== null && <span className="paraat-row__note">{note}</span>}
      </span>
      {href !== undefined && <Icon name={href.startsWith('tel:') ? 'phone' : 'forward'} />}
    </>
  );
  return (
    <li className="paraat-row">
      {href === undefined ? (
        <div className="paraat-row__tap">{inside}</div>
      ) : (
        <a className="paraat-row__tap" href={href}>
          {inside}
        </a>
      )}
      {extra !== undefined && extra !== null && <div className="paraat-row__extra">{extra}</div>}
    </li>
  );
}
