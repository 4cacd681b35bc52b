import { m } from '#platform/language/generated/messages.js';

const needs: readonly (readonly [page: RegExp, cannot: () => string])[] = [
  [/^\/importeren$/, m.entry_needs_import],
  [/^\/documenten(\/|$)/, m.entry_needs_documents],
  [/^\/leden$/, m.entry_needs_members],
  [/^\/[^/]+\/[^/]+\/word$/, m.entry_needs_word],
  [/^\/[^/]+\/[^/]+\/(?:bevestigen|gelezen)$/, m.entry_needs_confirming],
];

/** What cannot be done on this page without the server; undefined for a page that needs none. */
export const serverNeed = (path: string): (() => string) | undefined => needs.find(([page]) => page.test(path))?.[1];
