/** Something that answers requests: Hono's app, without a socket. */
interface App {
  request(input: Request, init?: RequestInit, env?: unknown): Response | Promise<Response>;
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into any answer
  body: any;
  headers: Headers;
}

/** A browser without a screen: keeps cookies, says where its writes come from. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #app: App;
  readonly #origin: string;
  readonly #address: string;

  constructor(app: App, origin = 'http://localhost:8080', address = '192.0.2.1') {
    this.#app = app;
    this.#origin = origin;
    this.#address = address;
  }

  /** The same visitor, its cookies included, at another server. */
  at(app: App): Visitor {
    const moved = new Visitor(app, this.#origin, this.#address);
    for (const [name, value] of this.cookies) moved.cookies.set(name, value);
    return moved;
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const host = new URL(this.#origin).host;
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const request = new Request(`http://${host}${path}`, {
      method,
      headers: {
        host,
        'accept-language': 'en',
        ...(cookie === '' ? {} : { cookie }),
        ...(method === 'GET' ? {} : { origin: this.#origin, 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await this.#app.request(request, undefined, {
      incoming: { socket: { remoteAddress: this.#address } },
    });
    this.#keep(answer.headers.getSetCookie());
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text), headers: answer.headers };
  }

  get = (path: string, headers?: Record<string, string>) => this.send('GET', path, undefined, headers);
  post = (path: string, body: unknown = {}, headers?: Record<string, string>) => this.send('POST', path, body, headers);
  patch = (path: string, body: unknown = {}, headers?: Record<string, string>) =>
    this.send('PATCH', path, body, headers);
  delete = (path: string, headers?: Record<string, string>) => this.send('DELETE', path, undefined, headers);

  #keep(setCookies: readonly string[]): void {
    for (const line of setCookies) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const name = pair.slice(0, pair.indexOf('='));
      if (attributes.some((one) => /^max-age=0$/i.test(one))) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(pair.indexOf('=') + 1));
    }
  }
}
