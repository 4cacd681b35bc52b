import { flushCompileCache } from 'node:module';
import { hostname } from 'node:os';
import { v7 as uuid } from 'uuid';
import { seedExample } from '#features/organisations/server/example.ts';
import { firstAdministratorLink } from '#platform/auth/server/one-time-link.ts';
import { authSecret } from '#platform/auth/server/secret.ts';
import { addressToOpen, type Installation } from '#platform/config/installation.ts';
import { programVersion, webFolder } from '#platform/config/web-build.ts';
import type { Database } from '#platform/database/database.ts';
import { openDatabase } from '#platform/database/open.ts';
import { checkPort, type Listening, listen } from '#platform/http/listen.ts';
import { type Log, openLog } from '#platform/http/log.ts';
import { m } from '#platform/language/generated/messages.js';
import { createOrganisation, findOrganisations } from '#records/server/organisations.ts';
import { startJobs } from '../jobs.ts';
import { kinds } from '../kinds.ts';
import { createServer } from '../server.ts';
import type { Call, Command } from './command.ts';
import { ensureWebApplication } from './web-application.ts';

/** Sets up everything that is not there yet, runs the server, and ends with everything closed. */
export const start: Command = {
  options: {
    port: { value: 'N', short: 'p', about: () => m.entry_cli_option_port() },
    host: { value: 'H', about: () => m.entry_cli_option_host() },
    'no-example': { about: () => m.entry_cli_option_no_example() },
  },
  async run(call) {
    const { installation } = call;
    const stopped = stopSignal();
    await checkPort(installation.host, installation.port);
    ensureWebApplication(call);
    const log = openLog(installation.logPath);
    const database = await openDatabase(installation.place, {
      note: (event, detail) => log.warn({ room: 'database', event, detail }),
    });
    try {
      await ensureOrganisation(database, call);
      if (stopped.aborted) return 0;
      const running = await serve(database, installation, log);
      await announce(call, database, running.port);
      log.info({ event: 'started', port: running.port, host: hostname() });
      // A killed server would not write it any more, and start slower next time.
      flushCompileCache();
      const { mail } = installation;
      const address = addressToOpen(installation, running.port);
      const jobs = await startJobs({ database, kinds, mail, address, log, now: () => new Date() });
      await whenAborted(stopped);
      call.say(m.entry_cli_stopping());
      await Promise.all([running.stop(), jobs.stop()]);
      log.info({ event: 'stopped' });
      return 0;
    } finally {
      await database.close();
    }
  },
};

/** The first signal asks for an orderly end; a second one ends at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort();
    });
  }
  return controller.signal;
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** The example where nothing stands yet; with --no-example an empty organisation to begin with. */
async function ensureOrganisation(database: Database, call: Call): Promise<void> {
  if ((await findOrganisations(database)).length > 0) return;
  const now = new Date();
  if (!call.given('no-example')) {
    call.say(m.entry_cli_filling_example());
    await seedExample({ database, kinds, now });
    return;
  }
  const organisation = { id: uuid(), slug: 'mijn-gemeente', name: m.entry_cli_own_organisation() };
  await database.inOrganisation(organisation.id, (transaction) => createOrganisation(transaction, organisation, now));
}

async function serve(database: Database, installation: Installation, log: Log): Promise<Listening> {
  const { origin, ownHosts, trustedProxies, host, port, dataDir } = installation;
  const secret = await authSecret(dataDir);
  const version = programVersion();
  const shared = { database, kinds, secret, origin, ownHosts, trustedProxies, webFolder, dataDir, version, log };
  const isMailSetUp = installation.mail !== undefined;
  const { app, close } = await createServer({ ...shared, isMailSetUp, now: () => new Date() });
  const listening = await listen(app.fetch, { host, port });
  return {
    port: listening.port,
    stop: async () => {
      await listening.stop();
      await close();
    },
  };
}

async function announce(call: Call, database: Database, port: number): Promise<void> {
  const { installation } = call;
  const address = addressToOpen(installation, port);
  const link = await firstAdministratorLink({ database, origin: address, now: new Date() });
  const place = 'dataDir' in installation.place ? installation.place.dataDir : m.entry_cli_own_database();
  call.say(`\n${m.entry_cli_running()}\n`);
  call.say(m.entry_cli_open({ address }));
  if (link !== null) call.say(m.entry_cli_sign_in({ link }));
  call.say(m.entry_cli_data({ place }));
  call.say(m.entry_cli_stop());
  call.give({ address, link, port, data: place });
}
