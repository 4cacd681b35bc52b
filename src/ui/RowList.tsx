import type { ReactNode } from 'react';

/** A list of rows. */
export function RowList({ label, children }: { label?: string | undefined; children: ReactNode }) {
  return (
    <ul className="paraat-rows" aria-label={label}>
      {children}
    </ul>
  );
}
