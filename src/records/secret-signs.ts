/** What in a text can announce a secret; each is looked for on its own, because most texts show none or one. */
export const signs = { password: 1, code: 2, key: 4, signIn: 8, ofTheBox: 16, option: 32 } as const;

// One group for each, in the order in which they are named above.
const words = new RegExp(
  [
    '(wachtw|wachtz|passw|passp|pasw|secret|(?<![a-z0-9])(?:pwd|pw|ww|geheim))',
    '(\\b(?:pin|alarm|deurc|toegangsc|kluisc|cijferc|door |access ))',
    '(\\b(?:sleutel|licen|product|api|token|key))',
    '(\\b(?:login|inlog|gebruiker|account|user))',
    '(\\b(?:admin|root|beheerder))',
  ].join('|'),
  'gi',
);

/** The signs that a text shows, added up. One walk through the text: 300 plans are ten million letters. */
export function signsIn(text: string): number {
  let seen = text.includes('-p') || text.includes('-P') ? signs.option : 0;
  words.lastIndex = 0;
  for (let hit = words.exec(text); hit !== null; hit = words.exec(text)) {
    for (let group = 1; group < hit.length; group += 1) if (hit[group] !== undefined) seen |= 1 << (group - 1);
    // The next one may begin inside this one.
    words.lastIndex = hit.index + 1;
  }
  return seen;
}

/** Whether a text has a run of so many letters, digits and marks of a key. Looks at every nth letter: none slips through. */
export function hasRun(text: string, length: number): boolean {
  for (let at = length - 1; at < text.length; at += length) {
    if (!isTokenCode(text.charCodeAt(at))) continue;
    let from = at;
    while (from > 0 && isTokenCode(text.charCodeAt(from - 1))) from -= 1;
    let to = at + 1;
    while (to < text.length && isTokenCode(text.charCodeAt(to))) to += 1;
    if (to - from >= length) return true;
    at = to - 1;
  }
  return false;
}

/** Letters, digits, plus, slash, underscore and hyphen. */
const isTokenCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 47 && code <= 57) ||
  code === 43 ||
  code === 45 ||
  code === 95;
