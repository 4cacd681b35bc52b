import { Worker } from 'node:worker_threads';
import type { WordDocument, WordProblemCode } from '../word-document.ts';
import { WordProblem } from './word-problem.ts';

const patience = 15_000;
const memory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

type Answer = { document: WordDocument } | { code: WordProblemCode; detail: string };

/** So many threads at once: each may take its memory, and the time of a file counts from its own beginning. */
const most = 2;
const waiting: (() => void)[] = [];
let atWork = 0;

/** Reads a Word file in a thread of its own: a hostile one can cost time and memory, but never the server. */
export async function readWordApart(file: Buffer, time = patience): Promise<WordDocument> {
  if (atWork >= most) await new Promise<void>((resolve) => waiting.push(resolve));
  else atWork += 1;
  try {
    return await readInThread(file, time);
  } finally {
    const next = waiting.shift();
    if (next === undefined) atWork -= 1;
    else next();
  }
}

function readInThread(file: Buffer, time: number): Promise<WordDocument> {
  const worker = new Worker(new URL('./word-worker.ts', import.meta.url), { workerData: file, resourceLimits: memory });
  return new Promise<WordDocument>((resolve, reject) => {
    const timer = setTimeout(() => reject(new WordProblem('took-too-long')), time);
    worker.once('message', (answer: Answer) => {
      if ('document' in answer) resolve(answer.document);
      else reject(new WordProblem(answer.code, answer.detail));
    });
    // Out of memory comes as an error, and a thread that ends without an answer has failed too.
    worker.once('error', () => reject(new WordProblem('too-long')));
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new WordProblem('too-long'));
    });
  }).finally(() => worker.terminate());
}
