/** Something that looks like a secret, with the text that made it look so. */
export interface Secret {
  type: 'password' | 'code' | 'key' | 'address';
  text: string;
}

/** Keys and tokens that bear their own mark. */
const marked: ReadonlyArray<readonly [Secret['type'], RegExp]> = [
  ['key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/g],
  ['key', /\bAKIA[0-9A-Z]{16}\b/g],
  ['key', /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[\w-]{16,})/g],
  ['key', /\b(?:xox[abpr]-[\w-]{10,}|sk_live_\w{10,}|AGE-SECRET-KEY-1[0-9A-Z]{20,})/g],
  ['key', /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g],
  ['key', /\b[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}\b/g],
  ['key', /\b\d{6}(?:-\d{6}){7}\b/g],
  ['address', /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/@]+@/gi],
  ['address', /[?&](?:token|password|passwd|wachtwoord|secret|api_?key|sig|access_token)=[^\s&]{6,}/gi],
];

const password = '(?:wachtwoord(?:en)?|wachtzin|password|passwd|passphrase|pwd|pw|ww|paswoord|geheim|secret)';
const code = '(?:pincode|pin|alarmcode|deurcode|toegangscode|kluiscode|cijfercode|door code|access code|alarm code)';
const key = '(?:sleutel|licentiesleutel|productsleutel|api-?key|api-?sleutel|token|key|licence key|product key)';
const between = String.raw`(?:\s+(?:van|voor|for|of)\s+[^:=\n]{1,40})?\s*(?:[:=]|\bis\b|\bluidt\b)\s*["'“‘]?`;

const afterPassword = new RegExp(String.raw`\b${password}${between}(\S{4,})`, 'giu');
const afterCode = new RegExp(String.raw`\b${code}${between}((?:\d[ -]?){3,7}\d[#*]?)(?![\d ]*\d)`, 'giu');
const afterKey = new RegExp(String.raw`\b${key}${between}([A-Za-z0-9+/_=-]{12,})`, 'giu');
const signIn =
  /\b(?:login|inlog(?:gen)?|gebruiker(?:snaam)?|account|user(?:name)?)\s*[:=]?\s+\S{2,}\s*(?:\/|en|and|,)\s*(\S{6,})/giu;

const everyday = /^(?:welkom|welcome|admin|geheim|password|wachtwoord|qwerty|letmein|test|gemeente)[\d!@#$*.-]*$/i;
const places = /keepass|1password|bitwarden|lastpass|kluis|vault|passbolt|pleasant|cyberark|https?:/i;

/** What in a text looks like a password, a code or a key: such things are kept elsewhere, here stands only where. */
export function secretsIn(text: string): Secret[] {
  const found: Secret[] = marked.flatMap(([type, pattern]) =>
    all(text, pattern).map(({ whole }) => ({ type, text: whole })),
  );
  for (const { whole, value } of all(text, afterPassword)) {
    if (looksChosen(value) || everyday.test(bare(value))) found.push({ type: 'password', text: whole });
  }
  for (const { whole } of all(text, afterCode)) found.push({ type: 'code', text: whole.trim() });
  for (const { whole, value } of all(text, afterKey)) {
    if (looksRandom(value)) found.push({ type: 'key', text: whole });
  }
  for (const { whole, value } of all(text, signIn)) {
    if (looksChosen(value)) found.push({ type: 'password', text: whole });
  }
  for (const { whole } of all(text, /(?<![\w/.@:-])[A-Za-z0-9+/_-]{28,}={0,2}/g)) {
    if (looksRandom(whole) && /[A-Z]/.test(whole) && /[a-z]/.test(whole)) found.push({ type: 'key', text: whole });
  }
  return withoutOverlap(found);
}

/** The same for a whole content, with the path of the field in which it stands. */
export function secretsInContent(content: unknown, field = ''): Array<Secret & { field: string }> {
  if (typeof content === 'string') return secretsIn(content).map((secret) => ({ ...secret, field }));
  if (content === null || typeof content !== 'object') return [];
  return Object.entries(content).flatMap(([name, inner]) =>
    secretsInContent(inner, field === '' ? name : `${field}.${name}`),
  );
}

/** Each place that a pattern finds: all of it, and the part that would be the secret. */
const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([whole, value]) => ({ whole, value: value ?? whole }));

const bare = (value: string): string => value.replace(/["'”’.,;)]+$/, '');

/** A word that nobody would write as plain language: letters with digits, or with marks inside. */
function looksChosen(value: string): boolean {
  const word = bare(value);
  if (word.length < 4 || places.test(word) || /^[+\d][\d ()/.-]*$/.test(word)) return false;
  const mixed = /\p{L}/u.test(word) && /\d/.test(word);
  const marks = /\p{L}[!@#$%^&*+=~]|[!@#$%^&*+=~]\p{L}/u.test(word);
  return mixed || marks;
}

const looksRandom = (value: string): boolean =>
  /\d/.test(value) &&
  /[A-Za-z]/.test(value) &&
  !places.test(value) &&
  !/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);

/** One warning for one place: a shorter find inside a longer one says nothing new. */
function withoutOverlap(found: Secret[]): Secret[] {
  return found.filter(
    (one, at) =>
      !found.some(
        (other, place) =>
          place !== at && other.text.includes(one.text) && (other.text.length > one.text.length || place < at),
      ),
  );
}
