import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import type { NeedView } from '../confirming.ts';
import { reachOf } from '../waiting.ts';
import { whenNobody } from './confirming-words.ts';

const mostNames = 4;

/** Who was asked for this verdict, who may give it instead, and what to do where they cannot yet sign in. */
export function WhoCan({ need, asked }: { need: NeedView; asked: readonly string[] }) {
  const isAdministrator = useMay('administrator');
  const others = need.candidates.map(({ name }) => name).filter((name) => !asked.includes(name));
  const { invited, withoutAccount } = need;
  const reach = reachOf(need);
  const nobody = reach === 'nobody';
  return (
    <div className="paraat-soft paraat-small">
      {asked.length > 0 && <p>{m.reviews_confirm_asked_who({ names: namesOf(asked) })}</p>}
      {others.length > 0 && (
        <p>
          {asked.length > 0
            ? m.reviews_confirm_candidates_too({ names: namesOf(others) })
            : m.reviews_confirm_candidates({ names: namesOf(others) })}
        </p>
      )}
      {invited.length > 0 && <p>{m.reviews_confirm_invited({ names: namesOf(invited) })}</p>}
      {reach !== 'somebody' && withoutAccount.length > 0 && (
        <p className={nobody ? 'paraat-wrong' : undefined}>
          {m.reviews_confirm_without_account({ names: namesOf(withoutAccount.map(({ name }) => name)) })}
        </p>
      )}
      {nobody && withoutAccount.length === 0 && <p className="paraat-wrong">{whenNobody[need.type]()}</p>}
      {isAdministrator && (nobody || (reach === 'waits' && withoutAccount.length > 0)) && (
        <Invite persons={withoutAccount} />
      )}
    </div>
  );
}

/** The way to an invitation, for each of these persons with their name and address already filled in. */
function Invite({ persons }: { persons: NeedView['withoutAccount'] }) {
  if (persons.length === 0) {
    return (
      <p>
        <a className="paraat-tap-link" href="/leden">
          {m.reviews_confirm_to_members()}
        </a>
      </p>
    );
  }
  return persons.slice(0, mostNames).map(({ id, name }) => (
    <p key={id}>
      <a className="paraat-tap-link" href={`/leden?persoon=${id}`}>
        {m.reviews_confirm_invite({ name })}
      </a>
    </p>
  ));
}

function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ');
  const count = names.length - mostNames;
  return count > 0 ? m.reviews_confirm_more({ names: shown, count }) : shown;
}
