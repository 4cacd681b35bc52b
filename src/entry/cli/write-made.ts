import { codeOf } from '#platform/database/start-problem.ts';
import { writeWhole } from '#platform/files/write-whole.ts';
import { m } from '#platform/language/generated/messages.js';
import { CommandProblem } from './command.ts';

/** Writes what a command made; where that cannot be, says so in words. */
export async function writeMade(file: string, bytes: Buffer): Promise<void> {
  try {
    await writeWhole(file, bytes);
  } catch (error) {
    throw new CommandProblem(m.entry_cli_not_written({ file }), adviceForWriting(error));
  }
}

/** What to do about it; the system's own words only where there are none of ours. */
export function adviceForWriting(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return m.entry_cli_not_written_no_folder();
    case 'EISDIR':
      return m.entry_cli_not_written_is_folder();
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return m.entry_cli_not_written_not_allowed();
    case 'ENOSPC':
    case 'EDQUOT':
      return m.entry_cli_not_written_full();
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
