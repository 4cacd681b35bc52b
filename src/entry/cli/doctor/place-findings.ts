import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addressToOpen, type Installation } from '#platform/config/installation.ts';
import { StartProblem } from '#platform/database/start-problem.ts';
import { checkPort } from '#platform/http/listen.ts';
import { m } from '#platform/language/generated/messages.js';
import { type Finding, ok, warning, wrong, wrongBecause } from './finding.ts';

const megabyte = 1_000_000;
const littleSpace = 2_000 * megabyte;
const tooLittleSpace = 300 * megabyte;

/** Whether the place where this installation lives and listens is fit for it. */
export async function placeFindings(installation: Installation): Promise<Finding[]> {
  const { dataDir } = installation;
  return [
    folderFinding(dataDir),
    spaceFinding(dataDir),
    ...secretFindings(dataDir),
    await portFinding(installation),
    ...addressFindings(installation),
    mailFinding(installation),
  ];
}

function folderFinding(path: string): Finding {
  const present = existsSync(path);
  try {
    accessSync(nearest(path), constants.W_OK | constants.X_OK);
  } catch {
    return wrong(m.entry_doctor_folder_closed({ path }), m.platform_folder_not_writable_advice({ path }));
  }
  if (present) return ok(m.entry_doctor_folder({ path }));
  return warning(m.entry_doctor_folder_absent({ path }), m.entry_doctor_folder_absent_advice());
}

function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path));
}

/** Whether there is room to write; what was acknowledged must reach the disk. */
function spaceFinding(path: string): Finding {
  const { bavail, bsize } = statfsSync(nearest(path));
  const free = bavail * bsize;
  const what = m.entry_doctor_space({ megabytes: String(Math.floor(free / megabyte)) });
  if (free < tooLittleSpace) return wrong(what, m.platform_disk_full_advice());
  return free < littleSpace ? warning(what, m.entry_doctor_space_advice()) : ok(what);
}

/** Keys and passwords must be for this user's eyes only. */
function secretFindings(dataDir: string): Finding[] {
  const paths = ['auth-secret', 'postgres-credentials.json'].map((name) => join(dataDir, name));
  const open = paths.filter((path) => existsSync(path) && (statSync(path).mode & 0o077) !== 0);
  return open.map((path) => wrong(m.entry_doctor_secret_open({ path }), m.entry_doctor_secret_open_advice({ path })));
}

async function portFinding(installation: Installation): Promise<Finding> {
  const { host, port } = installation;
  try {
    await checkPort(host, port);
    return ok(m.entry_doctor_port({ port: String(port) }));
  } catch (error) {
    if (error instanceof StartProblem && (await answersAsParaat(installation))) {
      return ok(m.entry_doctor_port_ours({ port: String(port) }));
    }
    return wrongBecause(error);
  }
}

async function answersAsParaat({ host, port }: Installation): Promise<boolean> {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host.includes(':') ? '[::1]' : host;
  try {
    const answer = await fetch(`http://${name}:${port}/api/health`, { signal: AbortSignal.timeout(2_000) });
    const body: unknown = await answer.json();
    return typeof body === 'object' && body !== null && 'ok' in body && 'version' in body;
  } catch {
    return false;
  }
}

/** Without a mail server nothing is lost, but nobody is reminded. */
function mailFinding({ mail }: Installation): Finding {
  if (mail === undefined) return warning(m.outbox_not_set_up(), m.outbox_not_set_up_advice());
  return ok(m.entry_doctor_mail({ from: mail.from.address }));
}

/** Devices keep a copy and passkeys work only over HTTPS, or on this very machine. */
function addressFindings(installation: Installation): Finding[] {
  const address = addressToOpen(installation, installation.port);
  const { protocol, hostname } = new URL(address);
  if (protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return [];
  return [warning(m.entry_doctor_no_https({ address }), m.entry_doctor_no_https_advice())];
}
