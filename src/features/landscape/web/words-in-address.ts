import { useEffect, useRef, useState } from 'react';
import { useGo } from '#ui/navigation.tsx';
import { rememberResults } from '#ui/results-before.ts';

/** Short enough that nobody taps a result before it, long enough not to write the address at every letter. */
const pause = 200;

/** What is typed, kept in the address, so that the way back from a result leads to the same results. */
export function useWordsInAddress(path: '/' | '/zoeken', words: string): [string, (typed: string) => void] {
  const go = useGo();
  const [typed, setTyped] = useState(words);
  const written = useRef(words.trim());
  useEffect(() => {
    // A link to the bare screen, tapped while words stand there, empties the field.
    if (written.current === '' || new URLSearchParams(location.search).has('q')) return;
    written.current = '';
    setTyped('');
  }, [words]);
  useEffect(() => {
    const asked = typed.trim();
    rememberResults(asked === '' ? undefined : addressOf(path, asked));
    if (asked === written.current) return;
    const timer = setTimeout(() => {
      written.current = asked;
      go(addressOf(path, asked), { replace: true });
    }, pause);
    return () => clearTimeout(timer);
  }, [typed, path, go]);
  return [typed, setTyped];
}

const addressOf = (path: string, words: string): string =>
  words === '' ? path : `${path}?q=${encodeURIComponent(words)}`;
