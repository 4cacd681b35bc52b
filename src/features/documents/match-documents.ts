import type { DocumentType } from './document.ts';

/** A thing that a document can be about, and every name by which people call it. */
export interface Matchable {
  id: string;
  name: string;
  otherNames: readonly string[];
  supplier?: string | undefined;
}

/** Why a document seems to be about something. */
export interface MatchReason {
  where: 'file-name' | 'folder' | 'text' | 'supplier';
  words: string;
  times: number;
}

/** What a document may be about; 1 is certain. */
export interface Match {
  id: string;
  score: number;
  reason: MatchReason;
}

/** What is known of a document before somebody looked at it. */
export interface Readable {
  fileName: string;
  folder: string;
  text: string;
}

/** From here on nobody has to look before saying yes. */
export const sure = 0.8;
const worthSaying = 0.3;
/** A short name is a word of its own in any text: it counts in names of files only. */
const shortest = 4;

/** What a document may be about, the likeliest first. */
export function matchDocument(document: Readable, candidates: readonly Matchable[]): Match[] {
  const places = {
    fileName: plainWords(document.fileName.replace(/\.[a-z0-9]{2,5}$/i, '')),
    folder: plainWords(document.folder),
    text: plainWords(document.text.slice(0, 200_000)),
  };
  const found = candidates.flatMap((candidate) => bestOf(candidate, places) ?? []);
  return found.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1)).slice(0, 5);
}

/** What is proposed as the answer: all that is sure, else the one that is clearly ahead of the next. */
export function proposedAbout(matches: readonly Match[]): string[] {
  const certain = matches.filter(({ score }) => score >= sure);
  if (certain.length > 0) return certain.map(({ id }) => id);
  const [first, second] = matches;
  return first !== undefined && first.score >= 0.5 && first.score - (second?.score ?? 0) >= 0.15 ? [first.id] : [];
}

interface Places {
  fileName: string;
  folder: string;
  text: string;
}

function bestOf({ id, name, otherNames, supplier }: Matchable, places: Places): Match | undefined {
  const own = [name, ...otherNames].flatMap((words) => matchesOf(id, words, places));
  const bySupplier = supplier === undefined ? [] : supplierMatches(id, supplier, places);
  const [best] = [...own, ...bySupplier].sort((one, other) => other.score - one.score);
  return best !== undefined && best.score >= worthSaying ? best : undefined;
}

function matchesOf(id: string, words: string, places: Places): Match[] {
  const wanted = plainWords(words);
  if (wanted.trim().length < 2) return [];
  const isLong = wanted.trim().length >= shortest;
  const match = (where: MatchReason['where'], times: number, score: number): Match[] =>
    times === 0 ? [] : [{ id, score, reason: { where, words, times } }];
  const inText = isLong ? countOf(places.text, wanted) : 0;
  return [
    ...match('file-name', countOf(places.fileName, wanted), isLong ? 0.95 : 0.75),
    ...match('folder', countOf(places.folder, wanted), isLong ? 0.9 : 0.6),
    ...match('text', inText, inText >= 6 ? 0.8 : inText >= 3 ? 0.65 : 0.4),
  ];
}

function supplierMatches(id: string, supplier: string, places: Places): Match[] {
  const wanted = plainWords(supplier);
  if (wanted.trim().length < shortest) return [];
  const inNames = countOf(places.fileName + places.folder, wanted);
  const inText = countOf(places.text, wanted);
  if (inNames + inText === 0) return [];
  return [
    { id, score: inNames > 0 ? 0.55 : 0.3, reason: { where: 'supplier', words: supplier, times: inNames + inText } },
  ];
}

/** Lower case, without accents and marks, a space around every word. */
const plainWords = (text: string): string => {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return ` ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
};

function countOf(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && count < 100; at = text.indexOf(words, at + words.length - 1))
    count += 1;
  return count;
}

const typeWords: readonly [Exclude<DocumentType, 'other'>, RegExp][] = [
  ['recovery-procedure', /\b(herstel\w*|recovery|restore|disaster|uitwijk\w*|calamiteit\w*|draaiboek)\b/],
  ['sla', /\b(sla|dvo|service level|dienstverleningsovereenkomst|service\s?niveau)\b/],
  ['contract', /\b(contract\w*|overeenkomst\w*|verwerkersovereenkomst|licentie\w*|offerte)\b/],
  ['backup', /\b(back ?up\w*|reservekopie\w*)\b/],
  ['test-report', /\b(test\s?verslag\w*|test\s?rapport\w*|test\s?report|testresulta\w*|oefenverslag)\b/],
  ['contact-list', /\b(contact\s?(lijst|gegevens|personen|list)|bel\s?lijst|telefoon\s?lijst)\b/],
  ['architecture', /\b(architectuur\w*|architecture|ontwerp|psa|design|infrastructuur\w*|opzet)\b/],
  ['manual', /\b(handleiding\w*|manual|gebruikers\w*|instructie\w*|werkinstructie\w*|guide)\b/],
];

/** What kind of document it is: by its name, else by its first lines; undefined where nothing tells. */
export function guessType({ fileName, text }: Pick<Readable, 'fileName' | 'text'>): DocumentType | undefined {
  const kindIn = (words: string) => typeWords.find(([, pattern]) => pattern.test(plainWords(words)))?.[0];
  return kindIn(fileName) ?? kindIn(text.slice(0, 300));
}

/** The day that the name of a file bears: 2024-03-01, 20240301 or 01-03-2024. */
export function dateIn(fileName: string): string | undefined {
  const [, year, month, day] =
    /(?<!\d)(20\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(fileName) ?? [];
  if (year !== undefined) return realDay(`${year}-${month}-${day}`);
  const [, day2, month2, year2] =
    /(?<!\d)(0?[1-9]|[12]\d|3[01])[-_. ](0?[1-9]|1[0-2])[-_. ](20\d\d)(?!\d)/.exec(fileName) ?? [];
  return year2 === undefined ? undefined : realDay(`${year2}-${month2?.padStart(2, '0')}-${day2?.padStart(2, '0')}`);
}

function realDay(day: string): string | undefined {
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? undefined : day;
}

/** The name of a document after its file: without the ending, with spaces for the marks that files need. */
export function nameOfDocument(fileName: string): string {
  const bare = fileName
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/[_]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (bare === '' ? fileName : bare).slice(0, 200);
}
