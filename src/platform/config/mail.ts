import { m } from '#platform/language/generated/messages.js';
import { StartProblem } from '../database/start-problem.ts';

/** How mail leaves this installation. */
export interface MailSettings {
  /** smtp:// or smtps://, with user and password where the server asks for them; never shown or logged. */
  server: string;
  from: { address: string; name: string };
  /** Whether messages of the example organisation may leave too. */
  example: boolean;
}

type Environment = Record<string, string | undefined>;

/** Reads the mail settings; undefined where none are made, a refusal where they cannot work. */
export function readMail(environment: Environment): MailSettings | undefined {
  const server = environment.PARAAT_SMTP_URL || undefined;
  const from = environment.PARAAT_MAIL_FROM || undefined;
  if (server === undefined && from === undefined) return undefined;
  if (server === undefined || !isServer(server)) {
    throw new StartProblem(m.platform_smtp_invalid(), m.platform_smtp_invalid_advice());
  }
  const sender = from === undefined ? undefined : senderOf(from);
  if (sender === undefined) {
    throw new StartProblem(m.platform_mail_from_invalid({ from: from ?? '' }), m.platform_mail_from_invalid_advice());
  }
  return { server, from: sender, example: environment.PARAAT_MAIL_EXAMPLE === '1' };
}

/** Nothing behind the port: an address with options could switch off what protects the password. */
function isServer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return false;
  return ['', '/'].includes(url.pathname) && url.search === '' && url.hash === '';
}

function senderOf(text: string): MailSettings['from'] | undefined {
  const [, name = '', address = ''] = /^(?:"?([^"<>\p{Cc}]{0,80}?)"?\s*<([^<>\s]+)>)$/u.exec(text.trim()) ?? [
    '',
    '',
    text.trim(),
  ];
  const isAddress = /^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/.test(address);
  return isAddress ? { address, name: name.trim() === '' ? 'Paraat' : name.trim() } : undefined;
}
