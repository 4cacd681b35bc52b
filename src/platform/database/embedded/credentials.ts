import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { m } from '#platform/language/generated/messages.js';
import { codeOf, StartProblem } from '../start-problem.ts';

/** The passwords of the two roles of an embedded database. */
export interface Credentials {
  owner: string;
  app: string;
}

/** Where the passwords lie; readable for the user of the installation only. */
export const credentialsPath = (dataDir: string): string => join(dataDir, 'postgres-credentials.json');

/** Reads the passwords, or gives nothing when there are none yet. */
export function readCredentials(dataDir: string): Credentials | undefined {
  const path = credentialsPath(dataDir);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new StartProblem(
      m.platform_folder_of_another({ path }),
      m.platform_folder_of_another_advice({ path: dataDir }),
      {
        cause: error,
      },
    );
  }
  return parse(text, path);
}

function parse(text: string, path: string): Credentials {
  try {
    const { owner, app } = JSON.parse(text) as Partial<Credentials>;
    if (/^\w+$/.test(owner ?? '') && /^\w+$/.test(app ?? '')) return { owner, app } as Credentials;
  } catch {
    // The sentence below says the same for text that is no JSON.
  }
  throw new StartProblem(
    m.platform_credentials_unreadable({ path }),
    m.platform_credentials_unreadable_advice({ path }),
  );
}

/** Makes new passwords; when another process makes them at the same moment, the first ones stand. */
export function makeCredentials(dataDir: string): Credentials {
  const path = credentialsPath(dataDir);
  const credentials = { owner: randomBytes(24).toString('hex'), app: randomBytes(24).toString('hex') };
  const draft = `${path}.new-${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(credentials)}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
    return credentials;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return readCredentials(dataDir) ?? credentials;
  } finally {
    rmSync(draft, { force: true });
  }
}
