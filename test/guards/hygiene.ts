import type { SourceFile } from './sources.ts';

/** Lines that a file of this kind may have: code to read in one go, tests a little more. */
export const mostLines = (path: string): number => (/\.test\.tsx?$|\.spec\.ts$/.test(path) ? 600 : 400);

/** Names files that are longer than somebody reads in one go. */
export const tooLong = (files: readonly SourceFile[]): string[] =>
  files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ path, lines }) => lines > mostLines(path))
    .map(({ path, lines }) => `${path}: ${lines} lines`);

// Written in pieces, so that this file does not find itself.
const unwanted: readonly [RegExp, string][] = [
  [new RegExp(`-----BEGIN [A-Z ]*PRIVATE ${'KEY'}-----`), 'a private key'],
  [
    /\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|\bxox[abp]-[A-Za-z0-9-]{20,}|\bAGE-SECRET-KEY-1[A-Z0-9]+/,
    'a token',
  ],
  [/\beyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}\./, 'a signed token'],
  [/[a-z]+:\/\/[^\s/:@$'"`{]+:[^\s/@$'"`{]{3,}@(?!localhost|127\.0\.0\.1|example)/, 'a password in an address'],
  [new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|HA${'CK'}|XX${'X'})\\b`), 'work that was put off'],
  [new RegExp(`@ts-(ignore|no${'check'}|expect-error)`), 'a silenced compiler'],
  [new RegExp(`\\b(test|it|describe)\\.(on${'ly'}|to${'do'})\\b`), 'a test that hides others'],
  [/expect\((?:await )?(?:performance|Date)\.now\(\)/, 'a test that looks at the clock'],
  [new RegExp(`(?:^|[\\s'"\`(=])/(?:home|Users|wo${'rk'}|root)/\\w`, 'm'), 'a path of somebody’s machine'],
];

/** Names what must not be in a file, with its line. */
export const unwantedIn = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, text }) =>
    unwanted.flatMap(([pattern, what]) => {
      const at = text.search(pattern);
      return at === -1 ? [] : [`${path}:${text.slice(0, at).split('\n').length} ${what}`];
    }),
  );
