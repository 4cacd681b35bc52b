import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDays, plusMonths } from '#platform/time/calendar.ts';
import type { RecordView } from '#records/record.ts';
import { changed, recordOf, reviewed, sheet, surroundings } from '#test/reviewed-records.ts';
import { aroundIn } from './around.ts';
import { type Freshness, freshnessOf, freshnessStates } from './freshness.ts';
import { noticeFor } from './freshness-words.ts';
import { reviewRule, usualRule } from './review-rule.ts';

const reviewedAt = '2026-08-10T09:00:00.000Z';
const right = reviewed(sheet, reviewedAt);

function seen(
  record: RecordView,
  today: string,
  records: readonly RecordView[] = surroundings,
  triggers: RecordView[] = [],
): Freshness {
  return freshnessOf(record, { around: aroundIn([record, ...records], true), rule: usualRule, triggers }, today);
}
const withChange = (id: string, change: (record: RecordView) => RecordView) =>
  surroundings.map((record) => (record.id === id ? change(record) : record));
const edited = (record: RecordView) => changed(record, '2026-08-20T09:00:00.000Z', { notes: 'anders' });

describe('months', () => {
  it.each([
    ['2026-08-10', 3, '2026-11-10'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
  ])('%s and %i months is %s', (day, months, later) => expect(plusMonths(day, months)).toBe(later));
});

describe('time', () => {
  it.each([
    ['on the day of the review', '2026-08-10', 'fresh'],
    ['fifteen days before it is due', '2026-10-26', 'fresh'],
    ['fourteen days before it is due', '2026-10-27', 'due-soon'],
    ['on the day itself', '2026-11-10', 'due-soon'],
    ['the day after', '2026-11-11', 'overdue'],
  ])('%s it is %s', (_, today, state) => {
    expect(seen(right, today)).toMatchObject({
      state,
      dueOn: '2026-11-10',
      reviewedOn: '2026-08-10',
      reviewedBy: 'Bea',
    });
  });

  it('follows what the organisation agreed, for a kind of its own too', () => {
    const policy = recordOf('review-policy', 'policy-1', {
      months: 6,
      perKind: [{ kindName: 'fact-sheet', months: 1 }],
    });
    const rule = reviewRule([policy]);
    const facts = { around: aroundIn([right], false), rule, triggers: [] };
    expect(freshnessOf(right, facts, '2026-09-09').dueOn).toBe('2026-09-10');
    const plan = reviewed(recordOf('plan', 'plan-1'), reviewedAt);
    expect(freshnessOf(plan, facts, '2026-09-09').dueOn).toBe('2027-02-10');
  });
});

describe('its own text', () => {
  it('was never confirmed', () => {
    expect(seen(sheet, '2026-01-02')).toMatchObject({ state: 'never', dueOn: '2026-01-15', reviewedOn: null });
  });
  it.each(['edit', 'import', 'migration'] as const)('changed by %s is not confirmed any more', (nature) => {
    const after = changed(right, '2026-08-11T09:00:00.000Z', { steps: ['wacht'] }, nature);
    expect(seen(after, '2026-08-12')).toMatchObject({ state: 'changed', reviewedBy: 'Bea', dueOn: '2026-08-25' });
  });
  it('that was put back as it was confirmed, is confirmed', () => {
    const back = changed(changed(right, '2026-08-11T09:00:00.000Z', { steps: ['wacht'] }), '2026-08-12T09:00:00.000Z', {
      steps: ['herstart'],
    });
    expect(seen(back, '2026-08-12').state).toBe('fresh');
  });
  it('that was published was reviewed by those who judged it, not by who made it valid', () => {
    const judged = [
      { type: 'correct' as const, by: 'Noor', at: '2026-08-30T09:00:00.000Z' },
      { type: 'understandable' as const, by: 'Tom', at: '2026-08-31T09:00:00.000Z' },
      { type: 'co-review' as const, by: 'Noor', at: '2026-08-31T10:00:00.000Z', role: 'CISO' },
    ];
    const at = '2026-09-01T09:00:00.000Z';
    const published = { revision: 1, contentHash: sheet.contentHash, at, by: 'Eva', judged };
    expect(seen({ ...sheet, published }, '2026-09-02')).toMatchObject({
      reviewedBy: 'Noor, Tom',
      reviewedOn: '2026-09-01',
    });
    const kept = { ...published, judged: undefined };
    expect(seen({ ...sheet, published: kept }, '2026-09-02').reviewedBy).toBe('Eva');
  });
  it('that was published counts from its publication, until its content is another', () => {
    const published = { revision: 1, contentHash: sheet.contentHash, at: '2026-09-01T09:00:00.000Z', by: 'Anouk' };
    expect(seen({ ...right, published }, '2026-09-02')).toMatchObject({
      state: 'fresh',
      reviewedBy: 'Anouk',
      dueOn: '2026-12-01',
    });
    expect(seen({ ...sheet, published: { ...published, contentHash: 'other' } }, '2026-09-02').state).toBe('changed');
  });
});

describe('what it leans on', () => {
  it.each(['supplier-1', 'person-1', 'person-2', 'contract-1', 'supplier-2', 'dependency-1', 'point-1'])(
    '%s changed since the review',
    (id) => {
      const fresh = seen(right, '2026-08-21', withChange(id, edited));
      expect(fresh).toMatchObject({ state: 'triggered', dueOn: '2026-08-20' });
      expect(fresh.reasons.map(({ type, recordId }) => [type, recordId])).toEqual([['changed', id]]);
    },
  );
  it.each(['location-1', 'dependency-2', 'app-2'])('%s changed, but it does not lean on that', (id) => {
    expect(seen(right, '2026-08-21', withChange(id, edited)).state).toBe('fresh');
  });
  it('changed before the review, or by a migration', () => {
    const before = withChange('supplier-1', (one) => changed(one, '2026-08-09T09:00:00.000Z', {}));
    expect(seen(right, '2026-08-21', before).state).toBe('fresh');
    const migrated = withChange('supplier-1', (one) => changed(one, '2026-08-20T09:00:00.000Z', {}, 'migration'));
    expect(seen(right, '2026-08-21', migrated).state).toBe('fresh');
  });
  it('was added since: a contract, a way to be reached', () => {
    const added = recordOf(
      'contract',
      'contract-2',
      { covers: ['app-1'] },
      { updatedAt: '2026-08-20T09:00:00.000Z', nature: 'import' },
    );
    expect(seen(right, '2026-08-21', [...surroundings, added]).reasons[0]).toMatchObject({ recordId: 'contract-2' });
  });
  it('is a person who leaves: from that day on', () => {
    const leaving = withChange('person-1', (one) => ({ ...one, content: { ...one.content, leftOn: '2026-09-01' } }));
    expect(seen(right, '2026-08-31', leaving).state).toBe('fresh');
    expect(seen(right, '2026-09-01', leaving)).toMatchObject({
      state: 'triggered',
      reasons: [{ type: 'left', on: '2026-09-01' }],
    });
  });
  it('was deleted: told where all records are known, and nowhere else', () => {
    const contact = reviewed(recordOf('fact-sheet', 'sheet-1', { about: 'app-1', contact: 'location-1' }), reviewedAt);
    const without = surroundings.filter(({ id }) => id !== 'location-1');
    expect(seen(contact, '2026-08-21', without)).toMatchObject({
      state: 'triggered',
      reasons: [{ type: 'deleted', on: null }],
    });
    const part = { around: aroundIn([contact], false), rule: usualRule, triggers: [] };
    expect(freshnessOf(contact, part, '2026-08-21').state).toBe('fresh');
  });
  it('came in one import together with the sheet and its earlier review', () => {
    const arrived = { updatedAt: '2026-08-20T09:00:00.000Z', nature: 'import' as const, revision: 1 };
    const all = surroundings.map((record) => ({ ...record, ...arrived }));
    expect(seen({ ...right, ...arrived }, '2026-08-21', all).state).toBe('fresh');
  });
});

describe('what happened', () => {
  const happening = (given: Record<string, unknown>, updatedAt = '2026-08-20T09:00:00.000Z') =>
    recordOf(
      'review-trigger',
      'trigger-1',
      { name: 'Storing zaaksysteem', type: 'incident', happenedOn: '2026-08-19', about: ['app-1'], ...given },
      { updatedAt },
    );
  it.each([
    ['an incident after the review', happening({}), 'triggered'],
    ['an incident before it, written down after it', happening({ happenedOn: '2026-08-01' }), 'triggered'],
    [
      'an incident before it, known by then',
      happening({ happenedOn: '2026-08-01' }, '2026-08-02T09:00:00.000Z'),
      'fresh',
    ],
    ['about the sheet itself', happening({ about: ['sheet-1'] }), 'triggered'],
    ['about its supplier', happening({ type: 'tender', about: ['supplier-1'] }), 'triggered'],
    ['about the supplier of its contract', happening({ type: 'other', about: ['supplier-2'] }), 'triggered'],
    ['a reorganisation of who is responsible', happening({ type: 'reorganisation', about: ['person-1'] }), 'triggered'],
    ['about something else', happening({ about: ['app-2'] }), 'fresh'],
    ['announced for later', happening({ type: 'reorganisation', happenedOn: '2026-09-01' }), 'fresh'],
    ['a record that was deleted', { ...happening({}), deletedAt: '2026-08-21T09:00:00.000Z' }, 'fresh'],
  ])('%s', (_, trigger, state) => {
    expect(seen(right, '2026-08-22', surroundings, [trigger]).state).toBe(state);
  });
});

const day = fc.integer({ min: 0, max: 800 }).map((days) => plusDays('2026-01-02', days));
const rank = ({ state }: Freshness): number => freshnessStates.indexOf(state);
const someRecord = fc.tuple(fc.option(day), fc.boolean()).map(([on, isOfThis]) => {
  if (on === null) return sheet;
  const done = reviewed(sheet, `${on}T09:00:00.000Z`);
  return isOfThis ? done : changed(done, `${plusDays(on, 1)}T09:00:00.000Z`, { steps: ['anders'] });
});
const someAround = fc
  .array(fc.tuple(fc.integer({ min: 0, max: surroundings.length - 1 }), day, fc.option(day)), { maxLength: 4 })
  .map((changes) =>
    surroundings.map((record, at) => {
      const found = changes.find(([index]) => index === at);
      if (found === undefined) return record;
      const left = record.kind === 'person' && found[2] !== null ? { leftOn: found[2] } : {};
      return changed(record, `${found[1]}T10:00:00.000Z`, left);
    }),
  );

describe('always', () => {
  it('time makes nothing fresher', () => {
    fc.assert(
      fc.property(someRecord, someAround, day, fc.nat({ max: 400 }), (record, around, today, later) => {
        expect(rank(seen(record, plusDays(today, later), around))).toBeGreaterThanOrEqual(
          rank(seen(record, today, around)),
        );
      }),
    );
  });
  it('an edit or an import makes nothing fresher', () => {
    fc.assert(
      fc.property(
        someRecord,
        someAround,
        day,
        fc.constantFrom('edit' as const, 'import' as const),
        fc.nat(),
        (record, around, today, nature, text) => {
          const after = changed(record, `${today}T12:00:00.000Z`, { steps: [String(text)] }, nature);
          expect(rank(seen(after, today, around))).toBeGreaterThanOrEqual(rank(seen(record, today, around)));
        },
      ),
    );
  });
  it('a change of what it leans on makes nothing fresher', () => {
    fc.assert(
      fc.property(
        someRecord,
        someAround,
        day,
        fc.nat({ max: surroundings.length - 1 }),
        (record, around, today, at) => {
          // A newer revision is never older than the one before it.
          const when = [around[at]?.updatedAt ?? '', `${today}T23:00:00.000Z`].sort().at(-1) ?? '';
          const after = around.map((one, index) => (index === at ? changed(one, when, { notes: 'x' }) : one));
          expect(rank(seen(record, today, after))).toBeGreaterThanOrEqual(rank(seen(record, today, around)));
        },
      ),
    );
  });
  it('a review of this very content makes it fresh, unless something happens after it', () => {
    fc.assert(
      fc.property(someRecord, someAround, day, (record, around, today) => {
        const known = around.filter(({ updatedAt }) => updatedAt < `${today}T20:00:00.000Z`);
        const stays = known.filter(({ content }) => content.leftOn === undefined || String(content.leftOn) < today);
        const facts = { around: aroundIn([record, ...stays], false), rule: usualRule, triggers: [] };
        expect(freshnessOf(reviewed(record, `${today}T20:00:00.000Z`), facts, today).state).toBe('fresh');
      }),
    );
  });
  it('every state has words in both languages', () => {
    fc.assert(
      fc.property(
        someRecord,
        someAround,
        day,
        fc.constantFrom('nl' as const, 'en' as const),
        (record, around, today, locale) => {
          const { tone, title, lines } = noticeFor(seen(record, today, around), { locale });
          expect(title).not.toMatch(/undefined|\{|^$/);
          expect(lines.join()).not.toMatch(/undefined|\{/);
          expect(tone === 'calm').toBe(seen(record, today, around).state === 'fresh');
        },
      ),
    );
  });
});
