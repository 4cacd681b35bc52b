import type { ReactNode } from 'react';

/** A short mark: a priority, a state. `strong` is for what comes first, always with a word in it. */
export function Badge({ strong, soft, children }: { strong?: boolean; soft?: boolean; children: ReactNode }) {
  const more = strong ? ' paraat-badge--prio-1' : soft ? ' paraat-badge--soft' : '';
  return <span className={`nl-data-badge${more}`}>{children}</span>;
}
