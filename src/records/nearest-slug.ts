/** The slugs that look most like a wanted one, nearest first; none that is nothing like it. */
export function nearestSlugs(wanted: string, slugs: readonly string[], most = 3): string[] {
  const near = [...new Set(slugs)].map((slug) => ({ slug, distance: distanceBetween(wanted, slug) }));
  return near
    .filter(({ slug, distance }) => slug.includes(wanted) || distance <= Math.max(2, wanted.length / 2))
    .toSorted((a, b) => a.distance - b.distance || (a.slug < b.slug ? -1 : 1))
    .slice(0, most)
    .map(({ slug }) => slug);
}

/** The number of letters to add, drop or change (Levenshtein). */
function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const changed = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min((next[to - 1] ?? 0) + 1, (row[to] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
