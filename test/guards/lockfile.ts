/** A package as the lockfile knows it. */
export interface LockedPackage {
  version?: string;
  license?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
}

/** Licences under which a part may be used in a work that is itself under the EUPL-1.2. */
const allowed = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'Apache-2.0', 'Unlicense', 'CC0-1.0'],
  ...['MIT-0', 'Zlib', 'EUPL-1.2', 'MPL-2.0', 'EPL-2.0', 'OFL-1.1', 'CC-BY-4.0', 'Apache-2.0 WITH LLVM-exception'],
]);

/** Parts that name no licence in their package, or only "BSD"; each was read at its source. */
const readByHand = /^node_modules\/(@inlang\/plugin-message-format|@lix-js\/sdk-[\w-]+|duck)$/;

/** Names packages that may not be used, that could change unseen, or that name the host they came from. */
export function lockfileProblems(packages: Record<string, LockedPackage>): string[] {
  return Object.entries(packages).flatMap(([path, one]) => {
    if (path === '' || one.link === true) return [];
    return [
      ...(readByHand.test(path) || isAllowed(one.license) ? [] : [`${path}: licence ${one.license ?? 'not named'}`]),
      ...(one.resolved === undefined ? [] : [`${path}: names the host ${one.resolved}`]),
      ...(one.integrity === undefined ? [`${path}: can change unseen`] : []),
    ];
  });
}

/** With OR one side is enough; with AND every side must do. */
function isAllowed(licence: string | undefined): boolean {
  const bare = (licence ?? '').replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isAllowed);
  if (bare.includes(' AND ')) return bare.split(' AND ').every(isAllowed);
  return allowed.has(bare);
}
