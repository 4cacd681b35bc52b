import type { ReactNode } from 'react';

/** Words and what they are, one under the other. */
export function Facts({ facts }: { facts: readonly { key: string; term: string; value: ReactNode }[] }) {
  return (
    <dl className="paraat-facts">
      {facts.map((fact) => (
        <div key={fact.key}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
