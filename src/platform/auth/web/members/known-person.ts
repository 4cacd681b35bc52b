/** Somebody whom the house already knows, to be invited with one choice. */
export interface KnownPerson {
  id: string;
  name: string;
  email: string | null;
}

/** Why an account with this name and address would not be recognised as somebody the house knows; null: it would, or nobody bears the name. */
export type Unrecognised = { why: 'other-address'; email: string } | { why: 'no-address' } | null;

/** Compares an invitation with those whom the house knows: an account is somebody by its address, never by its name. */
export function unrecognised(given: { name: string; email: string }, known: readonly KnownPerson[]): Unrecognised {
  const [name, email] = [plain(given.name), plain(given.email)];
  if (name === '') return null;
  const named = known.filter((one) => plain(one.name) === name);
  const addresses = named.flatMap((one) => one.email ?? []);
  if (named.length === 0 || addresses.some((one) => plain(one) === email)) return null;
  const [other] = addresses;
  return other === undefined ? { why: 'no-address' } : { why: 'other-address', email: other };
}

const plain = (words: string): string => words.trim().toLowerCase();
