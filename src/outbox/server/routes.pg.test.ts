import { v7 as uuid } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#platform/auth/role.ts';
import { requireRole } from '#platform/auth/server/guard.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { sessionIn, signedIn } from '#test/signed-in.ts';
import type { MessageState, MessageView } from '../message.ts';
import { enqueue, listMessages } from './outbox.ts';
import { outboxRoutes } from './routes.ts';
import type { OutboxTables } from './tables.ts';

const { database } = testDatabase();
const now = new Date('2026-11-22T13:02:00Z');
const later = new Date('2026-11-22T14:00:00Z');
let organisationId: string;

beforeEach(async () => {
  organisationId = await newOrganisation(database());
});

/** A message of this organisation, in this state. */
async function message(state: MessageState, subject = 'Nakijken: Zaaksysteem'): Promise<string> {
  return database().inOrganisation(organisationId, async (transaction) => {
    const to = { address: 'piet@testdrecht.example', name: 'Piet Piket' };
    const text = 'https://paraat.testdrecht.example/aanleveren#geheime-link';
    const queued = { organisationId, to, subject, text, dedupeKey: subject, cause: 'review-reminder', now };
    await enqueue(transaction, queued);
    const [newest] = (await listMessages(transaction)).filter((one) => one.subject === subject);
    const id = newest?.id ?? '';
    const end = { state, attempts: 12, last_error: 'away' };
    await transaction.withTables<OutboxTables>().updateTable('outbox_message').set(end).where('id', '=', id).execute();
    return id;
  });
}

const as = (role: Role, method: string, path = '', organisation = organisationId) => {
  const rooms = { database: database(), requireRole, now: () => later, isMailSetUp: true };
  return signedIn(outboxRoutes(rooms), sessionIn(organisation, role)).request(
    `/organisations/testdrecht/messages${path}`,
    { method },
  );
};
const stateOf = async (id: string): Promise<MessageView | undefined> =>
  (await database().inOrganisation(organisationId, (reader) => listMessages(reader))).find((one) => one.id === id);

describe('the messages of an organisation', () => {
  it('are shown to an administrator, those that were given up first, and are kept in no cache', async () => {
    await message('given-up', 'Oud');
    await message('sent', 'Nieuw');
    const answer = await as('administrator', 'GET');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({
      isMailSetUp: true,
      counts: { 'given-up': 1, sent: 1 },
      messages: [
        { subject: 'Oud', state: 'given-up', to: { address: 'piet@testdrecht.example' } },
        { subject: 'Nieuw', state: 'sent' },
      ],
    });
  });

  it.each<Role>(['reader', 'on-call', 'editor'])(
    'are kept from a person who is %s, for they hold links',
    async (role) => {
      const id = await message('failed');
      for (const answer of [await as(role, 'GET'), await as(role, 'POST', `/${id}/retry`)]) {
        expect(answer.status).toBe(403);
        expect(await answer.text()).not.toContain('geheime-link');
      }
      expect(await stateOf(id)).toMatchObject({ state: 'failed', attempts: 12 });
    },
  );

  it('stay within it, also for an administrator of another who knows the number of a message', async () => {
    const id = await message('failed');
    const elsewhere = await newOrganisation(database());
    const list = await as('administrator', 'GET', '', elsewhere);
    expect(await list.json()).toMatchObject({ counts: {}, messages: [] });
    expect((await as('administrator', 'POST', `/${id}/retry`, elsewhere)).status).toBe(404);
    expect(await stateOf(id)).toMatchObject({ state: 'failed' });
  });
});

describe('trying again', () => {
  it.each<MessageState>(['failed', 'given-up'])('gives a message that %s a new chance, at once', async (state) => {
    const id = await message(state);
    expect((await as('administrator', 'POST', `/${id}/retry`)).status).toBe(204);
    expect(await stateOf(id)).toMatchObject({ state: 'queued', attempts: 0, nextTryAt: later.toISOString() });
    expect((await as('administrator', 'POST', `/${id}/retry`)).status).toBe(404);
  });

  it.each<MessageState>(['sent', 'sending', 'queued'])('leaves a message that is %s alone', async (state) => {
    const id = await message(state);
    expect((await as('administrator', 'POST', `/${id}/retry`)).status).toBe(404);
    expect(await stateOf(id)).toMatchObject({ state, attempts: 12 });
  });

  it('knows no message that is not there, and refuses what is no number of one', async () => {
    expect((await as('administrator', 'POST', `/${uuid()}/retry`)).status).toBe(404);
    expect((await as('administrator', 'POST', '/een/retry')).status).toBe(400);
  });
});
