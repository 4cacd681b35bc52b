import { createContext, useContext } from 'react';
import { m } from '#platform/language/generated/messages.js';

const WordWayContext = createContext<string | null>(null);
export const WordWayProvider = WordWayContext.Provider;

/** The way to take over from Word, for who begins with a file; nothing for a plan that was not made yet. */
export function WordWay() {
  const address = useContext(WordWayContext);
  if (address === null) return null;
  return (
    <p>
      {m.plans_desk_have_word()}{' '}
      <a className="paraat-tap-link" href={address}>
        {m.documents_word_open_beside()}
      </a>
    </p>
  );
}
