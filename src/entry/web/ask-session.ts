import { type Role, roles, type Session } from '#platform/auth/role.ts';

const patience = 8000;

type Answer = Session | 'signed-out' | 'unreachable';
let asked: Promise<Answer> | undefined;

/** Asks before there is a screen; the first one that wants to know gets this answer. */
export function askSessionEarly(): Promise<Answer> {
  asked = ask();
  return asked;
}

/** Asks the server who is signed in. */
export function askSession(): Promise<Answer> {
  const early = asked;
  asked = undefined;
  return early ?? ask();
}

async function ask(): Promise<Answer> {
  try {
    const answer = await fetch('/api/session', { signal: AbortSignal.timeout(patience), cache: 'no-store' });
    if (answer.status === 401 || answer.status === 403) return 'signed-out';
    if (!answer.ok) return 'unreachable';
    const session: unknown = await answer.json();
    return isSession(session) ? session : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

/** A captive portal answers every address with a page of its own; that is not an answer of the server. */
function isSession(answer: unknown): answer is Session {
  if (answer === null || typeof answer !== 'object') return false;
  const { userId, userName, organisationId, organisationSlug, organisationName, role } = answer as Partial<Session>;
  const words = [userId, userName, organisationId, organisationSlug, organisationName];
  return words.every((word) => typeof word === 'string') && roles.includes(role as Role);
}
