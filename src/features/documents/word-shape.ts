import { holesIn } from '#features/checks/text-holes.ts';
import type { PlanBlock } from '#features/plans/plan-section.ts';
import type { Block } from '#platform/markdown/block.ts';
import { plainText } from '#platform/markdown/plain.ts';
import { isOrder } from './imperative.ts';
import type { WordPart } from './word-parts.ts';
import { stepsIn } from './word-steps.ts';

/** Why something that a heading points at is not sure. */
export type Doubt = 'agreement' | 'holes' | 'empty' | 'no-number' | 'no-action' | 'read-first' | 'shape' | 'below';

/** What stands under a heading, as far as it says what it is for. */
export interface Shape {
  words: number;
  text: string;
  lines: string[];
  /** Things in lists and rows in tables, without the headers. */
  items: number;
  /** Lines with a number that can be called and the name of whom it calls. */
  numbers: number;
  /** How many steps it tells, and how many of them begin with an order. */
  steps: number;
  orders: number;
  hasHoles: boolean;
  /** It tells what parties agreed: for a contract, not for the night. */
  isAgreement: boolean;
}

/** Looks at what stands under a heading. */
export function shapeOf(title: string, blocks: readonly Block[]): Shape {
  const text = plainText(blocks);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const { steps } = stepsIn({ blocks: [...blocks] });
  const numbers = lines.filter(isNamedNumber).length;
  return {
    text,
    lines,
    numbers,
    words: text.split(/\s+/).filter(Boolean).length,
    items: blocks.reduce((count, block) => count + itemsIn(block), 0),
    steps: steps.length,
    orders: steps.filter(({ action }) => isOrder(action)).length,
    hasHoles: holesIn(`${title}\n${text}`).length > 0,
    // A list of people to call may well name their contracts.
    isAgreement: numbers * 3 < Math.max(1, lines.length) && isAgreement(title, text),
  };
}

const itemsIn = (block: Block): number =>
  block.type === 'list'
    ? block.items.length
    : block.type === 'table'
      ? Math.max(0, block.rows.length - Math.max(1, block.headerRows))
      : 0;

const dates = /\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b/g;
const number = /(?:\+\d|\b0\d)[\d\s().–-]{2,}\d|\b14 ?0\d{2,3}\b/g;
const numberWords =
  /\b(tel(efoon)?(nummer|nr)?|mobiel|nummer|bel|e-?mail|bereikbaar|op|via|phone|mobile|call|at|nr)\b/gi;

/** A number that can be called, with a name or role beside it; `06 - 0000 0000` is a place to fill one in. */
export function isNamedNumber(line: string): boolean {
  if (holesIn(line).length > 0) return false;
  const plain = line.replace(dates, ' ');
  const found = (plain.match(number) ?? []).filter(canBeCalled);
  if (found.length === 0) return false;
  const rest = found.reduce((left, one) => left.replace(one, ' '), plain).replace(numberWords, ' ');
  return /\p{L}{3,}/u.test(rest.replace(/\S+@\S+/g, ' '));
}

function canBeCalled(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  const isMunicipal = /^140\d{2,3}$/.test(digits);
  const isFree = /^0[89]00\d{4,7}$/.test(digits);
  const isLong = digits.length >= 9 && digits.length <= 15;
  return (isMunicipal || isFree || isLong) && new Set(digits.slice(-6)).size > 1;
}

