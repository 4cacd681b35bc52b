import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { type Role, roles, type Session } from '../role.ts';
import type { Auth } from './auth.ts';
import { type Guarded, guard, requireRole } from './guard.ts';
import { changeRole, endMembership, endSessions, listMembers, type Member } from './membership.ts';
import { invite, type OneTimeLink, recoveryLink, withdrawInvitation } from './one-time-link.ts';
import { answerInvalid, answerRefusal, Refusal } from './problem.ts';

/** What an administrator does with the members of their organisation. */
export function memberRoutes(auth: Auth, now: () => Date): OpenAPIHono<Guarded> {
  const app = new OpenAPIHono<Guarded>({ defaultHook: answerInvalid });
  app.onError(answerRefusal);
  app.use(guard(auth), requireRole('administrator'));
  const { pool } = auth;
  const given = (request: Request) => {
    const origin = auth.originOf(request);
    if (origin === null) throw new Refusal('unknown_address');
    return { origin, now: now() };
  };
  app.openapi(listRoute, async (c) => {
    const members = await listMembers(pool, c.get('session').organisationId, now());
    return c.json(members.map(view), 200);
  });
  app.openapi(inviteRoute, async (c) => {
    const session = c.get('session');
    const { name, email, role } = c.req.valid('json');
    const link = await invite(pool, { organisationId: session.organisationId, name, email, role }, given(c.req.raw));
    await audit(auth, session, 'member-invited', name, { email, role });
    return c.json(handover(link), 201);
  });
  app.openapi(roleRoute, async (c) => {
    const session = c.get('session');
    const { role } = c.req.valid('json');
    const before = await changeRole(pool, session.organisationId, c.req.valid('param').userId, role);
    await audit(auth, session, 'role-changed', before.name, { from: before.role, to: role });
    return c.body(null, 204);
  });
  app.openapi(endRoute, async (c) => {
    const session = c.get('session');
    const ended = await endMembership(pool, session.organisationId, c.req.valid('param').userId);
    await audit(auth, session, 'membership-ended', ended.name, { role: ended.role });
    return c.body(null, 204);
  });
  app.openapi(withdrawRoute, async (c) => {
    const session = c.get('session');
    const name = await withdrawInvitation(pool, session.organisationId, c.req.valid('param').userId, now());
    await audit(auth, session, 'invitation-withdrawn', name, {});
    return c.body(null, 204);
  });
  app.openapi(linkRoute, async (c) => {
    const session = c.get('session');
    const { userId } = c.req.valid('param');
    const link = await recoveryLink(pool, { organisationId: session.organisationId, userId }, given(c.req.raw));
    await audit(auth, session, 'recovery-link-made', link.name, {});
    return c.json(handover(link), 201);
  });
  app.openapi(sessionsRoute, async (c) => {
    const session = c.get('session');
    const { name, ended } = await endSessions(pool, session.organisationId, c.req.valid('param').userId);
    await audit(auth, session, 'sessions-ended', name, { sessions: ended });
    return c.body(null, 204);
  });
  return app;
}

const audit = (auth: Auth, session: Session, action: string, subject: string, detail: Record<string, unknown>) =>
  auth.audit(session.organisationId, {
    actor: { id: session.userId, name: session.userName },
    action,
    subject,
    detail,
  });

const handover = ({ url, expiresAt }: OneTimeLink) => ({ url, expiresAt: expiresAt.toISOString() });

const view = (member: Member) => ({
  ...member,
  since: member.since?.toISOString() ?? null,
  invitedUntil: member.invitedUntil?.toISOString() ?? null,
});

const json = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } });
const done = { 204: { description: 'Done' } };
const params = z.object({ userId: z.string().max(100) });
const roleSchema: z.ZodType<Role> = z.enum(roles);
const Link = z.object({ url: z.string(), expiresAt: z.string() });
const handed = { 201: { description: 'A link to hand over; it cannot be asked for again', content: json(Link) } };

const MemberView = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  role: roleSchema,
  since: z.string().nullable(),
  invitedUntil: z.string().nullable(),
  hasPassword: z.boolean(),
  passkeys: z.number(),
  sessions: z.number(),
});

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Members and open invitations',
  responses: { 200: { description: 'By name', content: json(z.array(MemberView)) } },
});

const inviteRoute = createRoute({
  method: 'post',
  path: '/',
  summary: 'Invite a colleague',
  request: {
    body: {
      required: true,
      content: json(z.object({ name: z.string().trim().min(1).max(200), email: z.email().max(200), role: roleSchema })),
    },
  },
  responses: handed,
});

const roleRoute = createRoute({
  method: 'patch',
  path: '/{userId}',
  summary: 'Give a member another role',
  request: { params, body: { required: true, content: json(z.object({ role: roleSchema })) } },
  responses: done,
});

const endRoute = createRoute({
  method: 'delete',
  path: '/{userId}',
  summary: 'End a membership',
  request: { params },
  responses: done,
});

const withdrawRoute = createRoute({
  method: 'delete',
  path: '/{userId}/invitation',
  summary: 'Withdraw an invitation',
  request: { params },
  responses: done,
});

const linkRoute = createRoute({
  method: 'post',
  path: '/{userId}/link',
  summary: 'A new way in for a member who lost theirs',
  request: { params },
  responses: handed,
});

const sessionsRoute = createRoute({
  method: 'delete',
  path: '/{userId}/sessions',
  summary: 'Sign a member out on all devices',
  request: { params },
  responses: done,
});
