/** The address form of a name: lower case, without accents, words joined by hyphens, at most 60 characters. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return slug === '' ? 'naamloos' : slug;
}

/** Windows keeps these names for devices, whatever their ending: a folder with such a file cannot be checked out there. */
const isDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The first free slug: the name's own where a file may bear it, else with -2, -3 and so on. */
export function freeSlug(name: string, taken: (slug: string) => boolean): string {
  const base = slugOf(name);
  if (!taken(base) && !isDevice.test(base)) return base;
  for (let count = 2; ; count += 1) {
    const slug = `${base.slice(0, 60 - `-${count}`.length)}-${count}`;
    if (!taken(slug)) return slug;
  }
}
