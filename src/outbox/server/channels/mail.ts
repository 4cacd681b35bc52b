import type { NodemailerError } from 'nodemailer';
import type { MailSettings } from '#platform/config/mail.ts';
import { type Channel, NotSent, type Outgoing } from '../channel.ts';

/** How long each part of a delivery may take; all of them together stay under the lease of the outbox. */
export const mailPatience = { connect: 10_000, answer: 30_000, whole: 60_000 };

/** Mail over SMTP: one connection a message, TLS wherever the server offers it and always before a password. */
export function mailChannel(settings: MailSettings, patience = mailPatience): Channel {
  return {
    async send(message) {
      // Read at the first message: a start without messages need not wait for it.
      const { createTransport } = await import('nodemailer');
      const transport = createTransport({ ...connectionTo(settings.server), ...timeouts(patience) });
      try {
        const { accepted } = await within(patience.whole, transport.sendMail(mailOf(settings, message)));
        if (accepted.length === 0) throw new NotSent('refused', 'the server did not take the address');
      } catch (error) {
        throw asNotSent(error);
      } finally {
        transport.close();
      }
    },
  };
}

function connectionTo(server: string) {
  const { protocol, hostname, port, username, password } = new URL(server);
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const signsIn = username !== '';
  return {
    host,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && signsIn && !['localhost', '127.0.0.1', '::1'].includes(host),
    ...(signsIn ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
  };
}

const timeouts = ({ connect, answer }: typeof mailPatience) => ({
  connectionTimeout: connect,
  greetingTimeout: connect,
  dnsTimeout: connect,
  socketTimeout: answer,
});

/** Only text that a template made: no attachment, no file, no address to fetch from. */
function mailOf({ from }: MailSettings, { id, to, subject, text, html }: Outgoing) {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    from,
    to: { address: to.address, name: to.name },
    subject,
    text,
    ...(html === null ? {} : { html }),
    messageId: `<${id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new NotSent('unreachable', `no answer within ${milliseconds / 1000} seconds`);
    timer = setTimeout(() => reject(error), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A server that refuses this message for good, one that says "later", or one that does not work at all. */
function asNotSent(error: unknown): NotSent {
  if (error instanceof NotSent) return error;
  const { message, code = '', permanent, command } = error as NodemailerError;
  const ofThisMessage = ['EENVELOPE', 'EMESSAGE'].includes(code) && command !== 'MAIL FROM';
  if (!ofThisMessage) return new NotSent('unreachable', message);
  return new NotSent(permanent === true ? 'refused' : 'later', message);
}
