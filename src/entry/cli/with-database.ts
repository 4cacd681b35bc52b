import type { Database } from '#platform/database/database.ts';
import { openDatabase } from '#platform/database/open.ts';
import type { DatabasePlace } from '#platform/database/source.ts';

/** Opens the database for a piece of work; also a signal closes it, so that no PostgreSQL stays behind. */
export async function withDatabase<Result>(
  place: DatabasePlace,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const opening = openDatabase(place);
  const interrupted = (signal: NodeJS.Signals): void => {
    const code = signal === 'SIGINT' ? 130 : 143;
    opening.then((database) => database.close()).finally(() => process.exit(code));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const database = await opening;
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}
