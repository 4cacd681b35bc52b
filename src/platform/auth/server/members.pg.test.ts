import { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { firstAdministrator, invited, type SignInServer, signInServer } from '#test/sign-in.ts';
import { Visitor } from '#test/visitor.ts';
import { roles } from '../role.ts';
import { type Guarded, guard, requireRole } from './guard.ts';

const { database } = testDatabase();
const password = 'een lange zin om te onthouden';
let server: SignInServer;
let administrator: Visitor;

beforeEach(async () => {
  await database().authPool.query('DELETE FROM auth."user"');
  await database().authPool.query('DELETE FROM auth.attempt');
  const known = await database().authPool.query('SELECT FROM public.find_organisations()');
  if (known.rowCount === 0) {
    await newOrganisation(database(), { slug: 'aaa-testdrecht', name: 'Gemeente Testdrecht' });
    await newOrganisation(database(), { slug: 'bbb-anderdrecht', name: 'Gemeente Anderdrecht' });
  }
  server = signInServer(database());
  administrator = await firstAdministrator(server, { password });
});

const ownId = async (visitor: Visitor): Promise<string> => (await visitor.get('/api/session')).body.userId;

describe('the guard', () => {
  it('lets nobody in who is not signed in', async () => {
    for (const path of ['/api/guarded', '/api/members', '/api/account/sessions']) {
      const answer = await new Visitor(server.app).get(path);
      expect(answer.status).toBe(401);
      expect(answer.body.title).toBe('You are not signed in');
    }
  });

  it('says who asks, where and with which role', async () => {
    expect((await administrator.get('/api/guarded')).body).toEqual({
      userId: await ownId(administrator),
      userName: 'Bea Beheer',
      organisationId: expect.any(String),
      organisationSlug: 'aaa-testdrecht',
      organisationName: 'Gemeente Testdrecht',
      country: 'NL',
      role: 'administrator',
    });
  });

  it.each(roles)('lets a %s do what the role may, and nothing above it', async (role) => {
    const { visitor } = await invited(server, administrator, { role });
    const app = new Hono<Guarded>();
    app.use(guard(server.auth));
    for (const needed of roles) app.get(`/${needed}`, requireRole(needed), (c) => c.text('"done"'));
    const there = visitor.at(app);
    const statuses = await Promise.all(roles.map(async (needed) => (await there.get(`/${needed}`)).status));
    const own = roles.indexOf(role);
    expect(statuses).toEqual(roles.map((_, at) => (at <= own ? 200 : 403)));
    expect((await visitor.get('/api/members')).status).toBe(role === 'administrator' ? 200 : 403);
  });

  it('lets nobody past a role without a guard before it', async () => {
    const app = new Hono<Guarded>();
    app.get('/', requireRole('reader'), (c) => c.text('"done"'));
    expect((await administrator.at(app).get('/')).status).toBe(401);
  });

  it('never takes a member of one organisation for one of another', async () => {
    const other = await firstAdministrator(server, { password, email: 'beheer@anderdrecht.example' });
    const { userId } = await invited(server, administrator);
    const there = { 'x-paraat-organisation': 'aaa-testdrecht' };
    expect((await other.get('/api/guarded')).body.organisationSlug).toBe('bbb-anderdrecht');
    expect((await other.get('/api/guarded', there)).status).toBe(403);
    expect((await other.get('/api/organisations/aaa-testdrecht/guarded')).status).toBe(403);
    expect((await other.get('/api/organisations/bbb-anderdrecht/guarded', there)).body.organisationSlug).toBe(
      'bbb-anderdrecht',
    );
    expect((await other.get('/api/members', there)).status).toBe(403);
    for (const answer of [
      await other.patch(`/api/members/${userId}`, { role: 'administrator' }),
      await other.delete(`/api/members/${userId}`),
      await other.delete(`/api/members/${userId}/sessions`),
      await other.post(`/api/members/${userId}/link`),
    ]) {
      expect(answer.status).toBe(404);
    }
    expect((await other.get('/api/members')).body).toHaveLength(1);
    expect((await administrator.get('/api/members')).body).toHaveLength(2);
  });
});

describe('an administrator', () => {
  it('changes a role, which counts from the next request on, and the trail tells', async () => {
    const { visitor, userId } = await invited(server, administrator);
    expect((await administrator.patch(`/api/members/${userId}`, { role: 'editor' })).status).toBe(204);
    expect((await visitor.get('/api/guarded')).body.role).toBe('editor');
    expect(server.trail.map(({ action }) => action)).toContain('member-invited');
    expect(server.trail.at(-1)).toMatchObject({
      actor: { name: 'Bea Beheer' },
      action: 'role-changed',
      subject: 'Piet Piket',
      detail: { from: 'reader', to: 'editor' },
    });
  });

  it('stays, when they are the last one', async () => {
    const own = await ownId(administrator);
    expect((await administrator.patch(`/api/members/${own}`, { role: 'reader' })).body.code).toBe('last_administrator');
    expect((await administrator.delete(`/api/members/${own}`)).body.code).toBe('last_administrator');
    const { userId } = await invited(server, administrator, { role: 'administrator' });
    expect((await administrator.patch(`/api/members/${own}`, { role: 'reader' })).status).toBe(204);
    expect((await administrator.delete(`/api/members/${userId}`)).status).toBe(403);
  });

  it('stays, also when two administrators remove each other at one moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      const second = await invited(server, administrator, { role: 'administrator' });
      const own = await ownId(administrator);
      const answers = await Promise.all([
        administrator.delete(`/api/members/${second.userId}`),
        second.visitor.delete(`/api/members/${own}`),
      ]);
      expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
      const left = await database().authPool.query(`SELECT FROM auth.membership WHERE role = 'administrator'`);
      expect(left.rowCount).toBe(1);
      await database().authPool.query('DELETE FROM auth."user"');
      administrator = await firstAdministrator(server, { password });
    }
  });

  it('ends a membership, and with it all that the person could open', async () => {
    const { visitor, userId } = await invited(server, administrator);
    await visitor.post('/api/account/password', { newPassword: password });
    expect((await administrator.delete(`/api/members/${userId}`)).status).toBe(204);
    expect((await visitor.get('/api/guarded')).status).toBe(401);
    const again = new Visitor(server.app);
    await again.post('/api/auth/sign-in/email', { email: 'piet@testdrecht.example', password });
    expect((await again.get('/api/guarded')).status).toBe(403);
  });

  it('ends all sessions of somebody who lost a telephone', async () => {
    const { visitor, userId } = await invited(server, administrator);
    expect((await administrator.delete(`/api/members/${userId}/sessions`)).status).toBe(204);
    expect((await visitor.get('/api/guarded')).status).toBe(401);
    expect(server.trail.at(-1)).toMatchObject({ action: 'sessions-ended', detail: { sessions: 1 } });
  });

  it('is told which field is wrong, and nobody is invited', async () => {
    const wrong = await administrator.post('/api/members', { name: 'Riet', email: 'geen adres', role: 'reader' });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'invalid', field: 'email' } });
    const twice = await invited(server, administrator).then(() =>
      administrator.post('/api/members', { name: 'Piet', email: 'piet@testdrecht.example', role: 'reader' }),
    );
    expect(twice.body.code).toBe('already_member');
    expect((await administrator.get('/api/members')).body).toHaveLength(2);
  });
});

describe('an account', () => {
  it('gets an address once; one that stands cannot be changed into that of another', async () => {
    const { visitor } = await invited(server, administrator);
    const taken = await visitor.patch('/api/account', { name: 'Piet', email: 'beheer@testdrecht.example' });
    expect(taken.body).toMatchObject({ code: 'email_taken', field: 'email' });
    const other = await visitor.patch('/api/account', { name: 'Piet', email: 'directeur@testdrecht.example' });
    expect(other.body.code).toBe('email_fixed');
    expect((await visitor.patch('/api/account', { name: 'Piet P.' })).status).toBe(204);
    expect((await visitor.get('/api/session')).body).toMatchObject({
      userName: 'Piet P.',
      email: 'piet@testdrecht.example',
    });
  });
});
