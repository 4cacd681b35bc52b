import type { Answered } from './work-apart.ts';

/** The other side of `workApart`: one piece of work at a time, and an end when the server has gone. */
export function answerApart<Asked>(work: (asked: Asked) => unknown): void {
  process.on('disconnect', () => process.exit());
  process.on('message', async (asked: Asked) => {
    const answered = await settled(work, asked);
    if (process.connected) process.send?.(answered);
  });
}

async function settled<Asked>(work: (asked: Asked) => unknown, asked: Asked): Promise<Answered> {
  try {
    return { answer: await work(asked) };
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The bytes of a message as a Buffer, without a copy of them. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
