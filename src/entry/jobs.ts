import { readKeptFiles } from '#features/documents/server/read-kept-files.ts';
import { remindRequests } from '#features/documents/server/request-mail.ts';
import { exampleOrganisation } from '#features/organisations/example-seeds.ts';
import { drawMonth } from '#features/reviews/server/draw-month.ts';
import { raiseTriggers } from '#features/reviews/server/raise-triggers.ts';
import { remindReviews } from '#features/reviews/server/remind-reviews.ts';
import { remindJudges, tellNewcomers } from '#features/reviews/server/tell-waiting.ts';
import type { Recipient } from '#outbox/message.ts';
import { mailChannel } from '#outbox/server/channels/mail.ts';
import { deliverDue } from '#outbox/server/deliver.ts';
import { outboxChannel } from '#outbox/server/outbox.ts';
import { listMembers } from '#platform/auth/server/membership.ts';
import type { MailSettings } from '#platform/config/mail.ts';
import type { Database } from '#platform/database/database.ts';
import { errorText } from '#platform/database/start-problem.ts';
import type { Log } from '#platform/http/log.ts';
import { type Job, startClockwork } from '#platform/jobs/clockwork.ts';
import { daily, monthly } from '#platform/jobs/due.ts';
import { repeat } from '#platform/jobs/repeat.ts';
import type { KindRegistry } from '#records/kind.ts';
import { findOrganisations } from '#records/server/organisations.ts';

/** What timed work needs. */
export interface JobParts {
  database: Database;
  kinds: KindRegistry;
  mail: MailSettings | undefined;
  /** The address at which people reach this installation. */
  address: string;
  log: Log;
  now: () => Date;
}

/** At seven, before the day begins, on the clock of each organisation. */
const morning = 7;
const everyFewSeconds = 5_000;
const everyMinute = 60_000;
/** On which every commit tells that there are newer changes. */
const changeChannel = 'paraat_change';
/** A mail server that does not answer is left in peace for a while. */
const restOfMail = 60_000;

/** The timed work of the house, all of it: every room that has some is named here. */
function jobsOf({ database, kinds, address, now }: JobParts): Job[] {
  const administrators = async (organisationId: string): Promise<Recipient[]> => {
    const members = await listMembers(database.authPool, organisationId, now());
    return members.flatMap(({ role, since, email, name }) =>
      role === 'administrator' && since !== null && email !== null ? [{ address: email, name }] : [],
    );
  };
  return [
    {
      name: 'remind-reviews',
      due: daily(morning),
      run: async (work) => void (await remindReviews({ address, administrators }, work)),
    },
    { name: 'remind-requests', due: daily(morning), run: async (work) => void (await remindRequests(address, work)) },
    {
      name: 'remind-judges',
      due: daily(morning),
      run: (work) => remindJudges({ database, address }, work),
    },
    {
      name: 'draw-spot-checks',
      due: monthly(morning),
      run: async (work) => void (await drawMonth({ kinds, address, administrators }, work)),
    },
  ];
}

/** Starts the clock and the post; `stop` settles when nothing of them runs any more. */
export async function startJobs(parts: JobParts): Promise<{ stop(): Promise<void> }> {
  const { database, log, now } = parts;
  const clock = startClockwork({
    database,
    organisations: () => findOrganisations(database),
    jobs: jobsOf(parts),
    now,
    report: (job, error) => log.error({ room: 'jobs', job, error: errorText(error) }),
  });
  const newcomers = repeat(
    () => tellAllNewcomers(parts),
    everyMinute,
    (error) => log.error({ room: 'reviews', error: errorText(error) }),
  );
  const [post, triggers, reading] = await Promise.all([startPost(parts), startTriggers(parts), startReading(parts)]);
  return {
    stop: async () =>
      void (await Promise.all([clock.stop(), newcomers.stop(), post.stop(), triggers.stop(), reading.stop()])),
  };
}

/** Asks for verdicts of who signed in for the first time since they were asked. */
async function tellAllNewcomers({ database, address, now }: JobParts): Promise<void> {
  for (const organisation of await findOrganisations(database)) {
    await database.inOrganisation(organisation.id, (transaction) =>
      tellNewcomers({ database, address }, { transaction, organisation, now: now() }),
    );
  }
}

/** Opens reviews of what a change cut off: soon after every change, and now and then for what nobody told of. */
async function startTriggers({ database, kinds, log, now }: JobParts): Promise<{ stop(): Promise<void> }> {
  const round = async (): Promise<void> => {
    for (const organisation of await findOrganisations(database)) {
      await database.inOrganisation(organisation.id, (transaction) =>
        raiseTriggers({ transaction, kinds, organisation, now: now() }),
      );
    }
  };
  const raising = repeat(round, everyMinute, (error) => log.error({ room: 'reviews', error: errorText(error) }));
  const deaf = await database.listen(changeChannel, raising.poke, raising.poke);
  return {
    stop: async () => {
      await deaf();
      await raising.stop();
    },
  };
}

/** Reads files that came with a record or a folder, soon after they came: until then they are not found by their text. */
async function startReading({ database, kinds, log, now }: JobParts): Promise<{ stop(): Promise<void> }> {
  let isStopped = false;
  const round = async (): Promise<void> => {
    for (const { id } of await findOrganisations(database)) {
      await readKeptFiles({ database, kinds, organisationId: id, now, isStopped: () => isStopped });
    }
  };
  const reading = repeat(round, everyMinute, (error) => log.error({ room: 'documents', error: errorText(error) }));
  const deaf = await database.listen(changeChannel, reading.poke, reading.poke);
  return {
    stop: async () => {
      isStopped = true;
      await deaf();
      await reading.stop();
    },
  };
}

async function startPost({ database, mail, log, now }: JobParts): Promise<{ stop(): Promise<void> }> {
  if (mail === undefined) return { stop: async () => {} };
  const delivery = {
    database,
    channels: { mail: mailChannel(mail) },
    holdsBack: (organisationId: string) => !mail.example && organisationId === exampleOrganisation.id,
    now,
  };
  let restUntil = 0;
  const round = async (): Promise<void> => {
    if (now().getTime() < restUntil) return;
    const { sent, failed, givenUp, unreachable } = await deliverDue(delivery);
    if (unreachable) restUntil = now().getTime() + restOfMail;
    if (sent + failed + givenUp > 0) log.info({ room: 'outbox', sent, failed, givenUp, unreachable });
  };
  const post = repeat(round, everyFewSeconds, (error) => log.error({ room: 'outbox', error: errorText(error) }));
  const deaf = await database.listen(outboxChannel, post.poke, post.poke);
  return {
    stop: async () => {
      await deaf();
      await post.stop();
    },
  };
}
