import type pg from 'pg';
import { appRole, ownerRole } from './embedded/cluster.ts';
import { type SuperviseOptions, supervise } from './embedded/supervisor.ts';
import { withStartOption } from './server-address.ts';

/** A database of our own under a data folder, or one that somebody else keeps, reached by its owner. */
export type DatabasePlace = { dataDir: string } | { url: string; appUrl?: string | undefined };

/** Where one kind of connection goes; asked at each connection, because a restarted server may have another port. */
export interface Source {
  owner: () => pg.ClientConfig;
  app: (startOptions: string) => pg.ClientConfig;
  available: () => Promise<void>;
  leave: () => Promise<void>;
}

/** Starts or joins the database of our own, or takes the address of another. */
export async function openSource(place: DatabasePlace, options: SuperviseOptions): Promise<Source> {
  return 'dataDir' in place ? embeddedSource(place.dataDir, options) : urlSource(place);
}

async function embeddedSource(dataDir: string, options: SuperviseOptions): Promise<Source> {
  const server = await supervise(dataDir, options);
  const shared = () => ({ host: '127.0.0.1', port: server.port(), database: server.databaseName });
  return {
    owner: () => ({ ...shared(), user: ownerRole, password: server.credentials().owner }),
    app: (startOptions) => ({ ...shared(), user: appRole, password: server.credentials().app, options: startOptions }),
    available: server.available,
    leave: server.leave,
  };
}

function urlSource({ url, appUrl }: { url: string; appUrl?: string | undefined }): Source {
  const base = appUrl ?? withStartOption(url, `-c role=${appRole}`);
  return {
    owner: () => ({ connectionString: url }),
    app: (startOptions) => ({ connectionString: startOptions === '' ? base : withStartOption(base, startOptions) }),
    available: () => Promise.resolve(),
    leave: () => Promise.resolve(),
  };
}
