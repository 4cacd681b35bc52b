import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { answerApart, bytesOf } from '#platform/processes/answer-apart.ts';

interface Asked {
  echo?: string;
  length?: Uint8Array;
  endless?: boolean;
  hungry?: boolean;
  leaves?: boolean;
  wrong?: string;
  busyUntil?: number;
  reaches?: boolean;
}

/** What a process can do to whoever waits for it: answer, go on for ever, fill the memory, leave, fail, be busy. */
answerApart(async (asked: Asked) => {
  if (asked.endless) for (;;);
  if (asked.hungry)
    for (const held: string[][] = []; ; ) held.push(Array.from({ length: 100_000 }, (_, at) => `${at}`));
  if (asked.leaves) process.exit(0);
  if (asked.wrong !== undefined) throw new Error(asked.wrong);
  if (asked.busyUntil !== undefined) {
    // Counted, not timed: a slow machine only takes longer.
    for (let round = 0; round < asked.busyUntil; round += 1)
      Array.from({ length: 200_000 }, (_, at) => at * round).sort();
  }
  if (asked.reaches)
    return {
      answer: [
        refusal(() => writeFileSync('/tmp/x', '')),
        refusal(() => spawnSync('true')),
        Object.keys(process.env).filter((name) => name !== 'NODE_CHANNEL_FD' && !name.startsWith('NODE_CHANNEL'))
          .length,
      ],
    };
  return {
    process: process.pid,
    answer: asked.echo ?? (asked.length === undefined ? 'klaar' : bytesOf(asked.length).length),
  };
});

function refusal(reach: () => unknown): unknown {
  try {
    reach();
    return 'reached';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}
