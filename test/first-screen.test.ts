import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstScreenBytes, firstScreenScripts } from '../bench/first-screen.ts';

let folder = '';
const scripts: Record<string, string> = {
  'index.js': 'import{a}from"./shared.js";import "./side.js";const later=()=>import("./later.js");',
  'shared.js': 'export{b as a}from"./deep.js";',
  'side.js': 'console.log("side");',
  'deep.js': 'export const b=1;',
  'later.js': 'export const c=2;',
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paraat-first-screen-'));
  mkdirSync(join(folder, 'assets'));
  for (const [name, script] of Object.entries(scripts)) writeFileSync(join(folder, 'assets', name), script);
  const page = '<script type="module" crossorigin src="/assets/index.js"></script><link href="/assets/index.css">';
  writeFileSync(join(folder, 'index.html'), page);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('counts what the first screen imports at once, each once, and not what a later screen brings', () => {
  const files = firstScreenScripts(folder).map(({ file }) => file);
  expect(files.sort()).toEqual(['deep', 'index', 'shared', 'side'].map((name) => `assets/${name}.js`));
});

test('counts bytes as they are sent, and more as soon as a screen is imported at once', () => {
  const sizes = ['index', 'shared', 'side', 'deep'].map((name) => gzipSync(scripts[`${name}.js`] ?? '', { level: 9 }));
  const before = firstScreenBytes(folder);
  expect(before).toBe(sizes.reduce((sum, bytes) => sum + bytes.length, 0));
  writeFileSync(join(folder, 'assets', 'side.js'), 'import "./later.js";');
  expect(firstScreenBytes(folder)).toBeGreaterThan(before);
});
