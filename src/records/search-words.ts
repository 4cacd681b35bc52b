import { stemmer } from '@orama/stemmers/dutch';

/** Lower case, without accents: the form in which words are compared. */
export const folded = (text: string): string =>
  isPlain(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase();

/** The words of a text, folded. */
export function wordsIn(text: string): string[] {
  const flat = folded(text);
  return flat.match(isPlain(flat) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

/** Most texts have no letter beyond a to z, and are then read much quicker. */
const isPlain = (text: string): boolean => /^[\n\r\t -~]*$/.test(text);

/** Words that stand everywhere and tell nothing apart. */
const emptyWords = new Set(
  (
    'aan al als bij dan dat de deze die dit doe doet door een en er geen heb heeft het hij hoe ik in is je kan kun ' +
    'maar me met mijn naar niet nog nu of om onze ons ook op over s t te tot u uit van voor waar wat we wel wij ' +
    'welk welke wie wordt worden ze zich zijn zo zonder the and or not to'
  ).split(' '),
);

export const isEmptyWord = (word: string): boolean => emptyWords.has(word);

/** Words that only say that something fails: next to a named thing they tell nothing. */
const failingWords = new Set(
  (
    'broken crasht defect down eruit fails gaat hapert kapot ligt liggen lukt mislukt offline plat probleem problemen ' +
    'storing storingen stuk traag uitgevallen uitval valt weg werkt works'
  ).split(' '),
);

export const saysItFails = (word: string): boolean => failingWords.has(word);

/** Forms that no rule leads to their family. */
const irregular = new Map(
  Object.entries({
    liep: 'loop',
    liepen: 'loop',
    gelopen: 'loop',
    viel: 'val',
    vielen: 'val',
    gevallen: 'val',
    uitgevallen: 'uitval',
    uitvallen: 'uitval',
    vastgelopen: 'vastloop',
    gelezen: 'lees',
    las: 'lees',
    schreef: 'schrijf',
    geschreven: 'schrijf',
    ging: 'gaan',
    gaat: 'gaan',
    gegaan: 'gaan',
    staat: 'staan',
    stond: 'staan',
    deed: 'doen',
    gedaan: 'doen',
    koos: 'kies',
    gekozen: 'kies',
    sloot: 'sluit',
    gesloten: 'sluit',
    afgesloten: 'afsluit',
    begon: 'begin',
    begonnen: 'begin',
    gebroken: 'breek',
    onderbroken: 'onderbreek',
    verloren: 'verlies',
    vergeten: 'vergeet',
    kinderen: 'kind',
    leden: 'lid',
    raadsleden: 'raadslid',
    steden: 'stad',
    bladen: 'blad',
    bladeren: 'blad',
    gegevens: 'gegeven',
  }),
);

const known = new Map<string, string>();

/** What the forms of one Dutch word have in common: `lopen`, `loopt` and `gelopen` give the same. */
export function stemOf(word: string): string {
  const made = known.get(word);
  if (made !== undefined) return made;
  const stem = makeStem(irregular.get(word) ?? word);
  if (known.size > 100_000) known.clear();
  known.set(word, stem);
  return stem;
}

function makeStem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const whole = word.replace(/([ei]e)en$/, '$1');
  const participle = /^(.{2,}?)?ge(.{2,})[td]$/.exec(whole);
  const prefix = participle?.[1] ?? '';
  if (participle !== null && (prefix === '' || separable.has(prefix))) return ending(`${prefix}${participle[2]}`);
  return ending(stemmer(whole));
}

/** First parts of verbs that part for `ge`: ingelogd, opgestart. */
const separable = new Set(['aan', 'af', 'door', 'in', 'mee', 'op', 'over', 'samen', 'terug', 'uit', 'vast', 'weg']);

/** What Snowball leaves apart: plurals on -es, final t of a verb, v and f, z and s, doubled letters. */
function ending(stem: string): string {
  let end = voiceless(single(stem)).replace(/([a-z]{2}[bcfghklmnprsvz])t$/, '$1');
  if (end.length >= 5) end = end.replace(/s$/, '');
  end = single(voiceless(end.replace(/e$/, '')));
  return end.replace(/(aa|ee|oo|uu)([a-z]*)$/, (_, vowels: string, rest: string) => `${vowels[0]}${rest}`);
}

const voiceless = (end: string): string => end.replace(/v$/, 'f').replace(/z$/, 's');
const single = (end: string): string => end.replace(/([bcdfghklmnprst])\1$/, '$1');
