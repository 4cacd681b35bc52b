/** Under which addresses people reach this server. */
export interface Addresses {
  /** The public address, such as `https://paraat.example.nl`, where one is configured. */
  origin?: string | undefined;
  /** Names and numbers of this machine that may be used besides `localhost`. */
  ownHosts?: readonly string[] | undefined;
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The origin that a request was sent to, or null when this server does not go by that name.
 * Only known names count, so that a foreign domain that points here cannot pass for us.
 */
export function requestOrigin(request: Request, { origin, ownHosts = [] }: Addresses): string | null {
  const host = request.headers.get('host') ?? new URL(request.url).host;
  if (origin !== undefined && new URL(origin).host === host.toLowerCase()) return new URL(origin).origin;
  const url = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null;
  if (url === null || url.pathname !== '/' || url.username !== '') return null;
  return [...loopback, ...ownHosts].includes(url.hostname) ? url.origin : null;
}
