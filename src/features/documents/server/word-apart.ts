import { Overrun, workApart } from '#platform/processes/work-apart.ts';
import type { WordDocument, WordProblemCode } from '../word-document.ts';
import { WordProblem } from './word-problem.ts';

/** What the process answers: the file as read, or why it was not taken. */
export type WordAnswer = { document: WordDocument } | { code: WordProblemCode; detail: string };

const read = workApart<Buffer, WordAnswer>(new URL('./word-worker.ts', import.meta.url), {
  milliseconds: 15_000,
  megabytes: 512,
  atOnce: 2,
});

/** Reads a Word file in a process of its own: a hostile one can cost time and memory, but never the server. */
export async function readWordApart(file: Buffer, most?: number): Promise<WordDocument> {
  const answer = await read(file, most).catch((error: unknown) => {
    if (!(error instanceof Overrun)) throw error;
    throw new WordProblem(error.code === 'too-slow' ? 'took-too-long' : 'too-long');
  });
  if ('document' in answer) return answer.document;
  throw new WordProblem(answer.code, answer.detail);
}
