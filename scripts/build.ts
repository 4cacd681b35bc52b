import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { programFolder, stampOfSources, webFolder } from '#platform/config/web-build.ts';

/** What browsers get smaller when it is compressed beforehand. */
const compressible = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt']);

/** Compiles all words; in a process of its own, because the compiler leaves a timer behind. */
function compileWords(): void {
  const script = join(programFolder, 'scripts/compile-language.ts');
  const made = spawnSync(process.execPath, [script], { cwd: programFolder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (made.status !== 0) throw new Error('the messages could not be compiled');
}

/** Builds the web application beside the present one, then puts it in its place: never a half one. */
async function buildWebApplication(): Promise<void> {
  const draft = `${webFolder}.new-${process.pid}`;
  const former = `${webFolder}.old-${process.pid}`;
  const stamp = stampOfSources();
  try {
    await build({
      root: programFolder,
      configLoader: 'native',
      logLevel: 'warn',
      build: { outDir: draft, emptyOutDir: true },
    });
    compress(draft);
    writeFileSync(join(draft, 'build.json'), `${JSON.stringify(stamp)}\n`);
    moveAway(webFolder, former);
    renameSync(draft, webFolder);
  } finally {
    for (const folder of [draft, former]) rmSync(folder, { recursive: true, force: true });
  }
}

function compress(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !compressible.has(extname(entry.name))) continue;
    const content = readFileSync(path);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
    writeFileSync(`${path}.br`, brotliCompressSync(content, quality));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
}

function moveAway(folder: string, to: string): void {
  try {
    renameSync(folder, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

try {
  compileWords();
  await buildWebApplication();
  process.exit(0);
} catch (error) {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${process.stderr.isTTY ? text : stripVTControlCharacters(text)}\n`);
  process.exit(1);
}
