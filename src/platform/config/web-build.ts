import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the program itself. */
export const programFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the web application lies that browsers get. */
export const webFolder = join(programFolder, 'dist');

/** Written into each build, so that it can be told whether it is of these sources. */
export interface BuildStamp {
  sources: string;
  version: string;
}

const sources = [
  ...['src/**/*.{ts,tsx,css,json,html,svg}', 'public/**/*', '*.html'],
  ...['vite.config.ts', 'scripts/{first-script,script-tree}.ts', 'package-lock.json'],
];
const notOfTheWeb =
  /\.test\.tsx?$|\/server\/|\/generated\/|^src\/platform\/(database|http|config)\/|^src\/entry\/(cli|server)/;

/** What a build of the sources as they are now would be stamped with. */
export function stampOfSources(folder = programFolder): BuildStamp {
  const hash = createHash('sha256');
  for (const path of globSync(sources, { cwd: folder, withFileTypes: false }).sort()) {
    const name = path.replaceAll('\\', '/');
    if (!notOfTheWeb.test(name) && /\.\w+$/.test(name))
      hash.update(`${name}\0`).update(readFileSync(join(folder, path)));
  }
  return { sources: hash.digest('hex'), version: programVersion(folder) };
}

/** The version of this program. */
export function programVersion(folder = programFolder): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Whether there is a web application, and whether it is of these sources. */
export function webBuildState(folder = programFolder): 'fresh' | 'stale' | 'missing' {
  const stampPath = join(folder, 'dist', 'build.json');
  if (!existsSync(join(folder, 'dist', 'index.html')) || !existsSync(stampPath)) return 'missing';
  const stamp = JSON.parse(readFileSync(stampPath, 'utf8')) as BuildStamp;
  return stamp.sources === stampOfSources(folder).sources ? 'fresh' : 'stale';
}
