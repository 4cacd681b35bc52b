import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

// The shell without windows comes first: it draws the same pages in less time, and is what Playwright fetches too.
const usualPlaces = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** How a browser is kept quiet and out of its sandbox, which a container does not have. */
export const browserArguments = [
  ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--no-first-run'],
];

/** A Chromium that runs here: the one that was named, one of this machine, or the one that Playwright fetched. */
export function findBrowser(): string | undefined {
  const named = process.env.PARAAT_BROWSER;
  const places = [...(named ? [named] : []), ...usualPlaces, chromium.executablePath()];
  return places.find((path) => existsSync(path) && runs(path));
}

/** Some systems keep a script in the place of a browser that only says how to get one. */
function runs(path: string): boolean {
  if (process.platform === 'win32') return true;
  const asked = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return asked.status === 0 && /\d+\.\d+/.test(asked.stdout);
}

/** Installs a browser: on Debian and its kin from their own packages, elsewhere by Playwright. */
export function installBrowser(): string | undefined {
  const isDebian = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  if (isDebian && process.getuid?.() === 0) {
    run('apt-get', ['update']);
    // Older systems have it only as part of the whole browser.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (findBrowser() === undefined) run('apt-get', ['install', '-y', '--no-install-recommends', name]);
    }
  }
  return findBrowser() ?? fetchedByPlaywright();
}

function fetchedByPlaywright(): string | undefined {
  const program = join(createRequire(import.meta.url).resolve('@playwright/test/package.json'), '..', 'cli.js');
  run(process.execPath, [program, 'install', 'chromium']);
  return findBrowser();
}

const run = (program: string, words: string[]): void => {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(program, words, { stdio: ['ignore', 'inherit', 'inherit'], env: environment, timeout: 10 * 60_000 });
};
