import pg from 'pg';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { firstAdministrator, type SignInServer, signInServer, tokenOf } from '#test/sign-in.ts';
import { Visitor } from '#test/visitor.ts';
import { accountKey, accountRule } from './attempts.ts';
import { firstAdministratorLink } from './one-time-link.ts';

const { database } = testDatabase();
const password = 'een lange zin om te onthouden';
const email = 'beheer@testdrecht.example';
let server: SignInServer;

beforeEach(async () => {
  await database().authPool.query('DELETE FROM auth."user"');
  await database().authPool.query('DELETE FROM auth.attempt');
  const known = await database().authPool.query('SELECT FROM public.find_organisations()');
  if (known.rowCount === 0) await newOrganisation(database(), { slug: 'testdrecht' });
  server = signInServer(database());
});

const signIn = (visitor: Visitor, given: { email?: string; password?: string } = {}, headers = {}) =>
  visitor.post('/api/auth/sign-in/email', { email, password, ...given }, headers);

describe('a password', () => {
  it('has 12 characters or more, and the message says so', async () => {
    const visitor = await firstAdministrator(server);
    const short = await visitor.post('/api/account/password', { newPassword: 'elf tekens.' });
    expect(short.body).toMatchObject({ code: 'password_too_short', title: 'The password was not changed' });
    expect((await visitor.post('/api/account/password', { newPassword: 'twaalf teken' })).status).toBe(204);
  });

  it('lets in who knows it, whatever the case of the address, and shows no token to the page', async () => {
    await firstAdministrator(server, { password });
    const visitor = new Visitor(server.app);
    const answer = await signIn(visitor, { email: 'Beheer@Testdrecht.example' });
    expect(answer).toMatchObject({ status: 204, body: null });
    expect((await visitor.get('/api/session')).body).toMatchObject({ userName: 'Bea Beheer', email });
    expect(server.trail.at(-1)).toMatchObject({ action: 'signed-in', detail: { by: 'password' } });
  });

  it('is refused in the same words for a wrong password and for a name that nobody has', async () => {
    await firstAdministrator(server, { password });
    const wrong = await signIn(new Visitor(server.app), { password: 'een andere lange zin' });
    const unknown = await signIn(new Visitor(server.app), { email: 'niemand@testdrecht.example' });
    expect(wrong.status).toBe(401);
    expect(wrong.body).toEqual(unknown.body);
    expect(server.trail.filter(({ action }) => action === 'sign-in-failed')).toHaveLength(1);
  });

  it('changes only for who knows the old one, and signs out the other devices', async () => {
    const visitor = await firstAdministrator(server, { password });
    const phone = new Visitor(server.app);
    await signIn(phone);
    const wrong = await visitor.post('/api/account/password', {
      newPassword: 'nog een lange zin',
      currentPassword: 'x',
    });
    expect(wrong.body.code).toBe('wrong_password');
    const change = { newPassword: 'nog een lange zin', currentPassword: password };
    expect((await visitor.post('/api/account/password', change)).status).toBe(204);
    expect((await phone.get('/api/session')).status).toBe(401);
    expect((await visitor.get('/api/session')).status).toBe(200);
  });
});

