import { Overrun, workApart } from '#platform/processes/work-apart.ts';
import type { Extracted } from './extracted.ts';

/** What is read, and as what. */
export interface ToExtract {
  extension: string;
  bytes: Buffer;
}

const read = workApart<ToExtract, Extracted>(new URL('./worker.ts', import.meta.url), {
  milliseconds: 30_000,
  megabytes: 512,
  atOnce: 1,
});

/** The text of a file by its extension, within bounds of time and memory; a file that goes over them gives the reason. */
export const extractText = (extension: string, bytes: Buffer, most?: number): Promise<Extracted> =>
  read({ extension, bytes }, most).catch((error: unknown) => {
    if (!(error instanceof Overrun)) throw error;
    return { text: '', problem: error.code };
  });
