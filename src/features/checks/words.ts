/**
 * Walks through the words of a text: letters and digits, with an apostrophe or hyphen inside. By character codes,
 * because 300 plans hold a million words and a pattern for each of them takes seconds; only places are given, because
 * not every word is looked at.
 */
export function eachWord(text: string, visit: (from: number, to: number) => void): void {
  for (let at = 0; at < text.length; at += 1) {
    if (!isWordCode(text.charCodeAt(at))) continue;
    const from = at;
    while (at < text.length && (isWordCode(text.charCodeAt(at)) || isInside(text, at))) at += 1;
    visit(from, at);
  }
}

/** ASCII letters and digits, and every letter beyond; general punctuation (U+2000 to U+2BFF) is none. */
const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff));

const isInside = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (code === 39 || code === 45 || code === 0x2019) && isWordCode(text.charCodeAt(at + 1));
};
