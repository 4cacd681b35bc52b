import { type ChildProcess, fork } from 'node:child_process';

/** What one piece of work may take, and how many may be at work at once: each takes its own memory. */
export interface Bounds {
  milliseconds: number;
  megabytes: number;
  atOnce: number;
}

/** A piece of work that took more than it may: its process is gone, the server is not. */
export class Overrun extends Error {
  readonly code: 'too-slow' | 'too-large';
  constructor(code: Overrun['code']) {
    super(code);
    this.code = code;
  }
}

/** A fault of the program in a piece of work, told as it came. */
export class FailedApart extends Error {}

const idleFor = 5_000;

/**
 * Work that is done in processes of its own, by a file that calls `answerApart`: a heavy file holds nobody up, and a
 * hostile one costs its own process. A thread is not enough: where its memory runs out, the whole server ends with it.
 * What comes meanwhile waits; its time counts from its own beginning.
 */
export function workApart<Asked, Answer>(
  script: URL,
  bounds: Bounds,
): (asked: Asked, most?: number) => Promise<Answer> {
  const waiting: (() => void)[] = [];
  const idle: Worker[] = [];
  let atWork = 0;
  const turn = async (): Promise<void> => {
    if (atWork >= bounds.atOnce) return new Promise((resolve) => waiting.push(resolve));
    atWork += 1;
  };
  const pass = (): void => {
    const next = waiting.shift();
    if (next === undefined) atWork -= 1;
    else next();
  };
  return async (asked, most = bounds.milliseconds) => {
    await turn();
    const worker = idle.pop() ?? new Worker(script, bounds.megabytes);
    try {
      const answer = await worker.ask(asked, most);
      idle.push(worker);
      worker.restAtMost(idleFor, () => idle.splice(idle.indexOf(worker), 1));
      return answer as Answer;
    } catch (error) {
      worker.end();
      throw error;
    } finally {
      pass();
    }
  };
}

/** What a process answers: what came of the work, or what went wrong in the program. */
export type Answered = { answer: unknown } | { failed: string };

class Worker {
  private readonly child: ChildProcess;
  private resting: NodeJS.Timeout | undefined;

  constructor(script: URL, megabytes: number) {
    this.child = fork(script, [], {
      // It reads what it is given and nothing else: it may write no file, start no program and knows no settings.
      execArgv: [
        `--max-old-space-size=${megabytes}`,
        '--max-semi-space-size=32',
        '--permission',
        '--allow-fs-read=*',
        '--no-warnings',
      ],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('error', () => undefined);
    this.free();
  }

  async ask(asked: unknown, most: number): Promise<unknown> {
    clearTimeout(this.resting);
    const { child } = this;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const told = (message: unknown): void => {
      const said = message as Answered;
      if ('failed' in said) reject(new FailedApart(said.failed));
      else resolve(said.answer);
    };
    const timer = setTimeout(() => reject(new Overrun('too-slow')), most);
    // Whatever ends it before it answers, it took more than there was.
    const fell = (): void => reject(new Overrun('too-large'));
    child.ref();
    child.channel?.ref();
    child.once('message', told).once('exit', fell);
    try {
      child.send(asked as object, (error) => error !== null && fell());
      return await promise;
    } finally {
      clearTimeout(timer);
      child.off('message', told).off('exit', fell);
      this.free();
    }
  }

  /** While nothing is asked of it, it keeps no program from ending. */
  private free(): void {
    this.child.unref();
    this.child.channel?.unref();
  }

  restAtMost(time: number, ended: () => void): void {
    this.resting = setTimeout(() => {
      ended();
      this.end();
    }, time).unref();
  }

  end(): void {
    clearTimeout(this.resting);
    this.child.kill('SIGKILL');
  }
}
