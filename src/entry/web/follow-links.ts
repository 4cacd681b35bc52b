import type { MouseEvent } from 'react';
import type { Go } from '#ui/navigation.tsx';

/** Lets the router follow a plain tap on a link of the house; all other taps are the browser's. */
export function followLinks(event: MouseEvent, go: Go): void {
  const link = (event.target as Element).closest('a');
  if (link === null || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return;
  const isOnThisPage = link.hash !== '' && link.pathname === location.pathname;
  if (isOnThisPage || link.pathname.startsWith('/api/')) return;
  event.preventDefault();
  go(link.pathname + link.search + link.hash);
}
