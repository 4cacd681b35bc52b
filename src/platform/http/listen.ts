import { createServer, type Server, ServerResponse } from 'node:http';
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
  const lines = new Set<ServerResponse>();
  const server = createServer(getRequestListener((request, env) => remembered(fetch, request, env, lines)));
  await begin(server, host, port);
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        for (const line of lines) line.destroy();
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

/** Live lines never end by themselves, so they are remembered to be ended when the server stops. */
async function remembered(fetch: Fetch, request: Request, env: object, lines: Set<ServerResponse>): Promise<Response> {
  const answer = await fetch(request, env);
  const isLine = answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (isLine && 'outgoing' in env && env.outgoing instanceof ServerResponse) {
    const line = env.outgoing;
    lines.add(line);
    line.on('close', () => lines.delete(line));
  }
  return answer;
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
