import type { SourceFile } from './sources.ts';

/** Top-level names that a path in a document begins with. */
const begins =
  /^(\.\/)?(src|test|e2e|bench|docs|db|scripts|public|\.ci)\/|^[A-Z]+\.md$|^(package|biome|tsconfig[\w.]*)\.json$|^[\w-]+\.config\.ts$/;

/** Names paths that stand in documents and are not there; `*` and `<name>` stand for anything. */
export function deadPaths(documents: readonly SourceFile[], exists: (pattern: string) => boolean): string[] {
  return documents.flatMap(({ path, text }) => {
    const named = [...codePaths(text), ...linkedPaths(path, text)];
    return [...new Set(named)].filter((one) => !exists(one)).map((one) => `${path}: ${one}`);
  });
}

function codePaths(text: string): string[] {
  const words = [...text.matchAll(/`([^`\s]+)`/g)].map(([, word]) => word ?? '');
  return words
    .map((word) => word.replace(/^#(platform|records|features|render|ui|entry|test)\//, (_, room) => rootOf(room)))
    .filter((word) => begins.test(word))
    .map((word) =>
      word
        .replace(/[:#].*$/, '')
        .replace(/<[^>]+>|…|NNNN|\{[^}]*\}/g, '*')
        .replace(/\/$/, ''),
    );
}

const rootOf = (room: string): string => (room === 'test' ? 'test/' : `src/${room}/`);

/** Links to files beside the document; addresses and anchors are somebody else's. */
function linkedPaths(path: string, text: string): string[] {
  const folder = path.includes('/') ? path.replace(/\/[^/]*$/, '/') : '';
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
  return links
    .filter((target) => !/^[a-z]+:|^#/.test(target))
    .map((target) => normal(folder + decodeURI(target.replace(/#.*$/, ''))));
}

function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The room of a source file: one noun under `src/features/`, else the folder under `src/`; wiring is no room. */
const roomOf = (path: string): string | undefined =>
  /^src\/(?:features\/[^/]+|records|render|outbox|platform|ui)(?=\/)/.exec(path)?.[0];

/** Names rooms of these source files that do not say, in under 15 lines, what lives there and what always holds. */
export function roomsUntold(sources: readonly string[], documents: readonly SourceFile[]): string[] {
  const rooms = [...new Set(sources.flatMap((path) => roomOf(path) ?? []))].sort();
  return rooms.flatMap((room) => {
    const told = documents.find(({ path }) => path === `${room}/README.md`);
    if (told === undefined) return [`${room}: no README.md`];
    const lines = told.text.trim().split('\n').length;
    return lines < 3 || lines >= 15 ? [`${room}: ${lines} lines`] : [];
  });
}
