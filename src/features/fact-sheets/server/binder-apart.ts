import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FactSheetPaper } from '../paper.ts';
import type { BinderTask, MadeBinder } from './binder-process.ts';
import type { BinderWords } from './set-fact-sheet.ts';

const program = fileURLToPath(new URL('./binder-process.ts', import.meta.url));
const patience = 120_000;
const mostSaid = 2_000;

/**
 * Sets a binder in a process of its own: seconds of work in which the server goes on answering, and hundreds of
 * megabytes that come back when it ends; a thread would leave them with the server for good.
 */
export function setBinderApart(papers: FactSheetPaper[], words: BinderWords, most = patience): Promise<MadeBinder> {
  const child = fork(program, {
    ...{ execArgv: [], serialization: 'advanced', silent: true, timeout: most },
    // One heap for all threads of the typesetter: it takes less memory and is as fast.
    env: { ...process.env, MALLOC_ARENA_MAX: '1' },
  });
  let said = '';
  child.stderr?.on('data', (piece) => {
    said = `${said}${piece}`.slice(-mostSaid);
  });
  const task: BinderTask = { papers, words };
  return new Promise<MadeBinder>((resolve, reject) => {
    const failed = (why: unknown) => reject(new Error(`the binder could not be made: ${why}`));
    child.once('message', (made: MadeBinder) => resolve(made));
    child.once('error', failed);
    child.once('exit', (code, signal) => failed(`${signal ?? `exit code ${code}`} ${said}`.trim()));
    child.send(task, (error) => error !== null && failed(error.message));
  }).finally(() => child.kill());
}
