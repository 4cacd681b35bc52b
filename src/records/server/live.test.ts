import { expect, it } from 'vitest';
import type { Database } from '#platform/database/database.ts';
import { liveChanges } from './live.ts';

const organisation = '0195f3a0-7c1e-7b3a-9d52-1f0e6a4b2c3d';

/** The part of a database that tells of commits, told by hand. */
async function followed() {
  let notify = (_payload: string) => {};
  const database: Pick<Database, 'listen' | 'inOrganisation'> = {
    listen: async (_channel, heard) => {
      notify = heard;
      return async () => {};
    },
    inOrganisation: async () => {
      throw new Error('nothing was missed, so nothing is asked');
    },
  };
  const live = await liveChanges(database);
  return { live, commit: (change: number) => notify(JSON.stringify({ organisation, change })) };
}

it('tells every follower of a change, until it stops', async () => {
  const { live, commit } = await followed();
  const told: string[] = [];
  const stopFirst = live.follow(organisation, (change) => told.push(`first ${change}`));
  live.follow(organisation, (change) => told.push(`second ${change}`));
  commit(1);
  stopFirst();
  commit(2);
  expect(told).toEqual(['first 1', 'second 1', 'second 2']);
});

it('still tells who began after another stopped, also when that one stops twice', async () => {
  const { live, commit } = await followed();
  const told: number[] = [];
  const stopFirst = live.follow(organisation, () => undefined);
  stopFirst();
  live.follow(organisation, (change) => told.push(change));
  stopFirst();
  commit(7);
  expect(told).toEqual([7]);
});
