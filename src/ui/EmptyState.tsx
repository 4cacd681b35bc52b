import type { ReactNode } from 'react';
import { Paragraph } from './Paragraph.tsx';

/** Nothing here: says so, and what to do next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="paraat-empty">
      <Paragraph>
        <strong>{title}</strong>
      </Paragraph>
      {children}
    </div>
  );
}
