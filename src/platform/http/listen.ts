import { createServer, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { m } from '#platform/language/generated/messages.js';
import { codeOf, errorText, StartProblem } from '../database/start-problem.ts';

/** So long an answer that has begun may take when the server stops. */
const patience = 2_000;

/** A server that answers. */
export interface Listening {
  port: number;
  /** Takes no new requests, ends the live lines, and lets begun answers finish for a moment. */
  stop(): Promise<void>;
}

type Fetch = (request: Request, env: object) => Response | Promise<Response>;

/** Listens on a port; says in words why that cannot be. */
export async function listen(fetch: Fetch, { host, port }: { host: string; port: number }): Promise<Listening> {
  const server = createServer(getRequestListener(fetch));
  const answers = trackAnswers(server);
  await begin(server, host, port);
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        for (const answer of answers) if (isLiveLine(answer)) answer.destroy();
        setTimeout(() => server.closeAllConnections(), patience).unref();
      }),
  };
}

/** Fails early when the port is taken, before anything slow has begun. */
export async function checkPort(host: string, port: number): Promise<void> {
  const server = createServer();
  await begin(server, host, port);
  await new Promise((resolve) => server.close(resolve));
}

function trackAnswers(server: Server): Set<ServerResponse> {
  const answers = new Set<ServerResponse>();
  server.on('request', (_, answer: ServerResponse) => {
    answers.add(answer);
    answer.on('close', () => answers.delete(answer));
  });
  return answers;
}

function isLiveLine(answer: ServerResponse): boolean {
  return String(answer.getHeader('content-type') ?? '').startsWith('text/event-stream');
}

function begin(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(portProblem(cause, host, port)));
    server.listen(port, host, resolve);
  });
}

function portProblem(cause: Error, host: string, port: number): StartProblem {
  const facts = { host, port: String(port), reason: errorText(cause) };
  const code = codeOf(cause);
  if (code === 'EADDRINUSE') {
    return new StartProblem(m.platform_port_busy(facts), m.platform_port_busy_advice({ other: String(port + 1) }), {
      cause,
    });
  }
  if (code === 'EACCES')
    return new StartProblem(m.platform_port_forbidden(facts), m.platform_port_forbidden_advice(), { cause });
  return new StartProblem(m.platform_host_impossible(facts), m.platform_host_impossible_advice(), { cause });
}
