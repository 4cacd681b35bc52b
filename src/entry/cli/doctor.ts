import { m } from '#platform/language/generated/messages.js';
import type { Command } from './command.ts';
import { databaseFindings } from './doctor/database-findings.ts';
import type { Finding } from './doctor/finding.ts';
import { placeFindings } from './doctor/place-findings.ts';
import { programFindings } from './doctor/program-findings.ts';

const signs: Record<Finding['state'], string> = { ok: '✓', warning: '!', wrong: '✗' };

/** Says what is wrong with this installation and what to do; mends and changes nothing. */
export const doctor: Command = {
  options: {
    port: { value: 'N', short: 'p', about: () => m.entry_cli_option_port() },
    host: { value: 'H', about: () => m.entry_cli_option_host() },
  },
  async run(call) {
    const { installation } = call;
    const findings = [
      ...programFindings(),
      ...(await placeFindings(installation)),
      ...(await databaseFindings(installation.place)),
    ];
    const sound = findings.every(({ state }) => state !== 'wrong');
    call.give({ ok: sound, findings });
    for (const { what, state, advice } of findings) {
      call.say(`${signs[state]} ${what}`);
      if (state !== 'ok') call.say(`    ${advice}`);
    }
    call.say(`\n${sound ? m.entry_doctor_sound() : m.entry_doctor_unsound()}`);
    return sound ? 0 : 1;
  },
};
