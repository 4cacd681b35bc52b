import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/browser.ts';

const browser = process.env.PARAAT_BROWSER ?? findBrowser();

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/paraat.ts',
  outputDir: 'test-results/journeys',
  // A browser and a server each; more than two at once and they wait for each other.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 300_000,
  // Long enough for a slow machine: a journey that goes well never waits for it.
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // Recording every journey costs a tenth of the time; PARAAT_TRACE records those that fail.
    trace: process.env.PARAAT_TRACE === undefined ? 'off' : 'retain-on-failure',
    launchOptions: { args: browserArguments, ...(browser === undefined ? {} : { executablePath: browser }) },
  },
  // What is read in the night, and every screen, at both widths; work at the one where people do it.
  // The longest journeys are at the desk, and begin.
  projects: [
    {
      name: 'desktop',
      testIgnore: ['interview.spec.ts', 'takeover.spec.ts'],
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      testMatch: ['night.spec.ts', 'screens.spec.ts', 'interview.spec.ts', 'takeover.spec.ts'],
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
});
