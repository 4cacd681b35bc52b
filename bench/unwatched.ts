import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { browserFile, flags, watchScreen } from './device.ts';

const patience = 60_000;
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Opens the browser on an address and tells when its first step stood there, in milliseconds since it was asked for.
 * Nobody listens to this page: a test tool that does makes each error in it read its script anew, as on no phone.
 */
export async function coldStart(profile: string, address: string, slowDown: number): Promise<number> {
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run'];
  const browser = spawn(browserFile(), [...flags, ...own, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((done) => browser.once('exit', done));
  const line = await Line.to(await addressOfLine(browser.stderr));
  try {
    return await startOn(line, address, slowDown);
  } finally {
    await line.ask('Browser.close').catch(() => browser.kill());
    await ended;
  }
}

async function startOn(line: Line, address: string, slowDown: number): Promise<number> {
  const { targetInfos } = await line.ask<{ targetInfos: { targetId: string; type: string }[] }>('Target.getTargets');
  const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId;
  const { sessionId } = await line.ask<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  const screen = { width: 390, height: 844, deviceScaleFactor: 1, mobile: false };
  await line.ask('Emulation.setDeviceMetricsOverride', screen, sessionId);
  await line.ask('Emulation.setCPUThrottlingRate', { rate: slowDown }, sessionId);
  await line.ask('Page.enable', {}, sessionId);
  await line.ask('Page.addScriptToEvaluateOnNewDocument', { source: `(${watchScreen})()` }, sessionId);
  await line.ask('Page.navigate', { url: address }, sessionId);
  const question = { expression: 'globalThis.seen?.step', returnByValue: true };
  for (const until = Date.now() + patience; Date.now() < until; await pause(100)) {
    const { result } = await line.ask<{ result: { value?: number } }>('Runtime.evaluate', question, sessionId);
    if (result.value !== undefined) return result.value;
  }
  throw new Error(`no step stood on ${address}`);
}

async function addressOfLine(told: Readable): Promise<string> {
  for await (const line of createInterface({ input: told })) {
    const found = /DevTools listening on (ws:\S+)/.exec(line);
    if (found?.[1] !== undefined) {
      told.resume();
      return found[1];
    }
  }
  throw new Error('the browser did not start');
}

/** Questions to the browser and its answers. */
class Line {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  #asked = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#hear(JSON.parse(String(data)));
    socket.onclose = () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the browser is gone'));
    };
  }

  static to(address: string): Promise<Line> {
    const socket = new WebSocket(address);
    return new Promise((resolve, reject) => {
      socket.onopen = () => resolve(new Line(socket));
      socket.onerror = () => reject(new Error('the browser does not answer'));
    });
  }

  ask<Answer>(method: string, params: object = {}, sessionId?: string): Promise<Answer> {
    this.#asked += 1;
    const id = this.#asked;
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    return new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
    });
  }

  #hear({ id, result, error }: { id?: number; result?: unknown; error?: { message: string } }): void {
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (id === undefined || waiting === undefined) return;
    this.#waiting.delete(id);
    if (error === undefined) waiting.resolve(result);
    else waiting.reject(new Error(error.message));
  }
}
