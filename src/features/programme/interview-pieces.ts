/** What an item of a list begins with when people write one: a dash, a dot, a number. */
const bullet = /^\s*(?:[-*•–·]|\d{1,2}[.)])\s+/;

/** Short words that end in a dot without ending a sentence. */
const short =
  /(?:\b(?:bijv|bv|o\.a|d\.w\.z|nr|tel|enz|etc|ca|max|min|incl|excl|i\.v\.m|m\.b\.t|n\.v\.t|t\/m|e\.g|i\.e|no)|\b\p{L})\.$/iu;

/**
 * Splits an answer into its items: one a line; a single line that is too long, or that tells steps, into sentences.
 * Nothing is left out: the items together hold every word.
 */
export function piecesOf(answer: string, most: number, bySentence: boolean): string[] {
  const lines = answer
    .split(/\r?\n/)
    .map((line) => line.replace(bullet, '').trim())
    .filter(Boolean);
  return lines.flatMap((line) => {
    const splits = line.length > most || (bySentence && lines.length === 1);
    return splits ? sentencesOf(line) : [line];
  });
}

/** The sentences of a line; a dot after a short form, in a number or in an address ends none. */
export function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  let begun = '';
  for (const part of line.split(/(?<=[.!?;])\s+/)) {
    begun = begun === '' ? part : `${begun} ${part}`;
    if (short.test(begun)) continue;
    sentences.push(begun);
    begun = '';
  }
  if (begun !== '') sentences.push(begun);
  return sentences.map((one) => one.replace(/;$/, '').trim()).filter(Boolean);
}

const arrow = /-+>|=+>|→/;

/** An action and, behind an arrow, what you see when it worked. */
export function stepIn(text: string): { action: string; expected?: string } {
  const [action = '', ...rest] = text.split(arrow).map((part) => part.trim());
  const expected = rest.filter(Boolean).join(', ');
  if (action === '') return { action: expected || text.trim() };
  return expected === '' ? { action } : { action, expected };
}

const number = /\+?\d[\d ()./-]{5,26}\d/;

/** Somebody to tell: the name, a number in it, and behind a colon what to say. */
export function informIn(text: string): { who: string; number?: string; text?: string } {
  const found = number.exec(text)?.[0];
  const without = found === undefined ? text : text.replace(found, ' ');
  const colon = without.indexOf(':');
  const [name, said] = colon === -1 ? [without, ''] : [without.slice(0, colon), without.slice(colon + 1).trim()];
  const who = name
    .replace(/\s*\(\s*\)\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;-]+$/, '')
    .trim();
  if (who === '') return { who: text.trim() };
  return { who, ...(found === undefined ? {} : { number: found.trim() }), ...(said === '' ? {} : { text: said }) };
}

/** The calendar day that a text names in figures, such as 3-4-2026 or 2026-04-03. */
export function dayIn(text: string): string | undefined {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text);
  const dutch = /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : dutch ? [dutch[3], dutch[2], dutch[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : undefined;
}
