import { m } from '#platform/language/generated/messages.js';
import { DateAgo } from '#ui/DateAgo.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Icon } from '#ui/Icon.tsx';
import type { NeedView, Standing } from '../confirming.ts';
import { questionOf, whyAsked } from '../question-words.ts';
import type { Verdict } from '../verdict.ts';
import { keyOf } from '../verdict.ts';
import { whyUnfit } from './confirming-words.ts';
import { MyVerdict } from './MyVerdict.tsx';
import type { Acting } from './use-standing.ts';
import { WhoCan } from './WhoCan.tsx';

interface Props {
  standing: Standing;
  need: NeedView;
  userId: string | undefined;
  acting: Acting;
  /** What a no can be about. */
  parts: readonly string[];
}

/** One question about a text: who answered what, and the answer of who looks at it. */
export function VerdictCard({ standing, need, userId, acting, parts }: Props) {
  const mine = need.given.find((one) => one.userId === userId);
  const isAsked = standing.state === 'in-review';
  return (
    <section className={`paraat-verdict paraat-verdict--${need.state}`}>
      <Heading level={3}>{questionOf(need)}</Heading>
      <p className="paraat-soft paraat-small">{whyAsked(need)}</p>
      {need.given.length === 0 ? (
        <p>{m.reviews_confirm_open()}</p>
      ) : (
        <ul className="paraat-verdict__given">
          {need.given.map((one) => (
            <Said key={one.userId} verdict={one} isGone={need.gone.includes(one.userId)} />
          ))}
        </ul>
      )}
      {isAsked && need.state === 'open' && <WhoCan need={need} asked={askedFor(standing, need)} />}
      {isAsked && need.unfit === null && (
        <MyVerdict standing={standing} need={need} mine={mine} acting={acting} parts={parts} />
      )}
      {isAsked && need.unfit !== null && <p className="paraat-soft paraat-small">{whyUnfit[need.unfit]()}</p>}
    </section>
  );
}

function Said({ verdict, isGone }: { verdict: Verdict; isGone: boolean }) {
  return (
    <li>
      <Icon name={verdict.yes && !isGone ? 'check' : 'wrong'} />
      <div>
        {verdict.yes
          ? m.reviews_confirm_said_yes({ who: verdict.userName })
          : m.reviews_confirm_said_no({ who: verdict.userName })}{' '}
        <span className="paraat-soft paraat-small">
          <DateAgo instant={verdict.at} />
        </span>
        {isGone && <p>{m.reviews_confirm_counts_no_more({ who: verdict.userName })}</p>}
        {verdict.reason !== '' && <p>{verdict.reason}</p>}
      </div>
    </li>
  );
}

/** Who was asked by name for this verdict. */
const askedFor = ({ round }: Standing, need: NeedView): string[] =>
  (round?.asked ?? []).filter((one) => keyOf(one) === keyOf(need)).map(({ name }) => name);
