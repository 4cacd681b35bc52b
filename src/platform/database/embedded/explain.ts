import { m } from '#platform/language/generated/messages.js';
import { StartProblem } from '../start-problem.ts';

type Words = (facts: { path: string; dataDir: string; line: string }) => [what: string, advice: string];

/** What PostgreSQL writes when it cannot start, and what that means for the person who started it. */
const causes: [RegExp, Words][] = [
  [
    /No space left on device|disk quota exceeded/i,
    ({ dataDir }) => [m.platform_disk_full({ path: dataDir }), m.platform_disk_full_advice()],
  ],
  [
    /incompatible with server|initialized by PostgreSQL version/i,
    ({ path, line }) => [m.platform_cluster_incompatible({ path, line }), m.platform_cluster_incompatible_advice()],
  ],
  [
    /syntax error in file|contains errors|unrecognized configuration parameter|invalid value for parameter|requires a numeric value|outside the valid range|could not load .*pg_hba|pg_hba\.conf/i,
    ({ path, line }) => [m.platform_broken_settings({ path, line }), m.platform_broken_settings_advice({ path })],
  ],
  [
    /wrong ownership|Permission denied|Operation not permitted|invalid permissions|EACCES|EPERM/i,
    ({ path, line, dataDir }) => [
      m.platform_wrong_owner({ path, line }),
      m.platform_wrong_owner_advice({ path: dataDir }),
    ],
  ],
  [
    /could not bind|Address already in use|could not create any TCP/i,
    ({ line }) => [m.platform_no_port({ line }), m.platform_no_port_advice()],
  ],
  [
    /could not (map anonymous|create|attach to|resize) shared memory|Cannot allocate memory|out of memory/i,
    ({ line }) => [m.platform_no_memory({ line }), m.platform_no_memory_advice()],
  ],
  [
    /error while loading shared libraries|cannot execute|ENOENT|Exec format error|GLIBC/i,
    ({ line }) => [m.platform_postgres_not_runnable({ line }), m.platform_postgres_not_runnable_advice()],
  ],
  [
    /checkpoint record|PANIC|invalid page|could not open file "[^"]*(global|base|pg_\w+)\/|could not read file|could not locate required/i,
    ({ path, line }) => [m.platform_cluster_damaged({ path, line }), m.platform_cluster_damaged_advice()],
  ],
];

/** Turns what PostgreSQL wrote into one sentence of what is wrong and one of what to do. */
export function explainLog(log: string, cluster: { folder: string; dataDir: string; logPath: string }): StartProblem {
  const lines = log
    .split('\n')
    .map(withoutStamp)
    .filter((line) => line !== '');
  for (const [pattern, words] of causes) {
    const line = lines.find((one) => pattern.test(one));
    if (line !== undefined)
      return new StartProblem(...words({ path: cluster.folder, dataDir: cluster.dataDir, line: bare(line) }));
  }
  const telling =
    lines.findLast((line) => /^(FATAL|PANIC|ERROR)/.test(line)) ?? lines.at(-1) ?? m.platform_postgres_silent();
  return new StartProblem(
    m.platform_postgres_start_failed({ line: bare(telling) }),
    m.platform_postgres_start_failed_advice({ path: cluster.logPath }),
  );
}

function withoutStamp(line: string): string {
  return line.replace(/^\d{4}-\d\d-\d\d [\d:.]+ \w+ \[\d+\] /, '').trim();
}

/** Without the word for how bad it is, and without a full stop, because it becomes part of a sentence. */
function bare(line: string): string {
  return line.replace(/^(LOG|FATAL|ERROR|PANIC|HINT): +/, '').replace(/\.$/, '');
}
