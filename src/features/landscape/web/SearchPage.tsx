import { useDeferredValue } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { SearchResults } from './SearchResults.tsx';
import { useWordsInAddress } from './words-in-address.ts';

/** Search with an address of its own, so that the way back from a result leads to the results. */
export function SearchPage({ words }: { words: string }) {
  const [typed, setTyped] = useWordsInAddress('/zoeken', words);
  const shown = useDeferredValue(typed);
  return (
    <Page title={m.landscape_search_title()} focus="none">
      <SearchField label={m.landscape_search_label()} value={typed} onChange={setTyped} takesFocus />
      {shown.trim() === '' ? <Paragraph soft>{m.landscape_search_hint()}</Paragraph> : <SearchResults words={shown} />}
    </Page>
  );
}
