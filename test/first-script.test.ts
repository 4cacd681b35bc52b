import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parseAst } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asDoor, asPlainScript } from '../scripts/first-script.ts';
import type { Program } from '../scripts/script-tree.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paraat-first-script-'));
});
afterEach(() => Reflect.deleteProperty(globalThis, 'paraatFirst'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const treeOf = (code: string): Program => parseAst(code) as unknown as Program;

const entry = `let speak=()=>'nl';function say(){return speak()}function choose(e){speak=()=>e}
const own=(speak)=>{speak='none';return speak};let counted=0;counted=1;
export{speak as a,say as b,choose as $,own as own,counted as n};`;

/** What a browser makes of the first script, and then of a part that imports from the entry. */
async function run(code: string): Promise<{ first: Record<string, unknown>; later: Record<string, unknown> }> {
  const page: { document: unknown; paraatFirst?: Record<string, unknown> } = {
    document: { currentScript: { src: 'http://localhost/assets/first.js' } },
  };
  runInNewContext(asPlainScript(code, treeOf(code)), page);
  const first = page.paraatFirst ?? {};
  Object.assign(globalThis, { paraatFirst: first });
  const file = join(folder, 'door.mjs');
  writeFileSync(file, asDoor(treeOf(code)));
  return { first, later: await import(/* @vite-ignore */ file) };
}

test('a later part finds under the name of the entry the very things of the first script', async () => {
  const { first, later } = await run(entry);
  expect(Object.keys(later).sort()).toEqual(['$', 'a', 'b', 'n', 'own']);
  expect(later.b).toBe(first.b);
  expect(later.n).toBe(1);
  expect((later.own as (word: string) => string)('en')).toBe('none');
});

test('what a function replaces while the program runs is followed by later parts', async () => {
  const { later } = await run(entry);
  (later.$ as (language: string) => void)('en');
  expect((later.a as () => string)()).toBe('en');
});

test('a plain script knows its own address, and keeps the strictness of a module', async () => {
  const { first } = await run(
    'const at=import.meta.url,mine=(function(){return this})();export{at as at,mine as mine};',
  );
  expect(first.at).toBe('http://localhost/assets/first.js');
  expect(first.mine).toBeUndefined();
});

test('an entry that still imports something is refused: a plain script cannot', () => {
  const code = "import{a}from'./other.js';export{a as a};";
  expect(() => asPlainScript(code, treeOf(code))).toThrow('the first script must hold all');
});

test.each([
  ['a number', 'let count=0;function more(){count+=1}export{count as c,more as m};'],
  ['what is filled in later', 'let client;function start(){client={}}export{client as c,start as s};'],
])('an export that changes later and is no function is refused: %s', (_, code) => {
  expect(() => asDoor(treeOf(code))).toThrow(/\(as "c"\), which changes while the program runs and is no function/);
});

test('a function that another one replaces is no value that changes', () => {
  const code = 'function say(){return 1}function choose(e){say=e}export{say as s,choose as c};';
  expect(asDoor(treeOf(code))).toContain('(...a)=>f["s"](...a)');
});
