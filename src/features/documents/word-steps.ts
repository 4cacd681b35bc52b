import type { Block, Cell, Item } from '#platform/markdown/block.ts';
import { plainText } from '#platform/markdown/plain.ts';
import { cellText, isListOfSteps, isTableOfSteps, type WordPart } from './word-parts.ts';

/** A step as a document tells it: still words, no records. `who` is whom the document names. */
export interface ToldStep {
  action: string;
  note?: string;
  who?: string;
  expected?: string;
  /** What was too long for the step before it. */
  continued?: true;
}

/** The steps in a part, and the blocks that are none and stay text. */
export interface ToldSteps {
  steps: ToldStep[];
  rest: Block[];
}

/** Who does it may have to stand in the note, behind a word; a step that continues bears a mark. */
const longest = { action: 300, expected: 300, note: 600, who: 150, label: 20 };

/** Reads numbered lists and tables of steps as steps; a picture in them stays with the text. */
export function stepsIn({ blocks }: Pick<WordPart, 'blocks'>): ToldSteps {
  const told: ToldSteps = { steps: [], rest: [] };
  for (const block of blocks) {
    if (block.type === 'list' && (isListOfSteps(block) || !blocks.some(isSteps))) {
      told.steps.push(...block.items.flatMap(({ blocks: own }) => stepsOf(linesOf(own))));
    } else if (isTableOfSteps(block)) {
      const read = tableSteps(block.rows);
      told.steps.push(...read.steps);
      told.rest.push(...read.rest);
      continue;
    } else {
      told.rest.push(block);
      continue;
    }
    told.rest.push(...block.items.flatMap(({ blocks: own }) => picturesIn(own)));
  }
  return told;
}

const isSteps = (block: Block): boolean => isListOfSteps(block) || isTableOfSteps(block);

/** The pictures in these blocks, also those in lists and tables. */
export const picturesIn = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => {
    if (block.type === 'picture') return [block];
    const items: readonly (Item | Cell)[] =
      block.type === 'list' ? block.items : block.type === 'table' ? block.rows.flat() : [];
    return items.flatMap(({ blocks: own }) => picturesIn(own));
  });

interface Columns {
  number?: number;
  action?: number;
  note?: number;
  who?: number;
  expected?: number;
}

const meanings: ReadonlyArray<readonly [keyof Columns, RegExp]> = [
  ['number', /^(nr\.?|#|no\.?|nummer|stap ?nr\.?|volgnr\.?)$/i],
  ['who', /^(wie|door|rol|verantwoordelijke?|actor|who|role|owner|uitvoerder)\b/i],
  ['expected', /^(resultaat|verwacht|uitkomst|controle|je ziet|gereed als|result|expected|outcome|check)/i],
  [
    'action',
    /^(wat|actie|acties|handeling|activiteit|taak|omschrijving|toelichting|beschrijving|action|what|task|description)\b/i,
  ],
  ['action', /^(stap|stappen|step|steps)\b/i],
];

function columnsOf(headers: readonly string[]): Columns {
  const columns: Columns = {};
  for (const [meaning, words] of meanings) {
    const at = headers.findIndex((header, n) => words.test(header) && !Object.values(columns).includes(n));
    if (at >= 0 && columns[meaning] === undefined) columns[meaning] = at;
  }
  return columns;
}

/** A row that is one wide cell is said to whoever reads the table: it stays text. */
function tableSteps([header = [], ...rows]: readonly Cell[][]): ToldSteps {
  const columns = columnsOf(header.map(cellText));
  const told: ToldSteps = { steps: [], rest: [] };
  const [headers, width] = [header.map(cellText), header.length];
  for (const row of rows) {
    const isWide = row.length === 1 && width > 1;
    if (isWide) told.rest.push(...(row[0] as Cell).blocks);
    else told.steps.push(...rowSteps(row, columns, headers));
    if (!isWide) told.rest.push(...row.flatMap(({ blocks }) => picturesIn(blocks)));
  }
  return told;
}

function rowSteps(row: readonly Cell[], columns: Columns, headers: readonly string[]): ToldStep[] {
  const at = columns.action ?? row.length - 1;
  const action = row[at];
  if (action === undefined) return [];
  const others = row.flatMap((cell, n) => {
    const isRead = n === at || n === columns.number || n === columns.who || n === columns.expected;
    const text = cellText(cell);
    return isRead || text === '' || /^\d{1,3}[.)]?$/.test(text) ? [] : [`${headers[n] ?? ''}: ${text}`];
  });
  const who = columns.who === undefined ? '' : cellText(row[columns.who] ?? empty);
  const expected = columns.expected === undefined ? '' : cellText(row[columns.expected] ?? empty);
  const tooLong = [
    ...(who.length > longest.who ? [`${headers[columns.who ?? 0]}: ${who}`] : []),
    ...(expected.length > longest.expected ? [`${headers[columns.expected ?? 0]}: ${expected}`] : []),
  ];
  const hasWho = who !== '' && who.length <= longest.who;
  const room = hasWho ? longest.note - who.length - longest.label : longest.note;
  const steps = stepsOf([...linesOf(action.blocks), ...others, ...tooLong], room);
  if (hasWho) for (const step of steps) step.who = who;
  const [first] = steps;
  if (first !== undefined && expected !== '' && expected.length <= longest.expected) first.expected = expected;
  return steps;
}

const empty: Cell = { blocks: [], columns: 1, rows: 1 };

const linesOf = (blocks: readonly Block[]): string[] =>
  plainText(blocks)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

/**
 * The first line is what to do, the others the note. What is too long for both goes on in a step that says so: nothing
 * is lost.
 */
function stepsOf(lines: readonly string[], room = longest.note, most = longest.action): ToldStep[] {
  const [line = '', ...others] = lines;
  const [first = '', ...tail] = cut(line, most);
  if (first === '') return [];
  const more = [tail.join(' '), ...others].filter(Boolean);
  const notes: string[] = [];
  for (const piece of more.flatMap((one) => cut(one, room))) {
    const last = notes.at(-1);
    if (last !== undefined && last.length + piece.length < room) notes[notes.length - 1] = `${last}\n${piece}`;
    else notes.push(piece);
  }
  const [note, ...further] = notes;
  const step: ToldStep = note === undefined ? { action: first } : { action: first, note };
  const rest = stepsOf(further.join('\n').split('\n').filter(Boolean), room, longest.action - longest.label);
  return [step, ...rest.map((one) => ({ ...one, continued: true as const }))];
}

/** Cuts a text behind a sentence, else behind a word, so that no piece is longer than `most`. */
function cut(text: string, most: number): string[] {
  if (text.length <= most) return [text];
  const head = text.slice(0, most);
  const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('; ')) + 1;
  const at = sentence > most / 4 ? sentence : head.lastIndexOf(' ') > 0 ? head.lastIndexOf(' ') : most;
  return [text.slice(0, at).trim(), ...cut(text.slice(at).trim(), most)];
}
