import { m } from '#platform/language/generated/messages.js';
import { Icon } from '#ui/Icon.tsx';
import type { NeedView, Standing } from '../confirming.ts';
import { questionOf } from '../question-words.ts';
import { keyOf, type Verdict } from '../verdict.ts';
import { namedFor } from '../waiting.ts';

const icons = { yes: 'check', no: 'wrong', open: 'time' } as const;
const mostNames = 3;

/** How far it is in one glance: each question, what was said, else for whom it waits; and what comes next. */
export function Progress({ standing }: { standing: Standing }) {
  return (
    <>
      <ul className="paraat-progress">
        {standing.needs.map((need) => (
          <li key={keyOf(need)}>
            <Icon name={icons[need.state]} />
            <span>
              <strong>{questionOf(need)}</strong> {howFar(need, standing)}
            </span>
          </li>
        ))}
      </ul>
      <p>{whatNext(standing)}</p>
    </>
  );
}

function howFar(need: NeedView, { round }: Standing): string {
  const saying = (yes: boolean) =>
    listed(need.given.filter((one: Verdict) => one.yes === yes && !need.gone.includes(one.userId)).map(nameOf));
  if (need.state === 'yes') return m.reviews_progress_yes({ who: saying(true) });
  if (need.state === 'no') return m.reviews_progress_no({ who: saying(false) });
  const named = round === null ? [] : namedFor(round, need);
  const waited = need.candidates.filter(({ userId }) => named.length === 0 || named.includes(userId));
  if (waited.length > 0) return m.reviews_progress_waits({ who: listed(waited.map(({ name }) => name)) });
  return need.invited.length > 0
    ? m.reviews_progress_invited({ who: listed(need.invited) })
    : m.reviews_progress_nobody();
}

const nameOf = ({ userName }: Verdict): string => userName;

function whatNext({ needs }: Standing): string {
  if (needs.some(({ state }) => state === 'no')) return m.reviews_progress_next_no();
  return needs.every(({ state }) => state === 'yes') ? m.reviews_progress_next_yes() : m.reviews_progress_next_open();
}

function listed(names: readonly string[]): string {
  const count = names.length - mostNames;
  const shown = names.slice(0, mostNames).join(', ');
  return count > 0 ? m.reviews_confirm_more({ names: shown, count }) : shown;
}
