import { parentPort } from 'node:worker_threads';
import { readText } from './read-text.ts';

// One file at a time; whoever sends the next one waits for the answer to this one.
parentPort?.on('message', async ({ extension, bytes }: { extension: string; bytes: Uint8Array }) => {
  parentPort?.postMessage(await readText(extension, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
});
