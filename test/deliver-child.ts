import { mailChannel } from '#outbox/server/channels/mail.ts';
import { deliverDue } from '#outbox/server/deliver.ts';
import { openDatabase } from '#platform/database/open.ts';

/** Delivers what is due, in a process of its own that a test can kill: address of the database, of the app, SMTP port. */
const [url = '', appUrl = '', port = ''] = process.argv.slice(2);
const database = await openDatabase({ url, appUrl }, { migrate: false });
const settings = {
  server: `smtp://127.0.0.1:${port}`,
  from: { address: 'paraat@testdrecht.example', name: 'Paraat' },
  example: false,
};
console.log('ready');
await deliverDue({ database, channels: { mail: mailChannel(settings) }, now: () => new Date() });
await database.close();
