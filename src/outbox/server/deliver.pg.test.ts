import { spawn } from 'node:child_process';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { openPostOffice, type PostOffice } from '#test/post-office.ts';
import { heldBack } from '../message.ts';
import { mailChannel } from './channels/mail.ts';
import { type Delivery, deliverDue, lease } from './deliver.ts';
import { countMessages, enqueue, listMessages, retryMessage } from './outbox.ts';
import type { OutboxTables } from './tables.ts';

const { database, urls } = testDatabase();
const closers: (() => Promise<void>)[] = [];
let organisationId: string;
let clock: Date;

beforeEach(async () => {
  clock = new Date('2026-11-22T06:00:00Z');
  organisationId = await newOrganisation(database());
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  // What a test left unsent must not be due in the next one.
  await within((transaction) => cancelRest(transaction));
});

const within = <Result>(work: Parameters<ReturnType<typeof database>['inOrganisation']>[1]) =>
  database().inOrganisation(organisationId, work) as Promise<Result>;
const cancelRest = (transaction: Parameters<typeof enqueue>[0]) =>
  transaction.withTables<OutboxTables>().updateTable('outbox_message').set({ state: 'given-up' }).execute();
const states = () => within<Awaited<ReturnType<typeof listMessages>>>((transaction) => listMessages(transaction));

/** An SMTP server for one test. */
async function postOffice(options: SMTPServerOptions = {}): Promise<PostOffice> {
  const office = await openPostOffice(options);
  closers.push(office.close);
  return office;
}

const delivery = (port: number, given: Partial<Delivery> = {}): Delivery => ({
  database: database(),
  channels: {
    mail: mailChannel(
      {
        server: `smtp://127.0.0.1:${port}`,
        from: { address: 'paraat@testdrecht.example', name: 'Paraat' },
        example: false,
      },
      { connect: 300, answer: 300, whole: 600 },
    ),
  },
  now: () => clock,
  ...given,
});

const queue = (key: string, given: { address?: string; subject?: string } = {}) =>
  within<boolean>((transaction) =>
    enqueue(transaction, {
      organisationId,
      to: { address: given.address ?? 'piet@testdrecht.example', name: 'Piet Piket' },
      subject: given.subject ?? 'Nakijken: Zaaksysteem',
      text: 'Kijk deze pagina na.\nhttps://paraat.testdrecht.example/plan/zaaksysteem\n',
      dedupeKey: key,
      cause: 'review-reminder',
      now: clock,
    }),
  );

describe('the outbox', () => {
  it('sends a message once, however often it is asked for', async () => {
    const { port, mails } = await postOffice();
    expect(await queue('a')).toBe(true);
    expect(await queue('a')).toBe(false);
    expect(await deliverDue(delivery(port))).toMatchObject({ sent: 1, failed: 0, givenUp: 0 });
    expect(await deliverDue(delivery(port))).toMatchObject({ sent: 0 });
    expect(mails.map(({ subject, text }) => [subject, text?.split('\n')[0]])).toEqual([
      ['Nakijken: Zaaksysteem', 'Kijk deze pagina na.'],
    ]);
    expect(mails[0]?.messageId).toMatch(/^<[0-9a-f-]{36}@testdrecht\.example>$/);
    expect((await states()).map(({ state }) => state)).toEqual(['sent']);
  });

  it('forgets a message whose cause was not kept', async () => {
    const work = within(async (transaction) => {
      await enqueue(transaction, {
        organisationId,
        to: { address: 'piet@testdrecht.example', name: '' },
        subject: 'x',
        text: 'x',
        dedupeKey: 'b',
        cause: 'test',
        now: clock,
      });
      throw new Error('the cause failed');
    });
    await expect(work).rejects.toThrow('the cause failed');
    expect(await states()).toEqual([]);
  });

  it('lets no header be smuggled in', async () => {
    const { port, mails } = await postOffice();
    await queue('c', { subject: 'Nakijken\r\nBcc: iedereen@testdrecht.example\r\n\r\nandere tekst' });
    await deliverDue(delivery(port));
    expect(mails[0]?.bcc).toBeUndefined();
    expect(mails[0]?.subject).toBe('Nakijken Bcc: iedereen@testdrecht.example andere tekst');
    await expect(queue('d', { address: 'a@b.example\r\nRCPT TO:<c@d.example>' })).rejects.toThrow(/no e-mail address/);
  });

  it('waits where no channel is set up', async () => {
    await queue('e');
    await deliverDue({ ...delivery(1), channels: {} });
    expect((await states()).map(({ state, attempts }) => [state, attempts])).toEqual([['queued', 0]]);
  });

  it('keeps messages of the example here, and says why', async () => {
    const { port, mails } = await postOffice();
    await queue('f');
    await deliverDue(delivery(port, { holdsBack: () => true }));
    expect((await states()).map(({ state, lastError }) => [state, lastError])).toEqual([['given-up', heldBack]]);
    expect(mails).toEqual([]);
  });
});