describe('a session', () => {
  it('survives a new server', async () => {
    const visitor = await firstAdministrator(server, { password });
    const restarted = signInServer(database());
    expect((await visitor.at(restarted.app).get('/api/guarded')).status).toBe(200);
  });

  it('is worth nothing with a forged or a foreign signature', async () => {
    const visitor = await firstAdministrator(server, { password });
    const [name = '', value = ''] = [...visitor.cookies].find(([key]) => key.endsWith('session_token')) ?? [];
    visitor.cookies.set(name, `${decodeURIComponent(value).split('.')[0]}.${'A'.repeat(43)}%3D`);
    expect((await visitor.get('/api/guarded')).status).toBe(401);
  });

  it('ends at once: signed out here, or ended from another device', async () => {
    const visitor = await firstAdministrator(server, { password });
    const phone = new Visitor(server.app);
    await signIn(phone);
    const { body: sessions } = await visitor.get('/api/account/sessions');
    expect(sessions).toHaveLength(2);
    expect(JSON.stringify(sessions)).not.toContain('token');
    const other = sessions.find(({ current }: { current: boolean }) => !current);
    await visitor.delete(`/api/account/sessions/${other.id}`);
    expect((await phone.get('/api/guarded')).status).toBe(401);
    const stolen = visitor.at(server.app);
    await visitor.post('/api/auth/sign-out');
    expect((await visitor.get('/api/guarded')).status).toBe(401);
    expect((await stolen.get('/api/guarded')).status).toBe(401);
  });

  it('takes two statements a request, however many organisations there are', async () => {
    const visitor = await firstAdministrator(server, { password });
    const statements: unknown[] = [];
    const { query } = pg.Client.prototype;
    const count = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
      this: pg.Client,
      ...given: unknown[]
    ) {
      statements.push(given[0]);
      return Reflect.apply(query, this, given);
    });
    const answer = await visitor.get('/api/guarded');
    count.mockRestore();
    expect(answer.status).toBe(200);
    expect(statements).toHaveLength(2);
  });
});

describe('cookies', () => {
  const link = () => firstAdministratorLink({ database: database(), origin: 'https://x.example', now: new Date() });

  it('cannot be read by scripts or sent by other sites, and name the port on plain http', async () => {
    const visitor = new Visitor(server.app);
    const answer = await visitor.post('/api/auth/one-time-link', { token: tokenOf(await link()) });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^paraat-8080\.session_token=/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
  });

  it('are bound to the host and to https where that is the address', async () => {
    const secure = signInServer(database(), { publicOrigin: 'https://paraat.testdrecht.example' });
    const visitor = new Visitor(secure.app, 'https://paraat.testdrecht.example');
    const answer = await visitor.post('/api/auth/one-time-link', { token: tokenOf(await link()) });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-paraat\.session_token=/);
    for (const flag of [/; Secure/, /; HttpOnly/, /; SameSite=Lax/, /; Path=\//]) expect(cookie).toMatch(flag);
    expect(cookie).not.toMatch(/Domain/);
    expect((await visitor.get('/api/guarded')).status).toBe(200);
  });
});

describe('guessing', () => {
  it('stops after ten attempts on one account, from wherever they come, and a restart does not help', async () => {
    await firstAdministrator(server, { password });
    for (let attempt = 0; attempt < accountRule.max; attempt += 1) {
      const visitor = new Visitor(server.app, undefined, `198.51.100.${attempt}`);
      expect((await signIn(visitor, { password: `gok nummer ${attempt}` })).status).toBe(401);
    }
    const restarted = signInServer(database());
    const blocked = await signIn(new Visitor(restarted.app, undefined, '203.0.113.9'));
    expect(blocked.status).toBe(429);
    expect(blocked.body).toMatchObject({ code: 'too_many_attempts', title: 'Too many attempts' });
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(800);

    const passed = new Date(Date.now() - accountRule.window * 1000 - 1000);
    await database().authPool.query('UPDATE auth.attempt SET since = $1 WHERE key = $2', [passed, accountKey(email)]);
    expect((await signIn(new Visitor(restarted.app, undefined, '203.0.113.9'))).status).toBe(204);
  });

  it('is forgotten after a password that was right', async () => {
    await firstAdministrator(server, { password });
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 0; attempt < accountRule.max - 1; attempt += 1) {
        await signIn(new Visitor(server.app, undefined, `198.51.100.${attempt}`), { password: 'een gok zonder geluk' });
      }
      expect((await signIn(new Visitor(server.app, undefined, '203.0.113.9'))).status).toBe(204);
    }
  });

  it('stops per address over many accounts, and a sender cannot choose its own address', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 22; attempt += 1) {
      const headers = { 'x-forwarded-for': `203.0.113.${attempt}`, 'x-paraat-address': `203.0.113.${attempt}` };
      const guess = { email: `gok${attempt}@testdrecht.example` };
      statuses.push((await signIn(new Visitor(server.app), guess, headers)).status);
    }
    expect(statuses.slice(0, 20).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(20)).toEqual([429, 429]);
    const neighbour = new Visitor(server.app, undefined, '192.0.2.2');
    expect((await signIn(neighbour, { email: 'gok@testdrecht.example' })).status).toBe(401);
  });

  it('counts the address that a trusted proxy saw, not the one the sender made up', async () => {
    const behind = signInServer(database(), { trustedProxies: ['10.0.0.1'] });
    const addresses = async (forwarded: string, peer: string) => {
      await database().authPool.query('DELETE FROM auth.attempt');
      await signIn(new Visitor(behind.app, undefined, peer), {}, { 'x-forwarded-for': forwarded });
      const { rows } = await database().authPool.query(`SELECT key FROM auth.attempt WHERE key LIKE 'address:%'`);
      return rows.map(({ key }) => key).join();
    };
    expect(await addresses('6.6.6.6, 198.51.100.7', '10.0.0.1')).toContain('198.51.100.7');
    expect(await addresses('6.6.6.6', '192.0.2.66')).toContain('192.0.2.66');
  });
});

