import { beforeEach, describe, expect, it } from 'vitest';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { firstAdministrator, invited, origin, type SignInServer, signInServer, tokenOf } from '#test/sign-in.ts';
import { Visitor } from '#test/visitor.ts';
import { firstAdministratorLink } from './one-time-link.ts';

const { database } = testDatabase();
const hour = 3_600_000;
const password = 'een lange zin om te onthouden';
let server: SignInServer;

beforeEach(async () => {
  await database().authPool.query('DELETE FROM auth."user"');
  await database().authPool.query('DELETE FROM auth.attempt');
  server = signInServer(database());
});

const firstLink = (now = new Date()) => firstAdministratorLink({ database: database(), origin, now });
const open = (url: string | null, visitor = new Visitor(server.app)) =>
  visitor.post('/api/auth/one-time-link', { token: tokenOf(url) });

describe('the first administrator', () => {
  it('gets no link while there is no organisation', async () => {
    const organisations = await database().authPool.query('SELECT FROM public.find_organisations()');
    expect(organisations.rowCount).toBe(0);
    expect(await firstLink()).toBeNull();
  });

  it('comes in by a link whose token stays in the browser, as administrator', async () => {
    await newOrganisation(database(), { slug: 'aaa-testdrecht' });
    const url = await firstLink();
    expect(url).toMatch(/^http:\/\/localhost:8080\/aanmelden\/link#[\w-]{43}$/);
    const visitor = new Visitor(server.app);
    expect((await open(url, visitor)).status).toBe(204);
    const { body } = await visitor.get('/api/session');
    expect(body).toMatchObject({ hasPassword: false, userName: 'Eerste beheerder', email: null });
    expect(body).toMatchObject({ organisationSlug: 'aaa-testdrecht', role: 'administrator' });
    expect(server.trail).toMatchObject([{ action: 'link-opened', detail: { purpose: 'first-administrator' } }]);
  });

  it('cannot use the link twice', async () => {
    const url = await firstLink();
    await open(url);
    const again = await open(url);
    expect(again.status).toBe(400);
    expect(again.headers.get('content-type')).toBe('application/problem+json');
    expect(again.body).toMatchObject({ code: 'link_used', title: 'This link does not work' });
  });

  it('comes in once, also when the link is opened many times at one moment', async () => {
    const url = await firstLink();
    const answers = await Promise.all(Array.from({ length: 6 }, () => open(url)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const sessions = await database().authPool.query('SELECT FROM auth.session');
    expect(sessions.rowCount).toBe(1);
  });

  it('cannot use a link of more than a day old', async () => {
    const url = await firstLink(new Date(Date.now() - 24 * hour - 1000));
    expect((await open(url)).body.code).toBe('link_expired');
    const almost = await firstLink(new Date(Date.now() - 23 * hour));
    expect((await open(almost)).status).toBe(204);
  });

  it('can use only the newest link, and a token that nobody made opens nothing', async () => {
    const [older, newer] = [await firstLink(), await firstLink()];
    expect((await open(older)).body.code).toBe('link_unknown');
    expect((await open(newer)).status).toBe(204);
    expect((await open('#made-up')).body.code).toBe('link_unknown');
  });

  it('gets a new link until there is another way in, and is still the same person', async () => {
    const visitor = await firstAdministrator(server);
    const before = (await visitor.get('/api/session')).body.userId;
    const second = await firstLink();
    const elsewhere = new Visitor(server.app);
    await open(second, elsewhere);
    expect((await elsewhere.get('/api/session')).body.userId).toBe(before);
    expect((await visitor.get('/api/session')).body.userId).toBe(before);

    const printed = await firstLink();
    await visitor.post('/api/account/password', { newPassword: password });
    expect(await firstLink()).toBeNull();
    expect((await open(printed)).body.code).toBe('link_unknown');
  });

  it('never finds the token in the database', async () => {
    const token = tokenOf(await firstLink());
    const { rows } = await database().authPool.query('SELECT row_to_json(l)::text AS row FROM auth.one_time_link l');
    expect(rows.map(({ row }) => row).join()).not.toContain(token);
  });
});

describe('an invitation', () => {
  it('begins the membership when it is opened, with the role that was given', async () => {
    const administrator = await firstAdministrator(server, { password });
    const { visitor } = await invited(server, administrator, { role: 'on-call' });
    expect((await visitor.get('/api/session')).body.role).toBe('on-call');
    expect((await administrator.get('/api/members')).body).toHaveLength(2);
  });

  it('shows as invited until then, and can be withdrawn', async () => {
    const administrator = await firstAdministrator(server, { password });
    const { body: link } = await administrator.post('/api/members', {
      name: 'Riet',
      email: 'riet@testdrecht.example',
      role: 'reader',
    });
    const riet = (await administrator.get('/api/members')).body.find((one: { name: string }) => one.name === 'Riet');
    expect(riet).toMatchObject({ since: null, invitedUntil: link.expiresAt });
    expect((await administrator.delete(`/api/members/${riet.userId}/invitation`)).status).toBe(204);
    expect((await open(link.url)).body.code).toBe('link_unknown');
    expect((await administrator.get('/api/members')).body).toHaveLength(1);
  });

  it('does not give an administrator of one organisation the account of somebody in another', async () => {
    const administrator = await firstAdministrator(server, { password });
    const { visitor, userId } = await invited(server, administrator);
    await newOrganisation(database(), { slug: 'bbb-anderdrecht', name: 'Gemeente Anderdrecht' });
    const other = await firstAdministrator(server, { password, email: 'beheer@anderdrecht.example' });
    const { body: link } = await other.post('/api/members', {
      name: 'P.',
      email: 'piet@testdrecht.example',
      role: 'editor',
    });

    const stranger = await open(link.url);
    expect(stranger.status).toBe(409);
    expect(stranger.body.code).toBe('link_needs_sign_in');
    expect((await other.get('/api/members')).body).toHaveLength(2);
    expect((await other.get('/api/members')).body.map((one: { name: string }) => one.name)).toContain('P.');

    expect((await open(link.url, visitor)).status).toBe(204);
    const { body } = await visitor.get('/api/session');
    expect(body.organisations.map(({ slug, role }: { slug: string; role: string }) => [slug, role])).toEqual([
      ['aaa-testdrecht', 'reader'],
      ['bbb-anderdrecht', 'editor'],
    ]);
    const refused = await other.post(`/api/members/${userId}/link`);
    expect(refused.body.code).toBe('member_elsewhere');
    await database().authPool.query('DELETE FROM auth.membership');
  });

  it('takes over an account that belongs nowhere, and its old password no longer works', async () => {
    const administrator = await firstAdministrator(server, { password });
    const { visitor, userId } = await invited(server, administrator);
    await visitor.post('/api/account/password', { newPassword: 'het wachtwoord van toen' });
    await administrator.delete(`/api/members/${userId}`);
    expect((await visitor.get('/api/session')).status).toBe(401);
    await invited(server, administrator);
    const old = await new Visitor(server.app).post('/api/auth/sign-in/email', {
      email: 'piet@testdrecht.example',
      password: 'het wachtwoord van toen',
    });
    expect(old.status).toBe(401);
  });
});

describe('a link for somebody who lost their password', () => {
  it('ends the old password and the old sessions when it is opened, not before', async () => {
    const administrator = await firstAdministrator(server, { password });
    const { visitor, userId } = await invited(server, administrator);
    await visitor.post('/api/account/password', { newPassword: password });
    const { body: link } = await administrator.post(`/api/members/${userId}/link`);
    expect((await visitor.get('/api/session')).body.hasPassword).toBe(true);
    const back = new Visitor(server.app);
    expect((await open(link.url, back)).status).toBe(204);
    expect((await back.get('/api/session')).body).toMatchObject({ hasPassword: false, userId });
    expect((await visitor.get('/api/session')).status).toBe(401);
  });
});
