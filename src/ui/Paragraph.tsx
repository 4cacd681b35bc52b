import type { ReactNode } from 'react';

/** A paragraph; `soft` is for what explains, `small` for what is said in passing. */
export function Paragraph({ soft, small, children }: { soft?: boolean; small?: boolean; children: ReactNode }) {
  const more = `${soft ? ' paraat-soft' : ''}${small ? ' paraat-small' : ''}`;
  return <p className={`nl-paragraph${more}`}>{children}</p>;
}