describe('doors that stay shut', () => {
  it.each([
    ['POST', '/api/auth/sign-up/email'],
    ['POST', '/api/auth/request-password-reset'],
    ['POST', '/api/auth/update-user'],
    ['POST', '/api/auth/change-email'],
    ['POST', '/api/auth/delete-user'],
    ['GET', '/api/auth/list-sessions'],
    ['POST', '/api/auth/passkey/delete-passkey'],
  ])('%s %s', async (method, path) => {
    const body = { email: 'nieuw@testdrecht.example', password, name: 'Nieuw' };
    const answer = await new Visitor(server.app).send(method, path, method === 'POST' ? body : undefined);
    expect(answer.status).toBe(404);
    const { rowCount } = await database().authPool.query('SELECT FROM auth."user"');
    expect(rowCount).toBe(0);
  });

  it('refuses what another site sends, with and without a session', async () => {
    const visitor = await firstAdministrator(server, { password });
    const evil = { origin: 'https://evil.example' };
    const change = { newPassword: 'het wachtwoord van een ander', currentPassword: password };
    for (const answer of [
      await visitor.post('/api/account/password', change, evil),
      await visitor.post('/api/members', { name: 'X', email: 'x@evil.example', role: 'administrator' }, evil),
      await visitor.post('/api/guarded', {}, evil),
      await visitor.post('/api/auth/sign-out', {}, evil),
      await signIn(new Visitor(server.app), {}, evil),
      await new Visitor(server.app).post('/api/auth/one-time-link', { token: 'x' }, evil),
    ]) {
      expect(answer.status).toBe(403);
      expect(answer.body.code).toBe('foreign_origin');
    }
    expect((await visitor.get('/api/guarded')).status).toBe(200);
  });

  it('does not answer to a name that somebody else points here', async () => {
    const rebound = new Visitor(server.app, 'http://evil.example:8080');
    expect((await signIn(rebound)).status).toBe(421);
    expect((await rebound.get('/api/guarded')).status).toBe(421);
  });
});

describe('a passkey', () => {
  it('is asked for with a check of the person, for the name under which we are reached', async () => {
    const visitor = await firstAdministrator(server, { password });
    const { body } = await visitor.get('/api/auth/passkey/generate-register-options');
    expect(body.rp).toEqual({ name: 'Paraat', id: 'localhost' });
    expect(body.authenticatorSelection).toMatchObject({ userVerification: 'required', residentKey: 'required' });
    const challenge = await new Visitor(server.app).get('/api/auth/passkey/generate-authenticate-options');
    expect(challenge.body.rpId).toBe('localhost');
  });

  it('can be removed only while another way in is left', async () => {
    const visitor = await firstAdministrator(server);
    const { userId: id } = (await visitor.get('/api/session')).body;
    await database().authPool.query(
      `INSERT INTO auth.passkey (id, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp")
       VALUES ('key', 'x', $1, 'x', 0, 'singleDevice', false)`,
      [id],
    );
    expect((await visitor.delete('/api/account/passkeys/key')).body.code).toBe('last_way_in');
    await visitor.post('/api/account/password', { newPassword: password });
    expect((await visitor.delete('/api/account/passkeys/key')).status).toBe(204);
  });
});
