import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder, webBuildState } from '#platform/config/web-build.ts';
import { findBrowser, installBrowser } from './browser.ts';
import {
  type Counts,
  lastLine,
  type PlaywrightReport,
  playwrightCounts,
  total,
  type VitestReport,
  vitestCounts,
} from './test-counts.ts';

// `npm test`: everything there is, one after the other, also after something failed; the last line counts.
const reports = join(programFolder, 'test-results');
const words = join(programFolder, 'src/platform/language/generated/messages.js');

const wellOrNot = (well: boolean): Counts => ({ passed: well ? 1 : 0, failed: well ? 0 : 1, skipped: 0 });

/** Words and web application, when they are not of these sources: journeys must see what the sources say. */
function ensureBuilt(): Counts {
  const fresh = webBuildState() === 'fresh' && existsSync(words);
  return wellOrNot(fresh || node('build', ['scripts/build.ts']));
}

function rulesAndTables(): Counts {
  const file = join(reports, 'vitest.json');
  node('tests', [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return vitestCounts(read<VitestReport>(file));
}

function journeys(): Counts {
  const browser = findBrowser() ?? installBrowser();
  if (browser === undefined) {
    process.stdout.write(
      '\nNo Chromium here, and none could be installed: the journeys in a browser were skipped. ' +
        'Install Chromium or Chrome, or name one in PARAAT_BROWSER, and run `npm test` again.\n',
    );
    return { passed: 0, failed: 0, skipped: numberOfJourneys() };
  }
  const file = join(reports, 'playwright.json');
  const environment = { PARAAT_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  node('journeys', [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'], environment);
  return playwrightCounts(read<PlaywrightReport>(file));
}

function numberOfJourneys(): number {
  const listed = spawnSync(process.execPath, [bin('@playwright/test/cli.js'), 'test', '--list'], {
    cwd: programFolder,
    encoding: 'utf8',
  });
  return Number(/Total: (\d+) test/.exec(listed.stdout)?.[1] ?? 1);
}

/** Runs a program of Node and says whether it ended well. */
function node(title: string, args: string[], environment: Record<string, string> = {}): boolean {
  process.stdout.write(`\n--- ${title}\n`);
  const began = Date.now();
  const run = spawnSync(process.execPath, args, {
    cwd: programFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  process.stdout.write(
    `--- ${title}: ${run.status === 0 ? 'well' : 'NOT WELL'}, ${Math.round((Date.now() - began) / 1000)} s\n`,
  );
  return run.status === 0;
}

const bin = (path: string): string => join(programFolder, 'node_modules', path);

const read = <Report>(file: string): Report | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const counts = total([
  ensureBuilt(),
  wellOrNot(node('types', [bin('typescript/bin/tsc'), '-b'])),
  wellOrNot(node('format and lint', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'])),
  rulesAndTables(),
  journeys(),
]);
process.stdout.write(`\n${lastLine(counts)}\n`);
process.exit(counts.failed === 0 ? 0 : 1);
