import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, plusDays } from '#platform/time/calendar.ts';
import type { RecordView } from '#records/record.ts';
import { changed, deputy, lead, owner, recordOf, reviewed, sheet, surroundings } from '#test/reviewed-records.ts';
import { nobodyMail, reminderMail } from './reminder-mail.ts';
import { digestsOf, type Reminder, remindersDue } from './reminders.ts';
import { reviewFacts, reviewList } from './review-list.ts';

const right = reviewed(sheet, '2026-08-10T09:00:00.000Z');

function due(records: readonly RecordView[], today: string, sent = new Set<string>()): Reminder[] {
  return remindersDue(reviewList(records, today), reviewFacts(records, true).around, sent, today);
}
const told = (reminders: readonly Reminder[]) => reminders.map(({ level, to }) => [level, to?.person.name ?? null]);
const without = (id: string, content: Record<string, unknown>) =>
  surroundings.map((record) => (record.id === id ? { ...record, content: { ...record.content, ...content } } : record));

/** Lives through days as the installation does: reminders go out once, and are remembered. */
function live(records: (day: string) => readonly RecordView[], from: string, days: number): string[] {
  const sent = new Set<string>();
  return Array.from({ length: days }, (_, at) => plusDays(from, at)).flatMap((day) => {
    const reminders = due(records(day), day, sent);
    for (const { key } of reminders) sent.add(key);
    return reminders.map(({ level, to }) => `${day} ${level} ${to?.person.name ?? 'niemand'}`);
  });
}

describe('the review cycle', () => {
  it('asks the owner, then the deputy, then the lead, then every month, for two years', () => {
    const days = live(() => [right, ...surroundings], '2026-08-10', 730);
    expect(days.slice(0, 7)).toEqual([
      '2026-10-27 soon Ottelien',
      '2026-11-10 due Ottelien',
      '2026-11-24 deputy Daan',
      '2026-12-08 lead Lea',
      '2027-01-07 monthly Lea',
      '2027-02-06 monthly Lea',
      '2027-03-08 monthly Lea',
    ]);
    expect(days).toHaveLength(4 + Math.floor((730 - 1 - 120) / 30));
  });

  it('begins anew with every review, and asks nobody else where the owner is in time', () => {
    // The owner reviews three days after each first reminder.
    let sheetNow = right;
    const days: string[] = [];
    const sent = new Set<string>();
    for (let day = '2026-08-10'; day < '2028-08-10'; day = plusDays(day, 1)) {
      const reminders = due([sheetNow, ...surroundings], day, sent);
      for (const { key } of reminders) sent.add(key);
      days.push(...reminders.map(({ level, to }) => `${level} ${to?.person.name}`));
      const last = dayOf(sheetNow.review?.at ?? '');
      if (day === plusDays(last, 81)) sheetNow = reviewed(sheetNow, `${day}T12:00:00.000Z`);
    }
    expect(new Set(days)).toEqual(new Set(['soon Ottelien']));
    expect(days).toHaveLength(9);
  });

  it('asks again for an edited text, two weeks after the edit', () => {
    const edited = changed(right, '2026-09-01T09:00:00.000Z', { steps: ['anders'] });
    expect(live(() => [edited, ...surroundings], '2026-09-01', 20)).toEqual(['2026-09-15 due Ottelien']);
  });

  it('asks at once when something happened', () => {
    const trigger = recordOf(
      'review-trigger',
      'trigger-1',
      { name: 'Storing', type: 'incident', happenedOn: '2026-09-03', about: ['app-1'] },
      { updatedAt: '2026-09-03T09:00:00.000Z' },
    );
    const after = (day: string) => [right, ...surroundings, ...(day >= '2026-09-03' ? [trigger] : [])];
    expect(live(after, '2026-08-20', 40)).toEqual(['2026-09-03 due Ottelien', '2026-09-17 deputy Daan']);
  });

  it('reminds everybody once whose turn passed while nobody was there', () => {
    expect(told(due([right, ...surroundings], '2027-01-20'))).toEqual([
      ['due', 'Ottelien'],
      ['deputy', 'Daan'],
      ['lead', 'Lea'],
      ['monthly', 'Lea'],
    ]);
  });
});

describe('two years, while people go and nobody looks for a while', () => {
  /** The owner leaves in March, the deputy in October; the lead reviews a week after each of their reminders. */
  it('always find somebody, never who is gone, and the round begins again after each review', () => {
    const leftOn: Record<string, string> = { 'person-1': '2027-03-01', 'person-2': '2027-10-01' };
    const around = surroundings.map((one) =>
      leftOn[one.id] === undefined ? one : { ...one, content: { ...one.content, leftOn: leftOn[one.id] } },
    );
    let sheetNow = right;
    const sent = new Set<string>();
    const got: string[] = [];
    let reviewOn = '';
    for (let day = '2026-08-11'; day <= '2028-08-10'; day = plusDays(day, 1)) {
      if (day === reviewOn) sheetNow = reviewed(sheetNow, `${day}T09:00:00.000Z`, 'Lea');
      const records = [sheetNow, ...around];
      for (const one of due(records, day, sent)) {
        sent.add(one.key);
        got.push(`${day} ${one.level} ${one.to?.person.name}`);
        if (one.to?.person.name === 'Lea') reviewOn = plusDays(day, 7);
      }
    }
    const toGone = got.filter(
      (line) => (line >= '2027-03-01' && line.endsWith('Ottelien')) || (line >= '2027-10-01' && line.endsWith('Daan')),
    );
    expect(toGone).toEqual([]);
    expect(got.some((line) => line.endsWith('undefined'))).toBe(false);
    expect(new Set(got.map((line) => line.split(' ')[2]))).toEqual(new Set(['Ottelien', 'Daan', 'Lea']));
    // Nothing is ever silent for longer than the three months of its round.
    const days = got.map((line) => line.slice(0, 10)).sort();
    const gaps = days.slice(1).map((day, at) => (Date.parse(day) - Date.parse(days[at] ?? '')) / 86_400_000);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(92);
    expect(got).toMatchInlineSnapshot(`
      [
        "2026-10-27 soon Ottelien",
        "2026-11-10 due Ottelien",
        "2026-11-24 deputy Daan",
        "2026-12-08 lead Lea",
        "2027-03-01 due Daan",
        "2027-03-15 deputy Daan",
        "2027-03-29 lead Lea",
        "2027-06-21 soon Daan",
        "2027-07-05 due Daan",
        "2027-07-19 deputy Daan",
        "2027-08-02 lead Lea",
        "2027-10-01 due Lea",
        "2027-12-25 soon Lea",
        "2028-03-18 soon Lea",
        "2028-06-11 soon Lea",
      ]
    `);
  });
});

