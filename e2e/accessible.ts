import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import { type JudgeOfColours, judgeColours } from './colours.ts';

const here = createRequire(import.meta.url);
const program = readFileSync(
  createRequire(here.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Looks of text that were found good, in this worker. Judging one costs milliseconds, and most screens share them. */
const good = new Set<string>();

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Holds a screen against WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(page, { type: 'tag', values: wcag });
  await expectContrast(page);
}

/** As wide as a phone and as a desk: what a journey shows on its way must do at both, though it is made at one. */
const widths = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];
/** The rules of axe whose answer depends on how wide the screen is. */
const byWidth = ['target-size', 'scrollable-region-focusable'];

/** Holds a screen against WCAG 2.2 AA as it stands, and what depends on its width on a phone and on a desk. */
export async function expectGoodAtEveryWidth(page: Page, isGood = expectAccessible): Promise<void> {
  const own = page.viewportSize();
  await isGood(page);
  await expectNoSideScroll(page);
  for (const size of widths.filter(({ width }) => width !== own?.width)) {
    await page.setViewportSize(size);
    await expectNoViolation(page, { type: 'rule', values: byWidth });
    await expectNoSideScroll(page);
  }
  if (own !== null) await page.setViewportSize(own);
}

/** Nothing may stick out to the side: that would hide words on a phone and at 400 % zoom. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const room = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(room, 'pixels that stick out to the side').toBeLessThanOrEqual(0);
}

/** Holds a screen against WCAG 2.2 AA and against all that axe calls good practice. */
export async function expectGoodPractice(page: Page): Promise<void> {
  await expectNoViolation(page, { type: 'tag', values: [...wcag, 'best-practice'] });
  await expectContrast(page);
}

async function expectNoViolation(page: Page, runOnly: { type: 'tag' | 'rule'; values: string[] }): Promise<void> {
  await loadAxe(page);
  const named = await page.evaluate(async (only) => {
    const { violations } = await axe.run(document, {
      runOnly: only,
      // Judged apart, each look of text once.
      rules: { 'color-contrast': { enabled: false } },
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  }, runOnly);
  expect(named).toEqual([]);
}

/** Holds the colours of a screen against WCAG 2.2 AA: all that another colour scheme can change. */
export async function expectContrast(page: Page): Promise<void> {
  await loadAxe(page);
  const judged: JudgeOfColours = await page.evaluate(judgeColours, [...good]);
  expect(judged.violations).toEqual([]);
  for (const look of judged.good) good.add(look);
}

/** Puts axe into a page once: it stays there until another page is loaded. */
async function loadAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(program);
}
