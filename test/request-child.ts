import { openDatabase } from '#platform/database/open.ts';
import { answerRequest, type ChildRequest } from './killed-request.ts';

/** Answers one request, in a process of its own that a test can kill: it says when it begins and when it is done. */
const asked = JSON.parse(process.argv[2] ?? '') as ChildRequest;
const database = await openDatabase(asked.urls, { migrate: false });
await answerRequest(database, asked, () => process.stdout.write('begun\n'));
process.stdout.write('done\n');
await database.close();
