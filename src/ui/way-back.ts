/** Where back leads: a place that is always true, or the page before this one. */
export interface ParentPlace {
  href: string;
  label: string;
  /** A page that many others link to: from its parent nobody need have come. */
  fromAnywhere?: boolean;
}

/** The way back of a page: to the results it was opened from, to the page before it, else to its parent. */
export function wayBack(
  parent: ParentPlace | undefined,
  results: string | undefined,
  hasPageBefore: boolean,
): { to: 'results' | 'before' | 'parent'; href: string } | undefined {
  if (parent === undefined) return undefined;
  if (results !== undefined) return { to: 'results', href: results };
  return { to: parent.fromAnywhere === true && hasPageBefore ? 'before' : 'parent', href: parent.href };
}
