import { v7 as uuid } from 'uuid';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { mailChannel } from '#outbox/server/channels/mail.ts';
import { deliverDue } from '#outbox/server/deliver.ts';
import { listMessages } from '#outbox/server/outbox.ts';
import { clockwork, type JobWork } from '#platform/jobs/clockwork.ts';
import { daily, monthly } from '#platform/jobs/due.ts';
import { publish } from '#records/server/publish.ts';
import { allRecords } from '#records/server/reading.ts';
import { commitAll } from '#records/server/store.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { openPostOffice } from '#test/post-office.ts';
import { drawMonth } from './draw-month.ts';
import { remindReviews } from './remind-reviews.ts';

const { database } = testDatabase();
const office = await openPostOffice();
afterAll(office.close);
let organisationId: string;
let clock: Date;

const administrators = async () => [{ address: 'bea@testdrecht.example', name: 'Bea Beheer' }];
const reminding = { address: 'https://paraat.testdrecht.example', administrators };

beforeEach(async () => {
  clock = new Date('2026-08-01T09:00:00Z');
  organisationId = await newOrganisation(database());
});

const within = <Result>(work: Parameters<ReturnType<typeof database>['inOrganisation']>[1]) =>
  database().inOrganisation(organisationId, work) as Promise<Result>;
const by = () => ({
  organisationId,
  author: { id: null, name: 'Bea' },
  reason: '',
  nature: 'edit' as const,
  now: clock,
});

/** An application with owner, deputy and sheet, reviewed on the first of August. */
async function municipality({ email = 'ottelien@testdrecht.example' as string | null } = {}): Promise<void> {
  const [owner, application, sheet] = [uuid(), uuid(), uuid()];
  const steps = ['Herstart de server', 'Bel de leverancier', 'Controleer de koppeling'].map((action) => ({ action }));
  await within(async (transaction) => {
    await commitAll(transaction, kinds, by(), [
      {
        type: 'create',
        id: owner,
        kind: 'person',
        content: { name: 'Ottelien', ...(email === null ? {} : { email }) },
      },
      { type: 'create', id: application, kind: 'application', content: { name: 'Zaaksysteem', owner, priority: 1 } },
      { type: 'create', id: sheet, kind: 'fact-sheet', content: { name: 'Zaaksysteem', about: application, steps } },
    ]);
    const [found] = (await allRecords(transaction)).filter(({ kind }) => kind === 'fact-sheet');
    await publish(transaction, by(), { id: sheet, contentHash: found?.contentHash ?? '' });
  });
}

const tick = (jobs: { remind?: boolean; draw?: boolean }) =>
  clockwork({
    database: database(),
    organisations: async () => [
      { id: organisationId, slug: 'test', name: 'Gemeente Testdrecht', timeZone: 'Europe/Amsterdam' },
    ],
    jobs: [
      ...(jobs.remind
        ? [
            {
              name: 'remind-reviews',
              due: daily(7),
              run: async (work: JobWork) => void (await remindReviews(reminding, work)),
            },
          ]
        : []),
      ...(jobs.draw
        ? [
            {
              name: 'draw-spot-checks',
              due: monthly(7),
              run: async (work: JobWork) => void (await drawMonth({ kinds, ...reminding }, work)),
            },
          ]
        : []),
    ],
    now: () => clock,
    report: (job, error) => {
      throw new Error(`${job}: ${String(error)}`);
    },
  })();
const messages = () => within<Awaited<ReturnType<typeof listMessages>>>((transaction) => listMessages(transaction));

