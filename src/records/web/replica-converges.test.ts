import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemoryServer } from '#test/change-server.ts';
import { Replica } from './replica.ts';
import { Connection } from './replica-connection.ts';
import { copyName, deleteCopy, openCopy } from './replica-database.ts';

/** What may happen between two tabs of one device, its database, and the server. */
const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('commit' as const), at: fc.nat(7) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('remove' as const), at: fc.nat(7) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('pull' as const), at: fc.nat(1) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('begin to pull' as const), at: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('cut off' as const), at: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('restart' as const), at: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('prepare' as const), at: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('lose connection' as const), at: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('go back' as const), at: fc.nat(3) }) },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

let runs = 0;

/** One device with two tabs on one copy. */
class Device {
  readonly server = new MemoryServer(3);
  readonly #user = `user-${runs}`;
  #databases: IDBDatabase[] = [];
  tabs = [this.#open(0), this.#open(1)];

  async does({ type, at }: Act): Promise<void> {
    const tab = this.tabs[at] as Replica;
    if (type === 'commit') this.server.commit(`r${at}`, { name: `Record ${at}`, about: `r${(at + 1) % 8}` });
    if (type === 'remove') this.server.remove(`r${at}`);
    if (type === 'pull') await tab.pull();
    if (type === 'begin to pull') void tab.pull();
    if (type === 'prepare') await tab.prepare();
    if (type === 'cut off') this.server.refusal = { answer: 'unreachable', after: at };
    if (type === 'lose connection') this.#databases[at]?.close();
    if (type === 'restart') this.#restart(at);
    if (type === 'go back') await this.#goBack(at);
  }

  /** Lets everything come through that is under way. */
  async settle(): Promise<void> {
    this.server.refusal = null;
    for (const tab of [...this.tabs, ...this.tabs]) await tab.pull();
  }

  async remove(): Promise<void> {
    for (const tab of this.tabs) tab.close();
    await deleteCopy(copyName('organisation', this.#user));
  }

  #open(at: number): Replica {
    const name = copyName('organisation', this.#user);
    const open = async () => {
      const database = await openCopy(name);
      this.#databases[at] = database;
      return database;
    };
    const connection = new Connection(name, { open, pause: async () => {} });
    const who = { organisationId: 'organisation', organisationSlug: 'voorbeeld', userId: this.#user, role: 'reader' };
    return new Replica({ ...who, server: this.server, connection });
  }

  #restart(at: number): void {
    this.tabs[at]?.close();
    this.tabs[at] = this.#open(at);
  }

  /** The server is put back to what it was; every device had asked at least once since, as restoring takes long. */
  async #goBack(steps: number): Promise<void> {
    await this.settle();
    const change = Math.max(0, this.server.change - steps);
    const kept = [...this.server.records].filter(([, record]) => record.change <= change);
    this.server.records = new Map(kept);
    this.server.change = change;
    await this.settle();
  }
}

test('whatever happens in between, every tab and the device itself come to the state of the server', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      runs += 1;
      const device = new Device();
      try {
        for (const one of acts) await device.does(one);
        await device.settle();
        const expected = [...device.server.standing().values()].map(stateOf).sort();
        for (const tab of device.tabs) expect(await stateIn(tab)).toEqual(expected);
        await device.does({ type: 'restart', at: 0 });
        const restarted = device.tabs[0] as Replica;
        expect(await stateIn(restarted)).toEqual(expected);
        expect(restarted.copyState()).toMatchObject({ change: device.server.change, trouble: null });
        for (const { id } of device.server.standing().values()) {
          const pointing = (await restarted.pointingAt(id)).map((record) => record.id).sort();
          const all = [...device.server.standing().values()];
          expect(pointing).toEqual(
            all
              .filter((one) => one.references.includes(id))
              .map((one) => one.id)
              .sort(),
          );
        }
      } finally {
        await device.remove();
      }
    }),
    { numRuns: 80 },
  );
}, 120_000);

const stateOf = (record: { id: string; change: number; name: string }) =>
  `${record.id} ${record.change} ${record.name}`;
const stateIn = async (tab: Replica) => (await tab.list('application')).map(stateOf).sort();
