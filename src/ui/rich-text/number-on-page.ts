import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';

/** What is numbered, by sort, and who wants to hear when one comes or goes. */
const shown = new Map<string, Set<Element>>();
const listeners = new Set<() => void>();
let inOrder = new Map<Element, number>();

/**
 * The number that an element has among those of its sort on this page: one text does not know what the others hold,
 * and landmarks need names that differ. 0 until it is on the page.
 */
export function useNumberOnPage<Shown extends Element>(sort: string): { ref: RefObject<Shown | null>; number: number } {
  const ref = useRef<Shown>(null);
  const number = useSyncExternalStore(listen, () => (ref.current === null ? 0 : (inOrder.get(ref.current) ?? 0)));
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    ofSort(sort).add(element);
    tellSoon();
    return () => {
      ofSort(sort).delete(element);
      tellSoon();
    };
  }, [sort]);
  return { ref, number };
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function ofSort(sort: string): Set<Element> {
  const known = shown.get(sort) ?? new Set();
  shown.set(sort, known);
  return known;
}

let isTelling = false;

/** Once for all that came in the same turn: a plan can bring a hundred tables. */
function tellSoon(): void {
  if (isTelling) return;
  isTelling = true;
  queueMicrotask(() => {
    isTelling = false;
    inOrder = new Map([...shown.values()].flatMap((elements) => [...elements].sort(byPlace).map(numbered)));
    for (const listener of listeners) listener();
  });
}

const numbered = (element: Element, at: number): [Element, number] => [element, at + 1];

const byPlace = (one: Element, other: Element): number =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1;
