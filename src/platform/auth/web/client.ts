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

/** Sends a request to the rooms of signing in; throws a Problem with words when it was refused or did not arrive. */
export async function ask<Answer = void>(method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(path, {
    method,
    cache: 'no-store',
    headers: { 'accept-language': getLocale(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patience),
  }).catch(() => null);
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
