import type { Block, Cell } from '#platform/markdown/block.ts';
import { plainRuns, plainText } from '#platform/markdown/plain.ts';
import type { WordDocument } from './word-document.ts';

/** What a part mostly is; it decides what is proposed for it. */
export type PartType = 'text' | 'steps' | 'contacts' | 'picture' | 'contents' | 'margins' | 'empty';

/** A part of a document: one heading with what stands below it, up to the next heading. */
export interface WordPart {
  /** The same for the same part of the same document, each time it is read. */
  id: string;
  /** Its own heading and those above it, from the top; empty for what stands before the first heading. */
  path: string[];
  title: string;
  level: number;
  /** The part under whose heading this one falls. */
  parent: string | null;
  type: PartType;
  blocks: Block[];
}

const longestTitle = 250;

/** Cuts a document at its headings. Where it has none, lines that are wholly bold count as such. */
export function partsOf(document: Pick<WordDocument, 'blocks' | 'contents' | 'margins'>): WordPart[] {
  const hasHeadings = document.blocks.some(({ type }) => type === 'heading');
  const parts = cutAtHeadings(hasHeadings ? document.blocks : document.blocks.map(boldAsHeading));
  const aside = (type: 'contents' | 'margins', blocks: Block[]): Draft[] =>
    blocks.length === 0 ? [] : [{ path: [], title: '', level: 1, type, blocks }];
  return withIds([...aside('contents', document.contents), ...parts, ...aside('margins', document.margins)]);
}

/** Says whether a document has no headings of its own, so that bold lines were taken for them. */
export const hasNoHeadings = ({ blocks }: Pick<WordDocument, 'blocks'>): boolean =>
  blocks.every(({ type }) => type !== 'heading');

type Draft = Omit<WordPart, 'id' | 'parent' | 'type'> & { type?: PartType };

function cutAtHeadings(blocks: readonly Block[]): Draft[] {
  const drafts: Draft[] = [{ path: [], title: '', level: 0, blocks: [] }];
  const above: { level: number; title: string }[] = [];
  for (const block of blocks) {
    if (block.type !== 'heading') {
      drafts.at(-1)?.blocks.push(block);
      continue;
    }
    const title = plainRuns(block.runs).replace(/\s+/g, ' ').trim().slice(0, longestTitle);
    while ((above.at(-1)?.level ?? 0) >= block.level) above.pop();
    above.push({ level: block.level, title });
    drafts.push({ path: above.map((one) => one.title), title, level: above.length, blocks: [] });
  }
  return drafts.filter(({ level, blocks: own }) => level > 0 || own.length > 0);
}

function boldAsHeading(block: Block): Block {
  if (block.type !== 'paragraph' || block.runs.length === 0) return block;
  const text = plainRuns(block.runs).trim();
  const isBold = block.runs.every((run) => run.strong === true || run.text.trim() === '');
  const isTitle = text.length > 1 && text.length <= 80 && !/[.;,]$/.test(text) && !text.includes('\n');
  return isBold && isTitle ? { type: 'heading', level: 2, runs: [{ text }] } : block;
}

function withIds(drafts: readonly Draft[]): WordPart[] {
  const seen = new Map<string, number>();
  const above: WordPart[] = [];
  return drafts.map((draft) => {
    const hash = hashOf(JSON.stringify([draft.path, draft.type ?? '', plainText(draft.blocks)]));
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    const isAside = draft.type !== undefined;
    while (above.length > 0 && (isAside || (above.at(-1)?.level ?? 0) >= draft.level)) above.pop();
    const id = count === 1 ? hash : `${hash}-${count}`;
    const part = { ...draft, id, parent: above.at(-1)?.id ?? null, type: draft.type ?? typeOf(draft) };
    if (!isAside && draft.level > 0) above.push(part);
    return part;
  });
}

function typeOf({ title, blocks }: Draft): PartType {
  if (/^(inhoud|inhoudsopgave|table of contents|contents)$/i.test(title)) return 'contents';
  if (blocks.length === 0) return 'empty';
  if (blocks.some(isTableOfContacts)) return 'contacts';
  if (blocks.some(isTableOfSteps) || blocks.some(isListOfSteps)) return 'steps';
  return blocks.every(({ type }) => type === 'picture') ? 'picture' : 'text';
}

/** The text of a cell on one line. */
export const cellText = ({ blocks }: Cell): string => plainText(blocks).replace(/\s+/g, ' ').trim();

type Table = Extract<Block, { type: 'table' }>;

const stepHeader = /^(stap|stappen|nr\.?|#|wat|actie|acties|handeling|activiteit|step|steps|action|what|task|taak)\b/i;
const doerHeader = /^(wie|door|rol|verantwoordelijke?|actor|who|role|owner|uitvoerder)\b/i;

/** A table whose columns say what to do, and mostly by whom: not one that lists who is responsible for what. */
export function isTableOfSteps(block: Block): block is Table {
  if (block.type !== 'table' || block.rows.length < 2) return false;
  const headers = (block.rows[0] ?? []).map(cellText);
  const hasSteps = headers.some((header) => /^(stap|stappen|step|steps|nr\.?|#)$/i.test(header));
  const hasDoers =
    headers.some((header) => stepHeader.test(header)) && headers.some((header) => doerHeader.test(header));
  return hasSteps || hasDoers;
}

/** A numbered list of at least two lines. */
export const isListOfSteps = (block: Block): boolean =>
  block.type === 'list' && block.ordered && block.items.length > 1;

/** A table with a column for names or roles and one for telephone numbers. */
export function isTableOfContacts(block: Block): boolean {
  if (block.type !== 'table') return false;
  const headers = (block.rows[0] ?? []).map(cellText).join('|');
  return (
    /telefoon|mobiel|\btel\b|phone|bereikbaar/i.test(headers) && /naam|rol|functie|name|role|contact|wie/i.test(headers)
  );
}

/** A short name for a text, the same everywhere: two rounds of FNV-1a with other seeds. */
function hashOf(text: string): string {
  const round = (seed: number) => {
    let hash = seed;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return (hash >>> 0).toString(36);
  };
  return `${round(0x811c9dc5)}${round(0x2f0b4c47)}`;
}
