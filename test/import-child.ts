import { kinds } from '#entry/kinds.ts';
import { ImportRunner } from '#features/landscape/server/import-runner.ts';
import { openDatabase } from '#platform/database/open.ts';

/** Writes one import that was agreed to, in a process of its own that a test can kill. */
const [url = '', appUrl = '', organisationId = '', id = ''] = process.argv.slice(2);
const database = await openDatabase({ url, appUrl }, { migrate: false });
const runner = new ImportRunner({ database, kinds, now: () => new Date(), report: (error) => console.error(error) });
runner.apply({ organisationId, id }, { id: null, name: 'Kind' }, {});
await runner.settled();
await database.close();
