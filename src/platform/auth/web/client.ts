import { m } from '#platform/language/generated/messages.js';
import { getLocale } from '#platform/language/generated/runtime.js';

/** What the server refused, in words for the user. */
export class Problem extends Error {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly field: string | undefined;
  constructor(said: { code: string; title: string; detail: string; field?: string | undefined }) {
    super(said.title);
    this.code = said.code;
    this.title = said.title;
    this.detail = said.detail;
    this.field = said.field;
  }
}

const patience = 15_000;

/** Sends a request; throws a Problem with words when it was refused or did not arrive. */
export async function ask<Answer = void>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const asked = fetch(path, {
    method,
    cache: 'no-store',
    headers: { 'accept-language': getLocale(), ...type, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patience),
  });
  return answerOf(await asked.catch(() => null));
}

/** Sends bytes, as long as that takes; throws a Problem with words when they were refused or did not arrive. */
export async function sendBytes<Answer>(
  path: string,
  body: BodyInit,
  headers: Record<string, string> = {},
  signal: AbortSignal | null = null,
): Promise<Answer> {
  const sent = fetch(path, { method: 'POST', body, headers: { 'accept-language': getLocale(), ...headers }, signal });
  return answerOf(await sent.catch(() => null));
}

async function answerOf<Answer>(answer: Response | null): Promise<Answer> {
  if (answer === null) throw silence();
  const said: unknown = answer.status === 204 ? undefined : await answer.json().catch(() => null);
  if (answer.ok && said !== null) return said as Answer;
  throw isProblem(said) ? new Problem({ ...said, code: said.code ?? 'failed' }) : silence();
}

const silence = () =>
  new Problem({ code: 'offline', title: m.platform_auth_offline(), detail: m.platform_auth_offline_detail() });

interface Said {
  code?: string;
  title: string;
  detail: string;
  field?: string;
}

// A proxy's error page is no answer of this server: to the user the server is then as good as away.
function isProblem(said: unknown): said is Said {
  if (typeof said !== 'object' || said === null) return false;
  const { title, detail } = said as Partial<Said>;
  return typeof title === 'string' && typeof detail === 'string';
}
