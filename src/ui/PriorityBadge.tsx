import { m } from '#platform/language/generated/messages.js';
import { Badge } from './Badge.tsx';

/** What must be back first; a proposal that nobody chose yet says so. */
export function PriorityBadge({ priority, proposed = false }: { priority: number; proposed?: boolean | undefined }) {
  return (
    <Badge strong={priority === 1} soft={priority > 2}>
      {proposed ? m.ui_priority_proposed({ priority }) : m.ui_priority({ priority })}
    </Badge>
  );
}
