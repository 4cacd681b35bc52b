/** The address that dials a number as people wrote it: digits only, a bracketed zero after +31 left out. */
export function dialAddress(number: string): string {
  const international = number.trim().startsWith('+');
  const bare = international ? number.replace('(0)', '') : number;
  return `tel:${international ? '+' : ''}${bare.replace(/\D/g, '')}`;
}
