import pg from 'pg';
import { m } from '#platform/language/generated/messages.js';
import { connectionProblem } from './connection-problem.ts';
import { appRole } from './embedded/cluster.ts';
import { codeOf, errorText, StartProblem } from './start-problem.ts';

const oldestVersion = 150_000;

/** Adds a start option, such as the role, to the address of a database, beside options that it has already. */
export function withStartOption(url: string, option: string): string {
  const present = /([?&]options=)([^&#]*)/.exec(url);
  if (present !== null) return url.replace(present[0], `${present[1]}${present[2]}%20${encodeURIComponent(option)}`);
  return `${url}${url.includes('?') ? '&' : '?'}options=${encodeURIComponent(option)}`;
}

/** Connects as the owner of a database that somebody else keeps; says in words why that cannot be. */
export async function connectOwner(config: pg.ClientConfig): Promise<pg.Client> {
  let client: pg.Client;
  try {
    client = new pg.Client({ connectionTimeoutMillis: 10_000, application_name: 'paraat', ...config });
    client.on('error', () => {});
    await client.connect();
  } catch (cause) {
    throw connectionProblem(cause);
  }
  const { rows } = await client.query<{ number: number; name: string }>(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name",
  );
  if ((rows[0]?.number ?? 0) >= oldestVersion) return client;
  await client.end();
  throw new StartProblem(m.platform_old_postgres({ version: rows[0]?.name ?? '?' }), m.platform_old_postgres_advice());
}

/** Makes the role that the program works as, where it is missing, and lets the owner step into it. */
export async function ensureAppRole(owner: pg.Client): Promise<void> {
  try {
    const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [appRole]);
    if (rowCount === 0) await owner.query(`CREATE ROLE ${appRole} NOLOGIN`);
    const { rows } = await owner.query<{ may: boolean }>("SELECT pg_has_role(current_user, $1, 'MEMBER') AS may", [
      appRole,
    ]);
    if (rows[0]?.may !== true) await owner.query(`GRANT ${appRole} TO current_user`);
    await owner.query(`SET ROLE ${appRole}`);
    await owner.query('RESET ROLE');
  } catch (cause) {
    // Two programs that start at once on one new server both try to make the role.
    if (codeOf(cause) === '23505' || codeOf(cause) === '42710') return ensureAppRole(owner);
    throw new StartProblem(
      m.platform_no_app_role({ role: appRole, reason: errorText(cause) }),
      m.platform_no_app_role_advice({ role: appRole }),
      {
        cause,
      },
    );
  }
}

/** Refuses to work as a role that could walk around row-level security. */
export async function checkAppRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; free: boolean }>(`
    SELECT current_user AS name, (r.rolsuper OR r.rolbypassrls OR EXISTS (
      SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relowner = r.oid AND n.nspname IN ('public', 'auth'))) AS free
    FROM pg_roles r WHERE r.rolname = current_user`);
  const role = rows[0];
  if (role?.free === false) return;
  throw new StartProblem(
    m.platform_role_too_strong({ role: role?.name ?? '?' }),
    m.platform_role_too_strong_advice({ role: appRole }),
  );
}
