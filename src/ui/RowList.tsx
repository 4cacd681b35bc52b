import type { ReactNode } from 'react';

interface Props {
  label?: string | undefined;
  shortOnPaper?: boolean;
  children: ReactNode;
}

/** A list of rows. */
export function RowList({ label, shortOnPaper = false, children }: Props) {
  return (
    <ul className={`paraat-rows${shortOnPaper ? ' paraat-rows--short-on-paper' : ''}`} aria-label={label}>
      {children}
    </ul>
  );
}
