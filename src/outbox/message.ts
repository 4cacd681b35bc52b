/** The ways out of the house. */
export const channelNames = ['mail'] as const;
export type ChannelName = (typeof channelNames)[number];

export const messageStates = ['queued', 'sending', 'sent', 'failed', 'given-up'] as const;
export type MessageState = (typeof messageStates)[number];

/** Somebody who gets a message. */
export interface Recipient {
  address: string;
  name: string;
}

/** A message to send. With a dedupe key that was used before in this organisation nothing is added. */
export interface NewMessage {
  organisationId: string;
  channel?: ChannelName;
  to: Recipient;
  subject: string;
  text: string;
  html?: string;
  dedupeKey: string;
  /** The record that it is about. */
  about?: string;
  /** What made it, in hyphenated words: `review-reminder`, `document-request`. */
  cause: string;
  now: Date;
}

/** A message as the screen of administrators shows it. */
export interface MessageView {
  id: string;
  to: Recipient;
  subject: string;
  text: string;
  state: MessageState;
  attempts: number;
  lastError: string | null;
  queuedAt: string;
  nextTryAt: string;
  sentAt: string | null;
  cause: string;
}

/** What is wrong with a message before anybody tries to send it. */
export class UnfitMessage extends Error {
  override readonly name = 'UnfitMessage';
}

const longest = { subject: 200, name: 120, text: 200_000 };

/** One line for a header: what could begin another header becomes a space. */
export const headerLine = (text: string, most: number): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, most);

/** The parts that go into headers, made harmless; refuses what cannot be an address. */
export function fitHeaders({ to, subject, text }: Pick<NewMessage, 'to' | 'subject' | 'text'>) {
  if (!isAddress(to.address)) throw new UnfitMessage(`"${headerLine(to.address, 80)}" is no e-mail address`);
  if (text.length > longest.text) throw new UnfitMessage(`a message may have ${longest.text} characters`);
  return {
    address: to.address,
    name: headerLine(to.name, longest.name),
    subject: headerLine(subject, longest.subject),
  };
}

/** One bare address, without name, comment, list or white space. */
export const isAddress = (text: string): boolean =>
  text.length <= 254 && /^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})*$/.test(text);

/** Minutes to wait after each failed attempt: a server that is away for a weekend loses nothing. */
const waits = [1, 2, 5, 15, 30, 60, 120, 240, 480, 720, 1440, 1440];

/** When to try again after so many attempts; null: no more. */
export function nextTry(attempts: number, now: Date): Date | null {
  const minutes = waits[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}

/** Why a message stays here that belongs to the example organisation. */
export const heldBack = 'example-organisation';
