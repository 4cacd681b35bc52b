import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A real SMTP server on a port of its own; keeps what it took. */
export interface PostOffice {
  port: number;
  mails: ParsedMail[];
  close(): Promise<void>;
}

/** Opens a post office; options change whom it refuses and how. */
export async function openPostOffice(options: SMTPServerOptions = {}): Promise<PostOffice> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) =>
      void simpleParser(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done),
    ...options,
  });
  // A client that is killed breaks its connection; that is what the tests are about.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = (server.server.address() as AddressInfo).port;
  return { port, mails, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
