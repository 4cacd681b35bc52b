import { type ReactNode, useDeferredValue } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { Page } from '#ui/Page.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { PriorityList } from './PriorityList.tsx';
import { SearchResults } from './SearchResults.tsx';
import { Situation } from './Situation.tsx';
import { useWordsInAddress } from './words-in-address.ts';

interface Props {
  notice?: ReactNode;
  /** What the user has in hand; below what is broken. */
  work?: ReactNode;
  words?: string;
}

/** The first screen: one question, a field to answer it, whom to call, and what must be back first. All else comes after. */
export function StartPage({ notice, work, words: asked = '' }: Props) {
  const [typed, setTyped] = useWordsInAddress('/', asked);
  const words = useDeferredValue(typed);
  const isAsking = words.trim() !== '';
  return (
    <Page
      title={m.landscape_start_title()}
      focus="none"
      beside={
        isAsking ? undefined : (
          <>
            {work}
            <Situation />
            {notice}
          </>
        )
      }
    >
      <SearchField label={m.landscape_search_label()} value={typed} onChange={setTyped} takesFocus />
      {isAsking ? (
        <SearchResults words={words} />
      ) : (
        <>
          <p className="paraat-start-ways">
            <ButtonLink href="/bellen" icon="phone">
              {m.landscape_start_call()}
            </ButtonLink>
            <ButtonLink href="/samen-stuk" look="subtle">
              {m.landscape_start_together()}
            </ButtonLink>
          </p>
          <PriorityList />
        </>
      )}
    </Page>
  );
}
