import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Runs `.ci/run` in a folder of its own, with an `npm` that prints this and ends so. */
function judged(printed: string, code: number): { code: number | null; last: string } {
  const folder = mkdtempSync(join(tmpdir(), 'paraat-ci-'));
  try {
    cpSync('.ci', join(folder, '.ci'), { recursive: true });
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'printed'), printed);
    const npm = join(folder, 'bin/npm');
    writeFileSync(npm, `#!/bin/sh\n[ "$1" = install ] && exit 0\ncat ${join(folder, 'printed')}\nexit ${code}\n`);
    chmodSync(npm, 0o755);
    const { status, stdout } = spawnSync(join(folder, '.ci/run'), {
      env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` },
      encoding: 'utf8',
    });
    return { code: status, last: stdout.trimEnd().split('\n').at(-1) ?? '' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each([
  ['all went well', '12 passed, 0 failed, 0 skipped\n', 0, 0, '12 passed, 0 failed'],
  [
    'a test printed bytes that are no text',
    'a \u0000 b\n12 passed, 0 failed, 0 skipped\n',
    0,
    0,
    '12 passed, 0 failed',
  ],
  ['a test failed', '12 passed, 1 failed, 0 skipped\n', 1, 1, '12 passed, 1 failed'],
  ['nothing ran', '0 passed, 0 failed, 0 skipped\n', 0, 1, '0 passed, 0 failed'],
  ['it stopped half-way', 'out of memory\n', 137, 1, '0 passed, 1 failed'],
  ['it counted well and ended badly', '12 passed, 0 failed, 0 skipped\n', 1, 1, '12 passed, 0 failed'],
])('the judge of a change says what was counted: %s', (_, printed, ended, code, last) => {
  expect(judged(printed, ended)).toEqual({ code, last });
});
