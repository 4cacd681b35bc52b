/** What a channel gets to send; `id` stays the same at every attempt. */
export interface Outgoing {
  id: string;
  to: { address: string; name: string };
  subject: string;
  text: string;
  html: string | null;
}

/** One way out. `send` settles when the other side took the message over, and throws `NotSent` when it did not. */
export interface Channel {
  send(message: Outgoing): Promise<void>;
}

/** Why a message did not go: `refused` for good, `later` for this message, `unreachable` for all of this channel. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
  readonly why: 'refused' | 'later' | 'unreachable';

  constructor(why: NotSent['why'], reason: string) {
    super(reason);
    this.why = why;
  }
}
