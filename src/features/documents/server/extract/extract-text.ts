import { Worker } from 'node:worker_threads';
import type { Extracted } from './extracted.ts';

const limits = { milliseconds: 30_000, megabytes: 512, idle: 5_000 };

/** The thread that reads files: beside the server's own, so that a heavy file holds nobody up; one file at a time. */
let worker: Worker | undefined;
let idle: NodeJS.Timeout | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** The text of a file by its extension, within bounds of time and memory; a file that goes over them gives the reason. */
export function extractText(extension: string, bytes: Buffer, most = limits.milliseconds): Promise<Extracted> {
  const answer = queue.then(() => extractOne(extension, bytes, most));
  queue = answer.catch(() => undefined);
  return answer;
}

async function extractOne(extension: string, bytes: Buffer, most: number): Promise<Extracted> {
  const { promise, resolve } = Promise.withResolvers<Extracted>();
  const thread = worker ?? newWorker();
  worker = thread;
  clearTimeout(idle);
  const overtime = setTimeout(() => resolve({ text: '', problem: 'too-slow' }), most);
  // The thread ends by itself when a file takes more memory than it may.
  const fell = () => resolve({ text: '', problem: 'too-large' });
  thread.once('message', resolve).once('error', fell).once('exit', fell);
  thread.postMessage({ extension, bytes });
  const extracted = await promise;
  clearTimeout(overtime);
  thread.off('message', resolve).off('error', fell).off('exit', fell);
  if (extracted.problem === 'too-slow' || extracted.problem === 'too-large') await stopWorker();
  else idle = setTimeout(() => void stopWorker(), limits.idle).unref();
  return extracted;
}

function newWorker(): Worker {
  const made = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  made.unref();
  return made;
}

/** Ends the thread; the next file begins a new one. */
async function stopWorker(): Promise<void> {
  const ending = worker;
  worker = undefined;
  ending?.on('error', () => undefined);
  await ending?.terminate();
}