describe('who cannot be reached is passed over, and that is said', () => {
  it.each([
    ['an owner who left', without('person-1', { leftOn: '2026-08-01' }), 'Daan', [['owner', 'left']]],
    ['an owner without address', without('person-1', { email: undefined }), 'Daan', [['owner', 'no-address']]],
    ['no owner at all', without('app-1', { owner: undefined }), 'Daan', [['owner', 'nobody']]],
    [
      'neither owner nor deputy',
      without('person-1', { email: undefined }).map((one) =>
        one.id === 'person-2' ? { ...one, content: { ...one.content, leftOn: '2026-08-01' } } : one,
      ),
      'Lea',
      [
        ['owner', 'no-address'],
        ['deputy', 'left'],
      ],
    ],
  ])('%s', (_, around, name, passed) => {
    const [reminder] = due([right, ...around], '2026-11-10');
    expect(reminder?.to?.person.name).toBe(name);
    expect(reminder?.passedOver.map(({ who, why }) => [who, why])).toEqual(passed);
  });

  it('finds the address among the ways to reach a person', () => {
    const point = recordOf('contact-point', 'point-2', {
      of: 'person-1',
      type: 'email',
      value: 'post@testdrecht.example',
    });
    const [reminder] = due([right, ...without('person-1', { email: undefined }), point], '2026-11-10');
    expect(reminder?.to?.address).toBe('post@testdrecht.example');
  });

  it('tells the administrators where nobody is left', () => {
    const reminders = due([right, recordOf('application', 'app-1')], '2026-11-10');
    const { digests, forNobody } = digestsOf(reminders);
    expect(digests).toEqual([]);
    const mail = nobodyMail('Bea', forNobody, {
      address: 'https://paraat.testdrecht.example',
      organisation: 'Gemeente Testdrecht',
    });
    expect(mail.subject).toBe('Niemand om na te kijken: sheet-1');
    expect(mail.text).toContain('Er is geen verantwoordelijke.');
    expect(mail.text).toContain('Er is geen teamleider bekend.');
  });
});

describe('the message', () => {
  const second = {
    ...reviewed(recordOf('plan', 'plan-1', { name: 'Plan zaaksysteem', about: 'app-1' }), '2026-08-10T09:00:00.000Z'),
  };
  it('holds all records of one person, each once, with its page', () => {
    const { digests } = digestsOf(due([right, second, ...surroundings], '2026-12-08'));
    expect(digests.map(({ person, reminders }) => [person.name, reminders.length])).toEqual([
      ['Ottelien', 2],
      ['Daan', 2],
      ['Lea', 2],
    ]);
    const [first] = digests;
    if (first === undefined) throw new Error('no message');
    const { subject, text } = reminderMail(first, {
      address: 'https://paraat.testdrecht.example',
      organisation: 'Gemeente Testdrecht',
    });
    expect(subject).toBe('Nakijken: 2 pagina’s');
    expect(text).toContain('Had nagekeken moeten zijn op 10 november 2026.');
    expect(text).toContain('https://paraat.testdrecht.example/plan/plan-1\n');
    expect(text).toContain('https://paraat.testdrecht.example/nakijken');
    expect(text).not.toMatch(/undefined|\{/);
  });
});

describe('always', () => {
  const everyone = [owner, deputy, lead].map(({ id }) => id);
  it('nobody gets two messages a day, and nobody who left gets any', () => {
    fc.assert(
      fc.property(fc.nat({ max: 700 }), fc.subarray(everyone), (days, gone) => {
        const around = surroundings.map((one) =>
          gone.includes(one.id) ? { ...one, content: { ...one.content, leftOn: '2026-08-01' } } : one,
        );
        const { digests } = digestsOf(
          due(
            [right, reviewed(recordOf('plan', 'plan-1', { about: 'app-1' }), '2026-09-01T09:00:00.000Z'), ...around],
            plusDays('2026-08-10', days),
          ),
        );
        const got = digests.map(({ person }) => person.id);
        expect(new Set(got).size).toBe(got.length);
        expect(got.filter((id) => gone.includes(id))).toEqual([]);
      }),
    );
  });

  it('sends who keeps a draft to the page where colleagues are asked, and who keeps a valid text to its own', () => {
    const place = { address: 'https://paraat.example', organisation: 'Testdrecht' };
    const mailOf = (record: RecordView) => {
      const [first] = digestsOf(due([record, ...surroundings], '2026-11-10')).digests;
      return first === undefined ? '' : reminderMail(first, place).text;
    };
    expect(mailOf(sheet)).toContain('Dit moeten collega’s bevestigen');
    expect(mailOf(sheet)).toContain('/bevestigen\n');
    expect(mailOf(right)).not.toMatch(/bevestigen/);
    expect(mailOf(right)).toContain('https://paraat.example/');
  });
});