describe('reminders', () => {
  it('go out on their days and on no other, whatever restarts in between', async () => {
    await municipality();
    for (let day = 0; day < 130; day += 1) {
      clock = new Date(Date.UTC(2026, 7, 1 + day, 9));
      await tick({ remind: true });
      await tick({ remind: true });
    }
    const told = (await messages()).map(
      ({ queuedAt, to, subject }) => `${queuedAt.slice(0, 10)} ${to.name}: ${subject}`,
    );
    expect(told.sort()).toEqual([
      '2026-10-18 Ottelien: Nakijken: Zaaksysteem',
      '2026-11-01 Ottelien: Nakijken: Zaaksysteem',
      '2026-11-15 Bea Beheer: Niemand om na te kijken: Zaaksysteem',
      '2026-11-29 Bea Beheer: Niemand om na te kijken: Zaaksysteem',
    ]);
  });

  it('arrive as a letter that somebody can act on', async () => {
    await municipality();
    clock = new Date('2026-11-02T09:00:00Z');
    await tick({ remind: true });
    const settings = {
      server: `smtp://127.0.0.1:${office.port}`,
      from: { address: 'paraat@testdrecht.example', name: 'Paraat' },
      example: false,
    };
    await deliverDue({ database: database(), channels: { mail: mailChannel(settings) }, now: () => clock });
    const mail = office.mails.at(-1);
    expect(mail?.subject).toBe('Nakijken: Zaaksysteem');
    expect(mail?.text).toContain('Had nagekeken moeten zijn op 1 november 2026.');
    expect(mail?.text).toContain('https://paraat.testdrecht.example/fact-sheet/zaaksysteem');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('go to the administrators where nobody has an address', async () => {
    await municipality({ email: null });
    clock = new Date('2026-11-02T09:00:00Z');
    await tick({ remind: true });
    const [message] = await messages();
    expect(message?.to.address).toBe('bea@testdrecht.example');
    expect(message?.text).toContain('Ottelien heeft geen e-mailadres.');
  });
});

describe('spot checks', () => {
  const drawn = () =>
    within<Awaited<ReturnType<typeof allRecords>>>(async (transaction) =>
      (await allRecords(transaction)).filter(({ kind }) => kind === 'spot-check'),
    );

  it('are drawn once a month and never the same part within three months', async () => {
    await municipality();
    for (let day = 0; day < 62; day += 1) {
      clock = new Date(Date.UTC(2026, 8, 1 + day, 9));
      await tick({ draw: true });
      await tick({ draw: true });
    }
    const found = await drawn();
    expect(found.map(({ content }) => content.month)).toEqual(['2026-09', '2026-09', '2026-09']);
    expect(new Set(found.map(({ content }) => content.part)).size).toBe(3);
    expect(found.map(({ updatedBy, nature }) => [updatedBy, nature])).toEqual(Array(3).fill(['Paraat', 'import']));
  });

  it('are asked once of who answers for the text, with the way to write down how it went', async () => {
    await municipality();
    clock = new Date('2026-09-01T09:00:00Z');
    await tick({ draw: true });
    await tick({ draw: true });
    const told = (await messages()).map(({ to, subject }) => `${to.name}: ${subject}`);
    expect(told).toEqual(['Ottelien: Steekproeven van september 2026: 3']);
    const [message] = await messages();
    expect(message?.text).toContain(
      '• Herstart de server\n  Zaaksysteem\n  https://paraat.testdrecht.example/fact-sheet/',
    );
    expect(message?.text).toContain('https://paraat.testdrecht.example/steekproeven');
    expect((await drawn()).every(({ content }) => typeof content.who === 'string')).toBe(true);
  });

  it('are asked of the administrators where nobody can be reached', async () => {
    await municipality({ email: null });
    clock = new Date('2026-09-01T09:00:00Z');
    await tick({ draw: true });
    expect((await messages()).map(({ to }) => to.name)).toEqual(['Bea Beheer']);
    expect((await drawn()).some(({ content }) => 'who' in content)).toBe(false);
  });

  it('are nothing where nothing is written', async () => {
    clock = new Date('2026-09-01T09:00:00Z');
    await tick({ draw: true });
    expect(await drawn()).toEqual([]);
  });
});
