/** Writes alike what sounds alike in Dutch, so that `ij` for `ei` or `k` for `c` is no mistake at all. */
export const soundOf = (word: string): string =>
  word
    .replace(/ij|y/g, 'ei')
    .replace(/au/g, 'ou')
    .replace(/ch/g, 'g')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|c|q/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/x/g, 'ks')
    .replace(/([a-z])\1/g, '$1');

/** Longer words are compared by their beginning. */
const longest = 40;
/** Three rows of the comparison, kept: making them for each word of the vocabulary would cost more than comparing. */
let before = new Uint8Array(longest + 2);
let last = new Uint8Array(longest + 2);
let now = new Uint8Array(longest + 2);

/**
 * Typing errors between what is typed and a known word or, when typing may not be finished, its beginning:
 * letters left out, put in, wrong or swapped. Gives up beyond `most`.
 */
export function distance(typed: string, known: string, most: number): number {
  const rows = Math.min(typed.length, longest);
  const columns = Math.min(known.length, rows + most, longest);
  for (let column = 0; column <= columns; column += 1) last[column] = column;
  for (let row = 1; row <= rows; row += 1) {
    if (fillRow(typed, known, row, columns) > most) return most + 1;
    [before, last, now] = [last, now, before];
  }
  if (known.length <= columns) return last[columns] ?? 0;
  let least = most + 1;
  for (let column = Math.max(0, rows - most); column <= columns; column += 1)
    least = Math.min(least, last[column] ?? 0);
  return least;
}

/** Fills one row of the comparison; returns its least value, below which no later row can come. */
function fillRow(typed: string, known: string, row: number, columns: number): number {
  const letter = typed.charCodeAt(row - 1);
  const earlier = typed.charCodeAt(row - 2);
  now[0] = row;
  let least = row;
  for (let column = 1; column <= columns; column += 1) {
    const other = known.charCodeAt(column - 1);
    let cost = (last[column - 1] ?? 0) + (letter === other ? 0 : 1);
    cost = Math.min(cost, (last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1);
    const isSwap = row > 1 && column > 1 && letter === known.charCodeAt(column - 2) && earlier === other;
    if (isSwap) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
    now[column] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

/** Consonants that are taken for each other, by ear or by a finger on the key beside it. */
const mistaken =
  'dt sz fv bp gk bv bn cv dc df ds er fg fr gh gt gv hj hn jk jm jn km mn pl qw rt st sw sx tr vc xc xz';
const mistakenPairs = new Set(mistaken.split(' ').flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]));
const leastToTell = 8;

/** Long words with a consonant in the middle that nobody takes for the other: `evacuatie` is no `evaluatie`. */
export function isAnotherWord(typed: string, known: string): boolean {
  if (typed.length < leastToTell || known.length < typed.length) return false;
  const wrong: number[] = [];
  for (let at = 0; at < typed.length && wrong.length < 3; at += 1) if (typed[at] !== known[at]) wrong.push(at);
  const [first = 0, second] = wrong;
  // More wrong letters, or two side by side: letters were swapped, put in or left out, which any typing error does.
  if (wrong.length === 0 || wrong.length > 2 || second === first + 1) return false;
  return wrong.some((at) => at < typed.length - 2 && isOtherConsonant(`${typed[at]}${known[at]}`));
}

const isOtherConsonant = (pair: string): boolean =>
  /^[bcdfghjklmnpqrstvwxz]{2}$/.test(pair) && !mistakenPairs.has(pair);