describe('a server that does not work', () => {
  it('is tried once a round while it is down, and gets everything when it is back', async () => {
    const { port } = await postOffice();
    await closers.pop()?.();
    await queue('a');
    await queue('b');
    expect(await deliverDue(delivery(port))).toMatchObject({ sent: 0, failed: 1, unreachable: true });
    expect((await states()).map(({ state }) => state).sort()).toEqual(['failed', 'queued']);
    const back = await postOffice();
    clock = new Date(clock.getTime() + 61_000);
    expect(await deliverDue(delivery(back.port))).toMatchObject({ sent: 2, failed: 0 });
  });

  it('that refuses an address for good ends that message and no other', async () => {
    const { port, mails } = await postOffice({
      onRcptTo: ({ address }, _, done) =>
        done(address.startsWith('weg@') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : undefined),
    });
    await queue('a', { address: 'weg@testdrecht.example' });
    await queue('b');
    expect(await deliverDue(delivery(port))).toMatchObject({ sent: 1, givenUp: 1 });
    expect(mails).toHaveLength(1);
    const [given] = await states();
    expect(given).toMatchObject({ state: 'given-up', to: { address: 'weg@testdrecht.example' } });
    expect(given?.lastError).toContain('no such user');
    expect(await within((transaction) => retryMessage(transaction, given?.id ?? '', clock))).toBe(true);
    expect((await within<Record<string, number>>(countMessages)).queued).toBe(1);
  });

  it('that says "later" gets the same message later, under the same id', async () => {
    const ids: string[] = [];
    let isGrey = true;
    const { port, mails } = await postOffice({
      onRcptTo: (_, __, done) =>
        done(isGrey ? Object.assign(new Error('greylisted'), { responseCode: 451 }) : undefined),
    });
    await queue('a');
    ids.push((await states())[0]?.id ?? '');
    expect(await deliverDue(delivery(port))).toMatchObject({ failed: 1, unreachable: false });
    isGrey = false;
    expect(await deliverDue(delivery(port))).toMatchObject({ sent: 0 });
    clock = new Date(clock.getTime() + 61_000);
    expect(await deliverDue(delivery(port))).toMatchObject({ sent: 1 });
    expect(mails[0]?.messageId).toBe(`<${ids[0]}@testdrecht.example>`);
  });

  it('that refuses the sender is a matter of the channel, not of the message', async () => {
    const { port } = await postOffice({
      onMailFrom: (_, __, done) => done(Object.assign(new Error('sender not allowed'), { responseCode: 553 })),
    });
    await queue('a');
    expect(await deliverDue(delivery(port))).toMatchObject({ failed: 1, givenUp: 0, unreachable: true });
    expect((await states())[0]?.lastError).toContain('sender not allowed');
  });

  it('that keeps silent is left after a while', { timeout: 15_000 }, async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => void sockets.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    closers.push(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => silent.close(resolve));
    });
    await queue('a');
    const answer = await deliverDue(delivery((silent.address() as AddressInfo).port));
    expect(answer).toMatchObject({ failed: 1, unreachable: true });
  });

  it('is given up after a dozen attempts, with the reason', async () => {
    await queue('a');
    for (let round = 0; round < 14; round += 1) {
      await deliverDue(delivery(9));
      clock = new Date(clock.getTime() + 25 * 3_600_000);
    }
    expect((await states())[0]).toMatchObject({ state: 'given-up', attempts: 13 });
  });
});

describe('two who deliver', () => {
  it('never send the same message twice', async () => {
    const { port, mails } = await postOffice();
    for (let at = 0; at < 12; at += 1) await queue(`n${at}`, { subject: `Bericht ${at}` });
    await Promise.all([deliverDue(delivery(port)), deliverDue(delivery(port)), deliverDue(delivery(port))]);
    expect(mails).toHaveLength(12);
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(12);
  });

  it('take over from one that died half-way, and only then', async () => {
    const { port, mails } = await postOffice();
    await queue('a');
    const dying = delivery(port, { channels: { mail: { send: () => new Promise(() => {}) } } });
    void deliverDue(dying);
    await expect.poll(async () => (await states())[0]?.state).toBe('sending');
    expect(await deliverDue(delivery(port))).toMatchObject({ sent: 0 });
    clock = new Date(clock.getTime() + lease + 1);
    expect(await deliverDue(delivery(port))).toMatchObject({ sent: 1 });
    expect(mails).toHaveLength(1);
  });

  it('lose nothing when one is killed in the middle, and double at most the message it held', async () => {
    let mayEnd = false;
    const arrived: string[] = [];
    const { port, mails } = await postOffice({
      onData: (stream, _, done) =>
        void simpleParser(stream).then(({ messageId = '' }) => {
          arrived.push(messageId);
          // The third message is taken, but its sender never hears so.
          if (arrived.length !== 3 || mayEnd) done();
        }),
    });
    for (let at = 0; at < 6; at += 1) await queue(`k${at}`, { subject: `Bericht ${at}` });
    const { url, appUrl } = urls();
    const child = spawn(process.execPath, ['test/deliver-child.ts', url, appUrl, String(port)], { stdio: 'ignore' });
    await expect.poll(() => arrived.length, { timeout: 20_000 }).toBe(3);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    mayEnd = true;
    clock = new Date(Date.now() + lease + 1_000);
    await expect.poll(async () => (await deliverDue(delivery(port))).failed).toBe(0);
    expect((await states()).map(({ state }) => state)).toEqual(Array(6).fill('sent'));
    expect(new Set(arrived).size).toBe(6);
    expect(arrived).toHaveLength(7);
    expect(arrived.filter((id) => id === arrived[2])).toHaveLength(2);
    expect(mails).toEqual([]);
  });
});
