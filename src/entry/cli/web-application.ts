import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { programFolder, webBuildState } from '#platform/config/web-build.ts';
import { m } from '#platform/language/generated/messages.js';
import { type Call, CommandProblem } from './command.ts';

/** Builds the web application when it is not there or not of these sources. */
export function ensureWebApplication(call: Call): void {
  const state = webBuildState();
  if (state === 'fresh') return;
  call.say(m.entry_cli_building());
  const built = spawnSync(process.execPath, [join(programFolder, 'scripts/build.ts')], {
    cwd: programFolder,
    encoding: 'utf8',
  });
  if (built.status === 0) return;
  const why = built.stderr.trim().split('\n').slice(0, 12).join('\n');
  if (state === 'missing')
    throw new CommandProblem(m.entry_cli_build_failed({ why }), m.entry_cli_build_failed_advice());
  call.warn(`${m.entry_cli_build_old({ why })}\n`);
}
