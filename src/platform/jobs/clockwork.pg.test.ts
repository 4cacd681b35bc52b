import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { type ClockworkParts, clockwork, type JobWork } from './clockwork.ts';
import { daily } from './due.ts';
import { repeat } from './repeat.ts';

const { database, owner } = testDatabase();
let organisationId: string;
let clock: Date;
let done: string[];
let errors: string[];

beforeEach(async () => {
  organisationId = await newOrganisation(database());
  clock = new Date('2026-11-22T06:30:00Z');
  done = [];
  errors = [];
});

const rename = async ({ transaction, organisation, today }: JobWork) => {
  done.push(today);
  await sql`UPDATE organisation SET name = ${`seen on ${today}`} WHERE id = ${organisation.id}`.execute(transaction);
};
const parts = (run: (work: JobWork) => Promise<void> = rename): ClockworkParts => ({
  database: database(),
  organisations: async () => [{ id: organisationId, slug: 'test', name: 'Test', timeZone: 'Europe/Amsterdam' }],
  jobs: [{ name: 'look', due: daily(7), run }],
  now: () => clock,
  report: (_, error) => void errors.push(String(error)),
});
const nameNow = async () =>
  (await owner().query('SELECT name FROM organisation WHERE id = $1', [organisationId])).rows[0].name;

describe('the clockwork', () => {
  it('does its work once a day, also when it is started anew', async () => {
    const tick = clockwork(parts());
    await tick();
    await tick();
    await clockwork(parts())();
    expect(done).toEqual(['2026-11-22']);
    clock = new Date('2026-11-23T06:30:00Z');
    await tick();
    expect(done).toEqual(['2026-11-22', '2026-11-23']);
  });

  it('waits for its hour on the clock of the organisation', async () => {
    clock = new Date('2026-11-22T05:59:00Z');
    const tick = clockwork(parts());
    await tick();
    expect(done).toEqual([]);
    clock = new Date('2026-11-22T06:00:00Z');
    await tick();
    expect(done).toEqual(['2026-11-22']);
  });

  it('does it once, however many processes look at the clock', async () => {
    await Promise.all([clockwork(parts())(), clockwork(parts())(), clockwork(parts())()]);
    expect(done).toEqual(['2026-11-22']);
    expect(await nameNow()).toBe('seen on 2026-11-22');
  });

  it('leaves nothing half done, and tries again after a rest', async () => {
    let fails = true;
    const run = async (work: JobWork) => {
      await rename(work);
      if (fails) throw new Error('half-way');
    };
    const tick = clockwork(parts(run));
    await tick();
    await tick();
    expect(errors).toEqual(['Error: half-way']);
    expect(await nameNow()).toBe('Gemeente Testdrecht');
    fails = false;
    clock = new Date('2026-11-22T06:41:00Z');
    await tick();
    expect(await nameNow()).toBe('seen on 2026-11-22');
  });
});

describe('repeating', () => {
  it('runs one round at a time, one more when asked meanwhile, and ends with the present one', async () => {
    let rounds = 0;
    let inside = 0;
    let most = 0;
    const work = async () => {
      rounds += 1;
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 40));
      inside -= 1;
    };
    const repeating = repeat(work, 60_000, () => {});
    repeating.poke();
    repeating.poke();
    repeating.poke();
    await expect.poll(() => rounds).toBe(2);
    await repeating.stop();
    expect(inside).toBe(0);
    repeating.poke();
    expect([rounds, most]).toEqual([2, 1]);
  });
});
