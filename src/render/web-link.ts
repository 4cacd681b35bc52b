/** An address that a reader of a document may open: web, mail or telephone; anything else is only text. */
export function openableAddress(link: string | undefined): string | undefined {
  if (link === undefined || link.length > 2000 || /[\s<>"\p{Cc}]/u.test(link)) return undefined;
  return /^(https?:\/\/[^/]|mailto:.|tel:.)/i.test(link) ? link : undefined;
}
