import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { programFolder } from '#platform/config/web-build.ts';
import { pathsOf } from './sources.ts';

const samples: Record<string, string> = {
  'node-module.ts':
    "import { readFileSync } from 'node:fs';\nexport const text: string = readFileSync('/etc/hosts', 'utf8');\n",
  'node-process.ts': 'export const home: string | undefined = process.env.HOME;\n',
  'browser-document.ts': 'export const title: string = document.title;\n',
  'browser-store.ts': "export const kept: string | null = localStorage.getItem('x');\n",
  'network.ts': "export const answer = await fetch('https://example.org');\n",
  'timer.ts': 'setTimeout(() => undefined, 1);\nexport {};\n',
  'chance.ts': 'export const id: string = crypto.randomUUID();\n',
  'enum.ts': 'export enum Colour {\n  Red,\n}\n',
  'unchecked-index.ts': 'export const first = (all: string[]): string => all[0];\n',
  'fine.ts': 'export const double = (all: readonly number[]): number[] => all.map((one) => one * 2);\n',
};

test('the compiler refuses Node, the browser and syntax that Node cannot run in a pure file', {
  timeout: 60_000,
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'paraat-pure-'));
  try {
    for (const [name, text] of Object.entries(samples)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const options = { noEmit: true, composite: false, emitDeclarationOnly: false, rootDir: folder };
    const config = { extends: join(programFolder, 'tsconfig.pure.json'), compilerOptions: options };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ ...config, include: ['*.ts'], exclude: [], references: [] }),
    );
    const tsc = join(programFolder, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
    const refused = new Set([...stdout.matchAll(/([\w-]+\.ts)\(\d+,\d+\): error/g)].map(([, name]) => name));
    expect([...refused].sort()).toEqual(
      Object.keys(samples)
        .filter((name) => name !== 'fine.ts')
        .sort(),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

interface Project {
  include: string[];
  exclude?: string[];
}

const projects = ['pure', 'server', 'web', 'worker', 'test'].map((name): [string, Project] => [
  name,
  JSON.parse(readFileSync(join(programFolder, `tsconfig.${name}.json`), 'utf8')),
]);

/** The projects that compile a file; an include that names a folder means all of it. */
const projectsOf = (path: string): string[] =>
  projects
    .filter(([, { include, exclude = [] }]) => {
      const meets = (pattern: string) =>
        matchesGlob(path, pattern.endsWith('**/*') ? `${pattern.slice(0, -4)}**` : pattern);
      return include.some(meets) && !exclude.some(meets);
    })
    .map(([name]) => name);

test('every source file is compiled, behind one wall only', () => {
  const paths = pathsOf(
    'src/**/*.ts',
    'src/**/*.tsx',
    'test/**/*.ts',
    'e2e/**/*.ts',
    'bench/**/*.ts',
    'scripts/**/*.ts',
  );
  const wrong = paths.map((path) => `${path}: ${projectsOf(path).join(' and ') || 'none'}`);
  expect(paths.length).toBeGreaterThan(200);
  expect(wrong.filter((line) => !/: \w+$/.test(line) || line.endsWith(': none'))).toEqual([]);
});

test('a file in a folder that no project knows is found', () => {
  expect(projectsOf('src/attic/old.ts')).toEqual([]);
  expect(projectsOf('src/features/plans/fact-sheet.ts')).toEqual(['pure']);
  expect(projectsOf('src/features/plans/server/routes.ts')).toEqual(['server']);
  expect(projectsOf('src/features/plans/web/FactSheetPage.tsx')).toEqual(['web']);
});
