import type { PlanBlock } from '#features/plans/plan-section.ts';

/** What is said about the document itself, not about the subject of the plan. */
export const administration =
  /^(colofon|versie(beheer|nummer|datum\b.*|geschiedenis|historie)?|wijzigings?(historie|enblad|blad)|documenthistorie|document ?(gegevens|beheer|informatie)|naam document|leeswijzer|distributie(lijst)?|akkoord|ondertekening|inhoudsopgave|inhoud|version history|document control|change log|revision history|approvals?|reading guide)$/i;

/** Which words in a heading belong to which block of a plan, the most telling first. */
export const wordsOfBlocks: ReadonlyArray<readonly [PlanBlock, RegExp]> = [
  ['not-arranged', /niet geregeld|niet geregelde|restrisico|not arranged|known gaps/],
  [
    'contacts',
    /contactpers|contactgegevens|contactlijst|contacten|belijst|bellijst|telefoonlijst|bereikbaarheid|contacts?\b|phone list|wie (je )?bel/,
  ],
  [
    'activation',
    /escalatie|escaleren|activer|activatie|opschal|inwerkingtreding van het plan|alarmer|escalation|activation|invocation|declar/,
  ],
  ['restore', /back-?up|\brestore|terugzetten|gegevensherstel|dataverlies|\brpo\b|data ?recovery/],
  [
    'impact',
    /\brto\b|hersteltijd|maximale uitval|gevolgen|impact|\bbia\b|kritisch|kritiek|beschikbaarheidseis|prioriteit/,
  ],
  [
    'steps-emergency',
    /noodprocedure|noodwerk|doorwerken|workaround|tijdelijke werkwijze|spoed|uitval van|emergency|fallback|manual operation/,
  ],
  [
    'steps-return',
    /terug naar normaal|terugkeer|afschal|nazorg|evaluatie|afronding|return to normal|back to normal|exit/,
  ],
  [
    'steps-recovery',
    /herstel(procedure|plan|stappen|len)?\b|opnieuw opstarten|herstart|opbouw|recovery|disaster|rebuild|restart/,
  ],
  [
    'steps-response',
    /eerste stappen|eerste acties|eerste hulp|incident|storing|melding|calamiteit|wat te doen|draaiboek|first response|outage|what to do/,
  ],
  ['alternate-sites', /uitwijk|alternatieve locatie|andere locatie|alternate site|relocation/],
  ['communication', /communicatie|berichtgeving|informeren|woordvoer|klacht|communication|who to inform|notify/],
  ['suppliers', /leverancier|partij(en)?\b|contract|\bsla\b|dienstverlening|onderhoudspartij|supplier|vendor/],
  [
    'roles',
    /\brol(len)?\b|verantwoordelijk|taken|bevoegdhe|\braci\b|organisatie van|crisisteam|responsibilit|\broles?\b/,
  ],
  [
    'scope',
    /scope|reikwijdte|afbakening|doel\b|inleiding|uitgangspunt|aannames|buiten scope|uitsluiting|exclusion|assumption|purpose|introduc|positie/,
  ],
  ['dependencies', /afhankelijk|koppeling|interface|dependenc|integratie/],
  ['rebuild-order', /volgorde|prioritering|rebuild order|restore order/],
  ['target', /architectuur|inrichting|hosting|infrastructuur|omgeving|servers?|configuratie|architecture|set-?up/],
  ['resources', /middelen|benodigd|hulpmiddelen|resources|equipment/],
  ['scenarios', /scenario|dreiging|oorza|risico|threat|risk/],
  ['recovered', /gereedmelding|vrijgave|acceptatie|hersteld|controle na|validatie|recovery declaration|verification/],
  ['holders', /houders|exemplaren|distributie|holders|copies/],
];

/** Says whether two headings say the same, apart from their numbers. */
export const isSameTitle = (one: string, other: string): boolean => plain(one) !== '' && plain(one) === plain(other);

const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/^[\d.]+\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const emptyWords = new Set([
  'deze',
  'wordt',
  'worden',
  'wanneer',
  'plan',
  'hebt',
  'weer',
  'naar',
  'with',
  'what',
  'this',
]);

/** Says whether two headings have a word in common that tells something. */
export const shareWord = (one: string, other: string): boolean => {
  const words = new Set(
    plain(one)
      .split(' ')
      .filter((word) => word.length >= 5 && !emptyWords.has(word)),
  );
  return plain(other)
    .split(' ')
    .some((word) => words.has(word));
};
