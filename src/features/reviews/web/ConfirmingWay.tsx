import { m } from '#platform/language/generated/messages.js';
import { Badge } from '#ui/Badge.tsx';
import { Row } from '#ui/Row.tsx';
import { useAnswer } from './use-standing.ts';

/** The way to what waits for a verdict, with how much that is; without the server it only leads there. */
export function ConfirmingWay() {
  const { value } = useAnswer((server) => server.overview(), 'overview');
  const count = value === undefined || value === 'unreachable' ? 0 : value.waiting.length + value.toRead.length;
  return (
    <Row
      href="/bevestigen"
      title={m.reviews_overview_title()}
      note={m.reviews_overview_note()}
      end={count > 0 && <Badge>{m.reviews_overview_for_you({ count })}</Badge>}
    />
  );
}
