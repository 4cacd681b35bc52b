import { openDatabase } from '#platform/database/open.ts';

// A process of its own that holds a database open until it is told to stop, or is killed.
const database = await openDatabase({ dataDir: process.argv[2] ?? '' });
process.stdout.write('open\n');
process.stdin.once('end', () => void database.close());
process.stdin.resume();
