import { plainPasswords } from './secret-plain.ts';
import { hasRun, signs, signsIn } from './secret-signs.ts';
import { secretsInTables } from './secret-table.ts';
import { bare, isEveryday, looksChosen, looksRandom, looksStrong } from './secret-word.ts';

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
/** Without one of these none of them stands in a text: thousands of texts are read in one go. */
const anyMark =
  /-----BEGIN|AKIA|gh[pousr]_|github_pat_|glpat-|xox[abpr]-|sk_live_|AGE-SECRET|eyJ|-[A-Z0-9]{5}-|-\d{6}-|:\/\/|[?&]\w+=/;

// The long words also inside others: a "beheerderswachtwoord" is one too.
const password =
  '(?:(?:wachtwoord(?:en)?|wachtzin|password|passwd|passphrase|paswoord)|(?<![\\p{L}\\p{N}])(?:pwd|pw|ww|geheim|secret))';
const code = '\\b(?:pincode|pin|alarmcode|deurcode|toegangscode|kluiscode|cijfercode|door code|access code|alarm code)';
const key = '\\b(?:sleutel|licentiesleutel|productsleutel|api-?key|api-?sleutel|token|key|licence key|product key)';
// Bold, quotes and code around a word change nothing of what it says; a cell of a table stands beside the next.
const dress = '["\'“”‘’*_`]{0,3}';
const between = String.raw`${dress}(?:\s+(?:van|voor|for|of)\s+[^:=|>\n]{1,40})?${dress}\s*(?:[:=|>→]|->|=>|\bis\b|\bluidt\b)${dress}\s*${dress}`;

const afterPassword = new RegExp(String.raw`${password}${between}([^\s<|]{4,})`, 'giu');
const besidePassword = new RegExp(String.raw`${password}\s+${dress}([^\s<|]{4,})`, 'giu');
const changedFrom = new RegExp(String.raw`${password}[^.|\n]{0,40}?\bvan\s+${dress}(\S{4,})\s+naar\b`, 'giu');
const changedTo = new RegExp(String.raw`${password}[^.|\n]{0,60}?\bnaar\s+${dress}(\S{4,})`, 'giu');
const afterOption = /(?:^|\s)--?(?:password|passwd|pass|pwd|pw)[ =](\S{4,})/giu;
const afterCode = new RegExp(String.raw`${code}${between}((?:\d[ -]?){3,7}\d[#*]?)(?![\d ]*\d)`, 'giu');
const afterKey = new RegExp(String.raw`${key}${between}([A-Za-z0-9+/_=-]{12,})`, 'giu');
const signIn =
  /\b(?:login|inlog(?:gen)?|gebruiker(?:snaam)?|account|user(?:name)?)\s*[:=]?\s+\S{2,}\s*(?:\/|en|and|,)\s*(\S{6,})/giu;
const ofTheBox = /(?<![\w/.-])(?:admin|administrator|root|beheerder)\s*\/\s*([^\s/]{4,})(?![\w/])/giu;
const longestWord = 28;
const longRun = new RegExp(String.raw`(?<![\w/.@:-])[A-Za-z0-9+/_-]{${longestWord},}={0,2}`, 'g');
/** The address of a page is long and random too, and everybody who may open the page may see it. */
const plainAddress = /\bhttps?:\/\/[^\s)>\]:@]+(?![^\s)>\]]*@)/gi;

/** What in a text looks like a password, a code or a key: such things are kept elsewhere, here stands only where. */
export function secretsIn(text: string): Secret[] {
  // Most patterns are slow over long texts, so each runs only where a text shows its sign.
  const seen = signsIn(text);
  const found: Secret[] = markedIn(text);
  if (seen !== 0 || text.includes('|')) found.push(...passwordsIn(text, seen));
  if ((seen & signs.code) !== 0) {
    for (const { whole } of all(text, afterCode)) found.push({ type: 'code', text: whole.trim() });
  }
  if ((seen & signs.key) !== 0) {
    for (const { whole, value } of all(text, afterKey)) {
      if (looksRandom(value)) found.push({ type: 'key', text: whole });
    }
  }
  if (hasRun(text, longestWord)) {
    for (const { whole } of all(text.replace(plainAddress, ' '), longRun)) {
      if (looksRandom(whole) && /[A-Z]/.test(whole) && /[a-z]/.test(whole)) found.push({ type: 'key', text: whole });
    }
  }
  return found.length > 1 ? withoutOverlap(found) : found;
}

const markedIn = (text: string): Secret[] =>
  anyMark.test(text)
    ? marked.flatMap(([type, pattern]) => all(text, pattern).map(({ whole }) => ({ type, text: whole })))
    : [];

const looks: ReadonlyArray<readonly [number, RegExp, (value: string) => boolean]> = [
  [signs.password, afterPassword, (value) => looksChosen(value) || isEveryday(bare(value))],
  [signs.password, besidePassword, (value) => isSure(value)],
  [signs.password, changedFrom, (value) => looksChosen(value) || isEveryday(bare(value))],
  [signs.password, changedTo, (value) => isSure(value)],
  [signs.option, afterOption, looksChosen],
  [signs.signIn, signIn, looksChosen],
  [signs.ofTheBox, ofTheBox, (value) => isEveryday(bare(value))],
];

function passwordsIn(text: string, seen: number): Secret[] {
  const beside = looks.flatMap(([sign, pattern, isOne]) =>
    (seen & sign) === 0 ? [] : all(text, pattern).filter(({ value }) => isOne(value)),
  );
  const plain = (seen & signs.password) === 0 ? [] : plainPasswords(text);
  const alone = [...plain, ...secretsInTables(text)].map((whole) => ({ whole }));
  return [...beside, ...alone].map(({ whole }) => ({ type: 'password', text: whole.trim() }));
}

const isSure = (value: string): boolean => looksStrong(value) || (isEveryday(bare(value)) && /\d/.test(value));

/** Each place that a pattern finds: all of it, and the part that would be the secret. */
const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([whole, value]) => ({ whole, value: value ?? whole }));

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
