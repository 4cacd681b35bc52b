import type { RecordView } from '#records/record.ts';

const key = 'paraat-opened-to-review';

const kept = (): string[] => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[];
  } catch {
    return [];
  }
};
const markOf = ({ id, contentHash }: RecordView): string => `${id} ${contentHash}`;

/** Remembers, as long as this window is open, that exactly this text was opened. */
export function keepOpened(record: RecordView): void {
  try {
    sessionStorage.setItem(key, JSON.stringify([...new Set([...kept(), markOf(record)])].slice(-200)));
  } catch {
    // Without room to remember, the text is confirmed on its own page.
  }
}

/** Says whether exactly this text was opened in this window. */
export const hasOpened = (record: RecordView): boolean => kept().includes(markOf(record));
