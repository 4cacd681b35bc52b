import { type ReactNode, useDeferredValue, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Page } from '#ui/Page.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { PriorityList } from './PriorityList.tsx';
import { SearchResults } from './SearchResults.tsx';
import { Situation } from './Situation.tsx';

/** The first screen: one question, a field to answer it, and what matters most under it. */
export function StartPage({ notice }: { notice?: ReactNode }) {
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed);
  return (
    <Page title={m.landscape_start_title()} focus="none">
      <SearchField label={m.landscape_search_label()} value={typed} onChange={setTyped} takesFocus />
      {words.trim() === '' ? (
        <>
          <Situation />
          {notice}
          <PriorityList />
        </>
      ) : (
        <SearchResults words={words} />
      )}
    </Page>
  );
}
