import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { Badge } from '#ui/Badge.tsx';
import { Heading } from '#ui/Heading.tsx';
import { MoreRows } from '#ui/MoreRows.tsx';
import { Row } from '#ui/Row.tsx';
import { effectivePriority } from '../effective-priority.ts';
import type { Fallen } from './neighbourhood.ts';

/** If this is down, what else? What matters most first. */
export function FallsWithIt({ falls }: { falls: readonly Fallen[] }) {
  if (falls.length === 0) return null;
  const ordered = [...falls].sort((a, b) => weight(a) - weight(b) || a.record.name.localeCompare(b.record.name, 'nl'));
  return (
    <section aria-labelledby="valt-mee-uit">
      <Heading id="valt-mee-uit">
        {m.landscape_falls_with_it()} <span className="paraat-soft">({falls.length})</span>
      </Heading>
      <MoreRows
        shortOnPaper
        items={ordered}
        row={({ record, impact, through }) => (
          <Row
            key={record.id}
            href={recordPath(record)}
            title={record.name}
            note={through.length > 0 ? m.landscape_through({ names: through.join(', ') }) : undefined}
            end={
              <Badge soft={impact.state === 'hampered'}>
                {impact.state === 'falls' ? m.landscape_state_falls() : m.landscape_state_hampered()}
              </Badge>
            }
          />
        )}
      />
    </section>
  );
}

const weight = ({ impact, record }: Fallen): number =>
  (impact.state === 'falls' ? 0 : 100) + (effectivePriority(record.content)?.priority ?? 9) * 10 + impact.depth;