const agreementWords =
  /\b(opdrachtgever|opdrachtnemer|inschrijver|gegadigde|aanbested\p{L}*|contract(en|ueel|uele|\p{L}*periode)?|(verwerkers)?overeenkomst(en)?|overeengekomen|partij(en)?|slas?|slr|dap|dfa|dvo|service ?levels?|servicelevel\p{L}*|(standaard)?dienstverlening\p{L}*|addendum|looptijd|aansprakelijk\p{L}*|garandeert|programma van eisen|procesafspraken|werkafspraken|onderhoud(sfase)? en ondersteuning\p{L}*|servicewindow|kpi(’s|'s)?|contractor|customer|the parties|agreement|shall|service levels?)\b/giu;
const agreedOnce = 40;
const glossary = /woordenlijst|definities|begrippen|afkortingen|glossary|definitions|abbreviations/i;

/** Clauses name their parties and their terms over and over; a matrix of services says which of them are standard. */
function isAgreement(title: string, text: string): boolean {
  if (/^[^\n]*\b(standaard|standard)\b[^\n]*\|/i.test(text) && /\bJ\/N\b|\bY\/N\b/i.test(text)) return true;
  if (glossary.test(title)) return false;
  const whole = `${title}\n${text}`;
  const found = whole.match(agreementWords)?.length ?? 0;
  return found >= 2 && found * agreedOnce >= whole.split(/\s+/).length;
}

const time = /\b\d+([.,]\d+)?\s*(uur|uren|minuten|min|dag|dagen|weken|hours?|minutes?|days?)\b/i;
const condition = /\b(als|zodra|wanneer|indien|langer dan|meer dan|if|when|as soon as|longer than|more than)\b/i;
const decides =
  /\b(beslist|besluit|bepaalt|verklaart|activeert|roept|mag (dit |het )?(plan )?|schaalt op|decides?|declares?|activates?)\b/i;
const audience =
  /\b(inwoners?|burgers?|klanten|medewerkers?|collega’?s|pers|raad|college|burgemeester|bestuur|ketenpartners?|servicedesk|balie|citizens|staff|press|council|board)\b/i;
const tells =
  /\b(meld|meldt|vertel|vertelt|bericht|informeer|informeert|bel|belt|mail|mailt|publiceer|zeg|zegt|tells?|informs?|message)\b/i;
const within =
  /\b(valt|vallen|hoort|horen|geldt|gelden|buiten dit plan|gaan? (we|ervan) uit|covers?|applies|out of scope|we assume)\b/i;
const street = /\b\d{4} ?[A-Z]{2}\b|\p{L}+(straat|laan|plein|weg|kade|singel)\s+\d+/u;
const works = /\b(werkt|werken|controleer|controleert|test|getest|klopt|works?|check(ed|s)?|verif\p{L}+)\b/iu;

/** What must stand there before a heading may be believed. A block that is not here is never sure by its heading. */
const shapes: Partial<Record<PlanBlock, (shape: Shape) => boolean>> = {
  scope: ({ text }) => within.test(text),
  impact: ({ text }) => time.test(text),
  activation: ({ text }) => condition.test(text) && decides.test(text),
  roles: ({ items }) => items > 1,
  communication: ({ text }) => audience.test(text) && tells.test(text),
  suppliers: ({ numbers }) => numbers > 0,
  contacts: ({ numbers }) => numbers > 0,
  dependencies: ({ items }) => items > 0,
  'rebuild-order': ({ items }) => items > 1,
  target: ({ items }) => items > 0,
  restore: ({ text }) => time.test(text),
  resources: ({ items }) => items > 0,
  'alternate-sites': ({ text }) => street.test(text),
  recovered: ({ text, items }) => items > 0 && works.test(text),
  holders: ({ items }) => items > 0,
};

/** Says whether at least half of what is told as steps begins with an order: a description of a process has none. */
export const hasOrders = ({ steps, orders }: Shape): boolean => orders > 0 && orders * 2 >= steps;

/** Says whether a part may be shown as steps: not where nothing in it is an order, for that is said of it too. */
export const tellsSteps = ({ title, blocks, type }: WordPart, doubt: Doubt | undefined): boolean =>
  type === 'steps' && doubt !== 'no-action' && hasOrders(shapeOf(title, blocks));

/** What speaks against taking a part over into a section unread; undefined where heading and content agree. */
export function doubtAbout(shape: Shape, block: PlanBlock, hasSameTitle: boolean): Doubt | undefined {
  if (shape.words === 0) return 'empty';
  if (shape.isAgreement) return 'agreement';
  // Steps are done in a crisis: nothing makes them sure but somebody who reads them.
  if (block.startsWith('steps-')) return hasOrders(shape) ? 'read-first' : 'no-action';
  const fits = shapes[block] ?? (() => hasSameTitle);
  if (!fits(shape)) return block === 'suppliers' || block === 'contacts' ? 'no-number' : 'shape';
  return shape.hasHoles ? 'holes' : undefined;
}

/** What speaks against leaving a part out because its heading says that it is about the document. */
export function doubtAboutLeavingOut({ numbers, orders, words }: Shape): Doubt | undefined {
  return numbers > 0 || orders > 1 || words > 400 ? 'shape' : undefined;
}

/** The blocks of a part and of all that falls under it. */
export function blocksUnder(part: WordPart, parts: readonly WordPart[]): Block[] {
  const own = parts.filter(({ parent }) => parent === part.id);
  return [...part.blocks, ...own.flatMap((one) => blocksUnder(one, parts))];
}
