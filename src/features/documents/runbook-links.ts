/** Where a link in a page leads: to another page of the same folder, to nothing that is known, or elsewhere. */
export type LinkEnd =
  | { to: 'page'; page: string; anchor: string }
  | { to: 'file'; path: string }
  | { to: 'nothing' }
  | { to: 'elsewhere' };

const outside = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

/** The page that a path names, whichever way it ends: `a/b.html.md`, `a/b.md` and `a/b.html` are all `a/b`. */
export const pageKey = (path: string): string => path.replace(/(\.html?)?\.(md|markdown)$|\.html?$/i, '').toLowerCase();

/**
 * The folder under which a site showed these pages, such as `manual` for `/manual/backups.html`: the one under which
 * most of the absolute links lead to a page that is here.
 */
export function mountOf(links: readonly string[], pages: ReadonlySet<string>): string {
  const counts = new Map<string, number>();
  for (const link of links) {
    if (!link.startsWith('/') || link.startsWith('//')) continue;
    const parts = pageKey(pathIn(link)).split('/').filter(Boolean);
    for (let at = 0; at < parts.length; at += 1) {
      if (!pages.has(parts.slice(at).join('/'))) continue;
      const mount = parts.slice(0, at).join('/');
      counts.set(mount, (counts.get(mount) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}

/** Follows a link from the page at `from`. */
export function linkEnd(
  link: string,
  from: string,
  known: { pages: ReadonlySet<string>; files: ReadonlySet<string>; mount: string },
): LinkEnd {
  if (outside.test(link) || link.startsWith('#')) return { to: 'elsewhere' };
  const anchor = /#(.*)$/s.exec(link)?.[1] ?? '';
  const path = pathFrom(pathIn(link), from, known.mount);
  if (path === undefined) return { to: 'nothing' };
  const page = pageKey(path);
  for (const candidate of [page, `${page}/index`, `${page}/readme`]) {
    if (known.pages.has(candidate)) return { to: 'page', page: candidate, anchor };
  }
  return known.files.has(path) ? { to: 'file', path } : { to: 'nothing' };
}

/** The path from the top of the folder; undefined where a link leads out of it. */
function pathFrom(path: string, from: string, mount: string): string | undefined {
  const top = mount === '' ? '/' : `/${mount}/`;
  if (path.startsWith('/') && !path.startsWith(top)) return undefined;
  const start = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const parts: string[] = [...start];
  for (const part of (path.startsWith('/') ? path.slice(top.length) : path).split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/');
}

function pathIn(link: string): string {
  const bare = link.replace(/[?#].*$/s, '').replace(/\/$/, '');
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}
