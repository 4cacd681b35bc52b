import { parse } from 'yaml';
import type { ProcedureType } from '#features/procedures/procedure.ts';
import type { Block, Item, Run } from '#platform/markdown/block.ts';
import { plainText } from '#platform/markdown/plain.ts';
import { readMarkdown } from '#platform/markdown/read.ts';
import { writeMarkdown } from '#platform/markdown/write.ts';

/** One page of a folder of runbooks, read but with its links as they were. */
export interface RunbookPage {
  /** Its path in the folder. */
  path: string;
  title: string;
  description: string | undefined;
  owner: string | undefined;
  keywords: string[];
  type: ProcedureType;
  blocks: Block[];
}

/** Reads one page: what stands above it between lines of `---`, and the text. Raw HTML in it is text. */
export function readRunbook(path: string, markdown: string): RunbookPage {
  const { about, body } = parted(markdown.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'));
  const blocks = readMarkdown(body);
  const [first, ...others] = blocks;
  const heading = first?.type === 'heading' && first.level === 1 ? plainText([first]) : undefined;
  const title = textOf(about, 'title') ?? heading ?? nameOf(path);
  const keywords = ['section', 'subsection', 'tags', 'keywords'].flatMap((name) => listOf(about[name]));
  return {
    path,
    title: oneLine(title, 160),
    description: textOf(about, 'description', 'summary'),
    owner: textOf(about, 'owner', 'owner_slack', 'maintainer', 'author'),
    keywords: [...new Set(keywords.map((word) => oneLine(word, 60)))].slice(0, 20),
    type: typeOf(`${title} ${path}`),
    // The title has a field of its own.
    blocks: heading !== undefined && (about.title === undefined || heading === title) ? others : blocks,
  };
}

/** The page as the content of a procedure, with its links and pictures where `follow` says that they are now. */
export function procedureOf(page: RunbookPage, follow: (target: string, isPicture: boolean) => string) {
  const text = writeMarkdown(page.blocks.map((block) => linked(block, follow))).trim();
  return {
    name: page.title,
    type: page.type,
    purpose: page.description === undefined ? null : oneLine(page.description, 250),
    keywords: page.keywords.length === 0 ? null : page.keywords,
    text: text === '' ? null : text,
  };
}

/** Every target of a link or picture on a page. */
export function targetsOf(page: RunbookPage): string[] {
  const found: string[] = [];
  for (const block of page.blocks) {
    linked(block, (target) => {
      found.push(target);
      return target;
    });
  }
  return found;
}

function parted(markdown: string): { about: Record<string, unknown>; body: string } {
  const [whole, yaml] = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/.exec(markdown) ?? [];
  if (whole === undefined || whole.length > 20_000) return { about: {}, body: markdown };
  try {
    const about: unknown = parse(yaml ?? '', { maxAliasCount: 10 });
    const isTable = typeof about === 'object' && about !== null && !Array.isArray(about);
    return isTable
      ? { about: about as Record<string, unknown>, body: markdown.slice(whole.length) }
      : { about: {}, body: markdown };
  } catch {
    return { about: {}, body: markdown };
  }
}

function textOf(about: Record<string, unknown>, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = about[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

function listOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((one): one is string => typeof one === 'string' && one.trim() !== '');
}

const oneLine = (text: string, most: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
};

const nameOf = (path: string): string =>
  (path.split('/').at(-1) ?? path).replace(/(\.html?)?\.(md|markdown)$/i, '').replace(/[-_]+/g, ' ') || path;

const typeWords: readonly [ProcedureType, RegExp][] = [
  ['restore', /restore|recover|herstel|terugzet/i],
  ['backup', /back-?ups?\b/i],
  ['outage', /alert|incident|outage|storing|down\b|fail|error|uitval/i],
  ['security', /security|beveilig|certificat|credential|vulnerab/i],
  ['installation', /install|set-?up/i],
  ['change', /deploy|upgrade|change|wijzig|migrat/i],
];

const typeOf = (words: string): ProcedureType => typeWords.find(([, pattern]) => pattern.test(words))?.[0] ?? 'normal';

type Follow = (target: string, isPicture: boolean) => string;

function linked(block: Block, follow: Follow): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, runs: linkedRuns(block.runs, follow) };
    case 'list':
      return { ...block, items: block.items.map((item): Item => ({ ...item, blocks: within(item.blocks, follow) })) };
    case 'quote':
      return { ...block, blocks: within(block.blocks, follow) };
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: within(cell.blocks, follow) })));
      return { ...block, rows };
    }
    case 'picture':
      return { ...block, picture: { ...block.picture, source: follow(block.picture.source, true) } };
    default:
      return block;
  }
}

const within = (blocks: readonly Block[], follow: Follow): Block[] => blocks.map((block) => linked(block, follow));

const linkedRuns = (runs: readonly Run[], follow: Follow): Run[] =>
  runs.map((run) => (run.link === undefined ? run : { ...run, link: follow(run.link, false) }));
