import { parentPort, workerData } from 'node:worker_threads';
import { WordProblem } from './word-problem.ts';
import { readWord } from './word-read.ts';

/** What the worker answers: the file as read, or why it was not taken. */
function answer(): unknown {
  try {
    return { document: readWord(Buffer.from(workerData as Uint8Array)) };
  } catch (error) {
    return error instanceof WordProblem
      ? { code: error.code, detail: error.message }
      : { code: 'broken', detail: String(error) };
  }
}

parentPort?.postMessage(answer());
