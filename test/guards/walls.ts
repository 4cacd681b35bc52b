import { posix } from 'node:path';
import type { SourceFile } from './sources.ts';

/** Which layers a layer may use, itself included; `entry` wires everything together. */
const mayUse: Record<string, readonly string[]> = {
  platform: ['platform'],
  render: ['render', 'platform'],
  outbox: ['outbox', 'platform'],
  records: ['records', 'platform'],
  ui: ['ui', 'platform'],
  features: ['features', 'records', 'render', 'outbox', 'platform'],
  entry: ['entry', 'features', 'records', 'render', 'outbox', 'platform', 'ui'],
};
type Side = 'pure' | 'server' | 'web';
const sidesFor: Record<Side, readonly Side[]> = {
  pure: ['pure'],
  server: ['pure', 'server'],
  web: ['pure', 'web'],
};

/** Names every import that runs the wrong way, and everything that a pure file may not do. */
export const wallProblems = (files: readonly SourceFile[]): string[] =>
  files.flatMap((file) => [
    ...importsOf(file.text).flatMap((target) => importProblem(file.path, target)),
    ...impurities(file),
  ]);

/** The targets of static and dynamic imports. */
const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:^|[\s;}])(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, target]) => target ?? '');

function importProblem(path: string, target: string): string[] {
  const wrong = (why: string) => [`${path} imports ${target}: ${why}`];
  if (target.startsWith('node:')) return sideOf(path) === 'server' ? [] : wrong('only servers know Node');
  const to = resolved(path, target);
  if (to === undefined || /\/generated\//.test(to)) return [];
  const [from, layer] = [layerOf(path), layerOf(to)];
  const allowed = [...(mayUse[from] ?? []), ...(sideOf(path) === 'web' ? ['ui'] : [])];
  if (!allowed.includes(layer)) return wrong(`${from} may not use ${layer}`);
  if (!sidesFor[sideOf(path)].includes(sideOf(to))) return wrong(`${sideOf(path)} may not use ${sideOf(to)}`);
  const [room, otherRoom] = [roomOf(path), roomOf(to)];
  if (from === 'features' && layer === 'features' && room !== otherRoom && sideOf(to) !== 'pure') {
    return wrong("a room's doors are its own");
  }
  return room !== otherRoom && target.startsWith('.') ? wrong('between rooms by #name') : [];
}

function resolved(path: string, target: string): string | undefined {
  if (target.startsWith('#')) return `src/${target.slice(1)}`;
  return target.startsWith('.') ? posix.join(posix.dirname(path), target) : undefined;
}

const layerOf = (path: string): string => path.split('/')[1] ?? '';

/** A feature is a room by itself; every other layer is one room. */
const roomOf = (path: string): string => {
  const [, layer = '', name = ''] = path.split('/');
  return layer === 'features' ? `${layer}/${name}` : layer;
};

function sideOf(path: string): Side {
  if (/\/web\/|^src\/ui\/|\.tsx$|^src\/entry\/service-worker/.test(path)) return 'web';
  const server =
    /\/server\/|^src\/platform\/(database|files|processes|http|config|jobs)\/|^src\/render\/[^/]+\/|^src\/entry\/(cli\b|server|jobs)/;
  return server.test(path) ? 'server' : 'pure';
}

/** What makes a pure file depend on when or by chance it runs, and the compiler lets through. */
const impure: readonly [RegExp, string][] = [
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|Temporal\.Now/, 'a clock'],
  [/\bMath\.random\b|from 'uuid'/, 'chance'],
];

function impurities({ path, text }: SourceFile): string[] {
  if (sideOf(path) !== 'pure' || layerOf(path) === 'entry') return [];
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
  return impure.flatMap(([pattern, what]) => (pattern.test(code) ? [`${path} uses ${what}: pass it in`] : []));
}
