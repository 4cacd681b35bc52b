import { useEffect } from 'react';

/** Opens or closes everything that folds inside an element. */
export function foldAll(within: ParentNode, open: boolean): void {
  for (const one of within.querySelectorAll('details')) one.open = open;
}

/** Opens whatever an element is folded in, so that a link to it leads somewhere. */
export function unfoldTo(id: string): void {
  const target = document.getElementById(id);
  for (let at = target?.closest('details'); at != null; at = at.parentElement?.closest('details')) at.open = true;
  target?.scrollIntoView();
}

/** Opens the place that the address names, now and at each tap on a link to a place on this page. */
export function useUnfoldedAddress(): void {
  useEffect(() => {
    const follow = () => unfoldTo(decodeURIComponent(location.hash.slice(1)));
    if (location.hash !== '') follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
}

/** Opens everything while the page goes to paper, and leaves it afterwards as it was. */
export function useUnfoldedPaper(): void {
  useEffect(() => {
    let closed: HTMLDetailsElement[] = [];
    const before = () => {
      closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
      for (const one of closed) one.open = true;
    };
    const after = () => {
      for (const one of closed) one.open = false;
      closed = [];
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}
