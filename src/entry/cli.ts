import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Keeps compiled modules between runs: halves the time until a command begins.
enableCompileCache(fileURLToPath(new URL('../../.cache/node', import.meta.url)));

const words = fileURLToPath(new URL('../platform/language/generated/messages.js', import.meta.url));
const compiler = fileURLToPath(new URL('../../scripts/compile-language.ts', import.meta.url));

// All words are compiled at installation; without that (`--ignore-scripts`) nothing below could be loaded.
if (!existsSync(words)) {
  const made = spawnSync(process.execPath, [compiler], { cwd: fileURLToPath(new URL('../../', import.meta.url)) });
  if (made.status !== 0) {
    process.stderr.write(`Paraat is not installed completely. Run: npm install\n${made.stderr}\n`);
    process.exit(1);
  }
}
// A reader that stops early, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { runCommandLine } = await import('./cli/run.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
