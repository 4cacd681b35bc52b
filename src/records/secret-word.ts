const everyday =
  /^(?:welkom|welcome|admin|beheer|geheim|password|wachtwoord|qwerty|letmein|test|gemeente|changeme|default|toor|root|lente|zomer|herfst|winter|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)[\d!@#$*.-]*$/i;
/** A place where passwords are kept is no password, and neither is the address of a page or a mailbox. */
const places =
  /keepass|1password|bitwarden|lastpass|kluis|vault|passbolt|pleasant|cyberark|https?:|^[^@\s]+@[^@\s]+\.\w+$/i;

/** Whether a word names where passwords are kept, or leads to it. */
export const isPlace = (word: string): boolean => places.test(word);

/** A word without the marks that language puts around it. */
export const bare = (value: string): string => value.replace(/^[*_`"'“‘(]+|["'”’*_`|.,;)]+$/g, '');

/** What everybody tries first: `welkom01`. */
export const isEveryday = (word: string): boolean => everyday.test(word);

/** A word that nobody would write as plain language: letters with digits, or with marks inside. */
export function looksChosen(value: string): boolean {
  const word = bare(value);
  if (word.length < 4 || places.test(word) || /^[+\d][\d ()/.-]*$/.test(word)) return false;
  const mixed = /\p{L}/u.test(word) && /\d/.test(word);
  return mixed || hasMarks(word);
}

/** The same, surer: also where nothing but a space stands before it, as in "het wachtwoord Kat-4-hond!". */
export const looksStrong = (value: string): boolean =>
  looksChosen(value) && /\d/.test(value) && /[!@#$%^&*+=~]/.test(bare(value)) && /\p{L}/u.test(value);

const hasMarks = (word: string): boolean => /\p{L}[!@#$%^&*+=~]|[!@#$%^&*+=~]\p{L}/u.test(word);

/** A run of letters and digits as a machine makes it. */
export const looksRandom = (value: string): boolean =>
  /\d/.test(value) && /[A-Za-z]/.test(value) && !places.test(value) && !isId(value);

/** An id, a day, the name of a kept file: what Paraat itself writes in fields. */
export const isId = (value: string): boolean =>
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d{2}(?:-\d{2})?|[0-9a-f]{64}(?:\.\w+)?)$/i.test(
    value,
  );
