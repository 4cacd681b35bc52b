import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** How much JavaScript the first screen may need, compressed. */
export const firstScreenBudget = 200_000;

/** The compressed size of one script of the first screen. */
export interface ScriptSize {
  file: string;
  bytes: number;
}

/** The scripts that must be there before the start screen stands: the page's own and all that these import at once. */
export function firstScreenScripts(folder: string): ScriptSize[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const waiting = [...page.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\/([^"]+\.js)"/g)].map(
    (match) => match[1] ?? '',
  );
  const sizes = new Map<string, number>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (sizes.has(file)) continue;
    const script = readFileSync(join(folder, file));
    sizes.set(file, gzipSync(script, { level: 9 }).length);
    waiting.push(...importedAtOnce(script.toString('utf8')));
  }
  return [...sizes].map(([file, bytes]) => ({ file, bytes })).sort((a, b) => b.bytes - a.bytes);
}

/** All scripts of the first screen together, compressed with gzip as the weakest of browsers asks for it. */
export const firstScreenBytes = (folder: string): number =>
  firstScreenScripts(folder).reduce((sum, { bytes }) => sum + bytes, 0);

/** Static imports only: `import(...)` is for later screens. */
function importedAtOnce(script: string): string[] {
  const names = script.matchAll(/\b(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g);
  return [...names].map((match) => `assets/${match[1]}`);
}
