import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from '#platform/config/web-build.ts';

/** A file of the house, by its path from the root. */
export interface SourceFile {
  path: string;
  text: string;
}

/** What is made, fetched or kept by a machine is nobody's writing. */
const notOurs =
  /^(node_modules|dist|data|\.types|\.cache|\.git|test-results|playwright-report|paraat\.inlang)(\/|$)|\/generated\//;

/** The paths of files by pattern, without what machines make; sorted, with forward slashes. */
export const pathsOf = (...patterns: string[]): string[] =>
  globSync(patterns, { cwd: programFolder, exclude: (path) => notOurs.test(path) })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !notOurs.test(path))
    .sort();

/** Reads the files by pattern. */
export const filesOf = (...patterns: string[]): SourceFile[] =>
  pathsOf(...patterns).map((path) => ({ path, text: readFileSync(join(programFolder, path), 'utf8') }));
