let results: string | undefined;
let opened: string | undefined;

/** Notes the results that are on the screen now, to which the page opened from them leads back. */
export function rememberResults(address: string | undefined): void {
  results = address;
  opened = undefined;
}

/** The results from which the page at this path was opened; undefined on every page after it. */
export function resultsBefore(path: string): string | undefined {
  if (results === undefined || path === results.split('?')[0]) return undefined;
  opened ??= path;
  if (opened !== path) results = undefined;
  return results;
}
