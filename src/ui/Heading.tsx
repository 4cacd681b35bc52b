import type { ReactNode } from 'react';

/** A heading inside a page; the page itself has level 1. */
export function Heading({ level = 2, id, children }: { level?: 2 | 3 | 4; id?: string; children: ReactNode }) {
  const Tag = `h${level}` as const;
  return (
    <Tag className={`nl-heading nl-heading--level-${level}`} id={id}>
      {children}
    </Tag>
  );
}
