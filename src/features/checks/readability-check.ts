import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { type CheckBook, type FieldText, ofKind, oncePerField, placeOf } from './check-book.ts';
import type { Finding } from './finding.ts';
import { jargonWords } from './jargon.ts';
import { eachSentence, easeOf, proseOf, type Reading, syllablesIn } from './readability.ts';
import { type KnownWord, WordBook } from './word-book.ts';
import { eachWord } from './words.ts';

/** Words in a sentence before a tired reader loses the thread. */
const longestSentence = 25;
/** Under this many words the formula says nothing. */
const fewestWords = 100;
const hardestEase = 45;
/** So many hints of one sort about one record; more would be a wall. */
const mostHints = 3;

const readByStrangers = new Set<KindName>(['plan', 'fact-sheet', 'procedure', 'action-card', 'solution']);
const proseFields =
  /(?:^|\.)(?:text|action|expected|ifNot|task|purpose|helped|cause|how|why|summary)$|^(?:recognise|meanwhile|access|stopAndCall|scope|exclusions|assumptions|activateWhen|recoveredWhen)\.\d+$/;

/** Hints on how a text reads, each with the sentence; never a wall. */
export function readabilityFindings(book: CheckBook): Finding[] {
  const known = knownWords(book);
  const words: Words = new WordBook((word) => ({ syllables: syllablesIn(word), isJargon: isJargon(word, known) }));
  const isProse = oncePerField((field) => proseFields.test(field));
  return book.records
    .filter(({ kind }) => readByStrangers.has(kind))
    .flatMap((record) =>
      hintsFor(
        record,
        book.textsIn(record).filter(({ field }) => isProse(field)),
        words,
      ),
    );
}

/** What there is to say of a word, worked out once: most words stand in every plan. */
type Words = WordBook<{ syllables: number; isJargon: boolean }>;

/** What needs no explaining here: the glossary, and names of things and parties. */
function knownWords({ records }: CheckBook): ReadonlySet<string> {
  const named = records.filter(({ kind }) => kind !== 'plan' && kind !== 'fact-sheet' && kind !== 'procedure');
  const names = named.flatMap(({ name, content }) => [name, ...((content.otherNames as string[] | undefined) ?? [])]);
  const terms = ofKind(records, 'term').flatMap(({ name, content }) => [
    name,
    ...((content.otherWords as string[] | undefined) ?? []),
  ]);
  const known = new Set<string>();
  for (const name of [...terms, ...names]) {
    known.add(name.toLowerCase());
    eachWord(name, (from, to) => known.add(name.slice(from, to).toLowerCase()));
  }
  return known;
}

/** The hints on one record, as its sentences are walked through. */
interface Hints {
  long: Finding[];
  jargon: Map<string, Finding>;
  reading: Reading;
}

function hintsFor(record: RecordView, prose: readonly FieldText[], book: Words): Finding[] {
  const hints: Hints = { long: [], jargon: new Map(), reading: { sentences: 0, words: 0, syllables: 0 } };
  for (const { field, text } of prose) {
    eachSentence(proseOf(text), book, (words, sentence) => noteSentence(hints, { record, field, sentence, words }));
  }
  const { words } = hints.reading;
  const ease = easeOf(hints.reading);
  const hard: Finding = { ...placeOf(record), code: 'hard-to-read', field: '', text: String(Math.round(ease)) };
  const isHard = words >= fewestWords && ease < hardestEase;
  return [...hints.long, ...(isHard ? [hard] : []), ...hints.jargon.values()];
}

interface Sentence {
  record: RecordView;
  field: string;
  /** Made when asked for: most sentences are only counted. */
  sentence: () => string;
  words: readonly KnownWord<{ syllables: number; isJargon: boolean }>[];
}

function noteSentence(hints: Hints, one: Sentence): void {
  const { record, field, sentence, words } = one;
  const { reading, long, jargon } = hints;
  reading.sentences += 1;
  reading.words += words.length;
  for (const { word, syllables, isJargon } of words) {
    reading.syllables += syllables;
    if (!isJargon || jargon.size >= mostHints || jargon.has(word)) continue;
    jargon.set(word, { ...placeOf(record), code: 'jargon', field, text: `${word}: ${sentence().slice(0, 300)}` });
  }
  if (words.length > longestSentence && long.length < mostHints) {
    long.push({ ...placeOf(record), code: 'long-sentence', field, text: sentence().slice(0, 400) });
  }
}

/** An abbreviation that nobody explained, or a word of the trade that a stranger may not know. */
function isJargon(word: string, known: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  return !known.has(lower) && (jargonWords.has(lower) || /^[A-Z]{3,6}$/.test(word));
}
