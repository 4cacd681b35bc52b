import { describe, expect, it } from 'vitest';
import { workApart } from './work-apart.ts';

const script = new URL('../../../test/apart-worker.ts', import.meta.url);
const bounds = { milliseconds: 15_000, megabytes: 64, atOnce: 1 };

describe('work in a process of its own', () => {
  it('is done by one process, piece after piece, and bytes come over whole', async () => {
    const work = workApart<unknown, { process: number; answer: unknown }>(script, bounds);
    const [one, other] = await Promise.all([work({ echo: 'een' }), work({ length: Buffer.from('twee') })]);
    expect([one?.answer, other?.answer]).toEqual(['een', 4]);
    expect(other?.process).toBe(one?.process);
  });

  it('stops what takes too long or too much, and goes on with what waited', async () => {
    const work = workApart<unknown, { answer: unknown }>(script, bounds);
    const outcomes = await Promise.allSettled([
      work({ endless: true }, 50),
      work({ hungry: true }),
      work({ leaves: true }),
      work({ wrong: 'kapot' }),
      work({ echo: 'daarna' }),
    ]);
    const said = outcomes.map((one) => (one.status === 'fulfilled' ? one.value.answer : one.reason));
    expect(said).toMatchObject([
      { code: 'too-slow' },
      { code: 'too-large' },
      { code: 'too-large' },
      { message: expect.stringContaining('kapot') },
      'daarna',
    ]);
  });

  it('can neither write a file nor start a program', async () => {
    const work = workApart<unknown, { answer: unknown }>(script, bounds);
    expect((await work({ reaches: true })).answer).toEqual(['ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED', 0]);
  });

  it('leaves the server free: its own clock ticks meanwhile', async () => {
    const work = workApart<unknown, { answer: unknown }>(script, bounds);
    let ticks = 0;
    const clock = setInterval(() => {
      ticks += 1;
    }, 1);
    await work({ busyUntil: 20 });
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(1);
  });
});
