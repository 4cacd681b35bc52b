import { useDeferredValue, useEffect, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { useGo } from '#ui/navigation.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { SearchResults } from './SearchResults.tsx';

/** Search with an address of its own, so that the way back from a result leads to the results. */
export function SearchPage({ words }: { words: string }) {
  const go = useGo();
  const [typed, setTyped] = useState(words);
  const shown = useDeferredValue(typed);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (typed.trim() !== words) go(addressOf(typed.trim()), { replace: true });
    }, 400);
    return () => clearTimeout(timer);
  }, [typed, words, go]);
  return (
    <Page title={m.landscape_search_title()} focus="none">
      <SearchField label={m.landscape_search_label()} value={typed} onChange={setTyped} takesFocus />
      {shown.trim() === '' ? <Paragraph soft>{m.landscape_search_hint()}</Paragraph> : <SearchResults words={shown} />}
    </Page>
  );
}

const addressOf = (words: string): string => (words === '' ? '/zoeken' : `/zoeken?q=${encodeURIComponent(words)}`);
