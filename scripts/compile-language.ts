import fs, { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileProject, defaultCompilerOptions } from '@inlang/paraglide-js';
import { loadProjectFromDirectory } from '@inlang/sdk';

const languages = ['nl', 'en'] as const;

/** Problems in the message files: a key that one language lacks, is empty, or that two rooms both name. */
export function messageProblems(files: Record<string, Record<string, string>>): string[] {
  const problems: string[] = [];
  const homeOf = new Map<string, string>();
  for (const [path, messages] of Object.entries(files)) {
    const language = languages.find((one) => path.endsWith(`/${one}.json`));
    const twinPath = path.replace(/\/(nl|en)\.json$/, (_, one) => (one === 'nl' ? '/en.json' : '/nl.json'));
    for (const [key, text] of Object.entries(messages)) {
      if (key === '$schema') continue;
      if (!(key in (files[twinPath] ?? {}))) problems.push(`${twinPath}: "${key}" is missing`);
      if (text === '') problems.push(`${path}: "${key}" is empty`);
      const home = homeOf.get(`${language}:${key}`);
      if (home !== undefined) problems.push(`${path}: "${key}" also stands in ${home}`);
      homeOf.set(`${language}:${key}`, path);
    }
  }
  return problems;
}

/** Reads every message file of every room. */
export function messageFiles(): Record<string, Record<string, string>> {
  const paths = globSync('src/**/messages/{nl,en}.json').sort();
  return Object.fromEntries(paths.map((path) => [path, JSON.parse(readFileSync(path, 'utf8'))]));
}

/** Checks all messages, then compiles them to typed functions; throws with every problem named. */
export async function compileLanguage(): Promise<void> {
  const files = messageFiles();
  const problems = messageProblems(files);
  if (problems.length > 0) throw new Error(`messages:\n  ${problems.join('\n  ')}`);
  writeProject(Object.keys(files));
  // The browser gets a module a message, so that each screen takes only its own words along; Node, which would
  // open more than a thousand files at every start, gets one module a language (package.json, "imports").
  const words = await loadProjectFromDirectory({ path: project, fs });
  const faults = await words.errors.get();
  if (faults.length > 0) throw new Error(`messages:\n  ${faults.map(String).join('\n  ')}`);
  rmSync(fresh, { recursive: true, force: true });
  await compileTo(fresh, words, 'message-modules');
  await compileTo(`${fresh}/node`, words, 'locale-modules');
  putInPlace();
}

type Words = Awaited<ReturnType<typeof loadProjectFromDirectory>>;

/** Reading the project takes most of the time, so both forms are made of one reading. */
async function compileTo(outdir: string, words: Words, outputStructure: 'message-modules' | 'locale-modules') {
  const files = await compileProject({
    project: words,
    projectPath: project,
    compilerOptions: {
      ...defaultCompilerOptions,
      ...{ outdir, outputStructure, emitGitIgnore: false, emitPrettierIgnore: false },
      strategy: ['globalVariable', 'baseLocale'],
    },
  });
  for (const folder of new Set(Object.keys(files).map((path) => dirname(path)))) {
    mkdirSync(join(outdir, folder), { recursive: true });
  }
  for (const [path, content] of Object.entries(files)) writeFileSync(join(outdir, path), content);
}

const project = './paraat.inlang';
const inUse = 'src/platform/language/generated';
const fresh = 'src/platform/language/generated.new';
const former = 'src/platform/language/generated.old';

/** A server or a test may read the words at this very moment: they are exchanged at once, never half there. */
function putInPlace(): void {
  rmSync(former, { recursive: true, force: true });
  if (existsSync(inUse)) renameSync(inUse, former);
  renameSync(fresh, inUse);
  rmSync(former, { recursive: true, force: true });
}

function writeProject(paths: string[]): void {
  const patterns = [...new Set(paths.map((path) => `./${path.replace(/(nl|en)\.json$/, '{locale}.json')}`))];
  const settings = {
    baseLocale: 'nl',
    telemetry: 'off',
    locales: languages,
    modules: ['./node_modules/@inlang/plugin-message-format/dist/index.js'],
    'plugin.inlang.messageFormat': { pathPattern: patterns },
  };
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  writeFileSync(`${project}/settings.json`, `${JSON.stringify(settings, null, 2)}\n`);
}

if (import.meta.main) {
  await compileLanguage();
  // Its storage engine keeps a timer of half a minute alive after the work is done.
  process.exit(0);
}
