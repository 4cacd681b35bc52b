import { m } from '#platform/language/generated/messages.js';
import type { CopyState } from '#records/record-source.ts';

/** What is wrong with the copy, and what is safe and to be done. */
export interface Alarm {
  title: () => string;
  explanation: () => string;
}

/** What is worst goes first: a copy that cannot be trusted, then one that no longer follows. */
export function alarmOf(copy: CopyState, silent: boolean): Alarm | null {
  if (copy.trouble === 'storage-full') return { title: m.entry_copy_full, explanation: m.entry_copy_full_what };
  if (copy.trouble === 'storage-evicted')
    return { title: m.entry_copy_evicted, explanation: m.entry_copy_evicted_what };
  if (copy.trouble === 'storage-lost') return { title: m.entry_copy_lost, explanation: m.entry_copy_lost_what };
  if (copy.connection === 'signed-out')
    return { title: m.entry_copy_signed_out, explanation: m.entry_copy_signed_out_what };
  if (!silent) return null;
  return copy.complete
    ? { title: m.entry_copy_waiting, explanation: m.entry_copy_waiting_what }
    : { title: m.entry_copy_incomplete, explanation: m.entry_copy_incomplete_what };
}

/** What the line about a copy says of it: nothing about the server before the server was heard, or missed. */
export type CopyWord = 'none' | 'asking' | 'dropped' | 'complete' | 'partial';

/** Whether the server was `heard` since the start, whether it `dropped` after that, and whether it is `silent` too long. */
export function copyWordOf(
  copy: Pick<CopyState, 'at' | 'complete' | 'connection'>,
  server: { heard: boolean; dropped: boolean; silent: boolean },
): CopyWord {
  if (copy.at === null) return 'none';
  if (!copy.complete) return 'partial';
  if (server.dropped && !server.silent) return 'dropped';
  return copy.connection === 'waiting' && !server.heard && !server.silent ? 'asking' : 'complete';
}
