/** The beginnings of words that announce a password, a code, a key or a way to sign in. */
const words =
  /wachtw|wachtz|passw|passp|pasw|\b(?:pwd|pw|ww|pass|geheim|pin|alarm|deurc|toegangsc|kluisc|cijferc|door |access|sleutel|licen|product|api|token|key|login|inlog|gebruik|account|user|admin|root|beheerder)|secret/i;
const marks = ['AKIA', 'gh', 'glpat-', 'xox', 'sk_live', 'AGE-SECRET', 'eyJ', '-----BEGIN', '://', '?', '&'];
const blocks = /-[A-Z0-9]{5}-|-\d{6}-/;
const longestWord = 28;

/** Says fast that a text holds no secret; most texts end here, because thousands are read in one go. */
export const mayHoldSecret = (text: string): boolean =>
  words.test(text) || marks.some((mark) => text.includes(mark)) || blocks.test(text) || hasRun(text, longestWord);

/** Looks at every nth character only: a run of that length cannot slip through between two looks. */
function hasRun(text: string, length: number): boolean {
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
