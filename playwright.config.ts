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
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // Recording every journey costs a tenth of the time; PARAAT_TRACE records those that fail.
    trace: process.env.PARAAT_TRACE === undefined ? 'off' : 'retain-on-failure',
    launchOptions: { args: browserArguments, ...(browser === undefined ? {} : { executablePath: browser }) },
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
  ],
});
