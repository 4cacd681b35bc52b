import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualRule } from '#features/reviews/review-rule.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { type Measure, type Risk, riskKind, riskSchema } from './risk.ts';
import type { Seen } from './seen.ts';
import { shippedRisks } from './shipped-risks.ts';
import { type RiskFacts, riskRegister, standingOf } from './standing.ts';

const today = '2026-11-22';
const owner = '01890000-0000-7000-8000-000000000001';
const left = '01890000-0000-7000-8000-000000000002';
const role = '01890000-0000-7000-8000-000000000003';
const emptyRole = '01890000-0000-7000-8000-000000000004';
const gone = '01890000-0000-7000-8000-00000000000f';
const page = '01890000-0000-7000-8000-000000000010';

function view(id: string, kind: KindName, content: Record<string, unknown>): RecordView {
  const given = { id, kind, slug: id, name: String(content.name ?? id), content, contentHash: 'h' };
  return { ...given, references: [], deletedAt: null, revision: 1, change: 1, review: null } as unknown as RecordView;
}

const around = [
  view(owner, 'person', { name: 'Fatima' }),
  view(left, 'person', { name: 'Rob', leftOn: '2026-01-01' }),
  view(role, 'role', { name: 'Piket', holders: [left, owner] }),
  view(emptyRole, 'role', { name: 'Kluis', holders: [left] }),
];

function facts(more: readonly RecordView[] = [], seen?: Omit<Seen, 'watch'>): RiskFacts {
  const known = new Map([...around, ...more].map((one) => [one.id, one]));
  return {
    byId: (id) => known.get(id),
    rule: usualRule,
    sight: (watch) => ({ watch, open: 0, all: 0, ...seen }),
    today,
  };
}

const whole: Risk = { name: 'x', likelihood: 'often', impact: 'serious', owner };
const told: Measure = { what: 'Iets', evidenceText: 'Verslag', evidenceOn: '2026-10-01' };
const standing = (risk: Partial<Risk>, given = facts()) => {
  const { state, lacks } = standingOf(view(gone, 'risk', { ...whole, ...risk }), given);
  return { state, lacks: lacks.map(({ code, at }) => (at === undefined ? code : `${code} ${at}`)) };
};

describe('a risk', () => {
  it.each<[string, Partial<Risk>, string, string[]]>([
    ['without a measure', {}, 'measure', ['no-measure']],
    ['with a measure and evidence of this year', { measures: [told] }, 'covered', []],
    ['with a measure that nobody showed', { measures: [{ what: 'Iets' }] }, 'prove', ['no-evidence 0']],
    [
      'with words for evidence but no day',
      { measures: [{ what: 'x', evidenceText: 'y' }] },
      'prove',
      ['no-evidence 0'],
    ],
    [
      'with evidence of a day that lies ahead',
      { measures: [{ ...told, evidenceOn: '2027-01-01' }] },
      'prove',
      ['no-evidence 0'],
    ],
    [
      'with evidence of over a year ago',
      { measures: [{ ...told, evidenceOn: '2025-11-21' }] },
      'prove',
      ['evidence-too-old 0'],
    ],
    ['with evidence of a year ago to the day', { measures: [{ ...told, evidenceOn: '2025-11-22' }] }, 'covered', []],
    ['whose measure must be shown each month', { measures: [{ ...told, months: 1 }] }, 'prove', ['evidence-too-old 0']],
    ['with evidence that is gone', { measures: [{ what: 'x', evidence: gone }] }, 'prove', ['evidence-gone 0']],
    ['with a measure that is planned', { measures: [{ what: 'x', readyBy: '2027-01-01' }] }, 'planned', []],
    ['with a measure that is late', { measures: [{ what: 'x', readyBy: '2026-11-21' }] }, 'prove', ['measure-late 0']],
    [
      'with one measure shown and one planned',
      { measures: [told, { what: 'x', readyBy: '2027-01-01' }] },
      'covered',
      [],
    ],
    ['with one measure shown and one not yet', { measures: [told, { what: 'x' }] }, 'covered', ['no-evidence 1']],
    [
      'with one measure shown and one too old',
      { measures: [told, { ...told, evidenceOn: '2024-01-01' }] },
      'prove',
      ['evidence-too-old 1'],
    ],
    ['whose owner left', { owner: left, measures: [told] }, 'ask', ['owner-left']],
    ['without an owner', { owner: undefined, measures: [told] }, 'ask', ['no-owner']],
    ['whose measure is done by somebody who left', { measures: [{ ...told, who: left }] }, 'ask', ['who-gone 0']],
    ['whose measure is done by a role with people', { measures: [{ ...told, who: role }] }, 'covered', []],
    [
      'whose measure is done by a role without people',
      { measures: [{ ...told, who: emptyRole }] },
      'ask',
      ['who-gone 0'],
    ],
    ['that nobody weighed', { likelihood: undefined, measures: [told] }, 'ask', ['not-weighed']],
    ['that is said to be covered and is not', { status: 'covered' }, 'measure', ['said-covered', 'no-measure']],
    [
      'accepted by name, with a reason, until later',
      { status: 'accepted', accepted: { by: owner, reason: 'Te duur', until: today } },
      'accepted',
      [],
    ],
    [
      'accepted until yesterday',
      { status: 'accepted', accepted: { by: owner, reason: 'Te duur', until: '2026-11-21' } },
      'decide',
      ['acceptance-passed'],
    ],
    [
      'accepted by somebody who left',
      { status: 'accepted', accepted: { by: left, reason: 'Te duur', until: today } },
      'decide',
      ['acceptance-left'],
    ],
    ['accepted without a reason', { status: 'accepted', accepted: { by: owner } }, 'decide', ['acceptance-incomplete']],
  ])('%s', (_, risk, state, lacks) => {
    expect(standing(risk)).toEqual({ state, lacks });
  });
});

describe('the evidence of a measure', () => {
  it.each<[string, KindName, Record<string, unknown>, string]>([
    ['a setting that was changed', 'setting', { stillDefault: 'no', changedOn: '2026-06-01' }, 'proved'],
    ['a setting of which nobody knows', 'setting', { stillDefault: 'unknown', changedOn: '2026-06-01' }, 'unproved'],
    ['a setting that is as it came', 'setting', { stillDefault: 'yes' }, 'fails'],
    ['a spot check that went well', 'spot-check', { result: 'works', triedOn: '2026-10-02' }, 'proved'],
    ['a spot check that failed', 'spot-check', { result: 'does-not-work', triedOn: '2026-10-02' }, 'fails'],
    [
      'a takeover test in which all went',
      'takeover-test',
      { tasks: [{ result: 'alone' }], triedOn: '2026-10-02' },
      'proved',
    ],
    [
      'a takeover test that needed the owner',
      'takeover-test',
      { tasks: [{ result: 'with-owner' }], triedOn: '2026-10-02' },
      'fails',
    ],
    ['a takeover test not yet done', 'takeover-test', { tasks: [{}], heldOn: '2026-10-02' }, 'unproved'],
    ['a spot check that nobody did', 'spot-check', { result: 'not-tried', triedOn: '2026-10-02' }, 'unproved'],
    ['a document of this year', 'document', { state: 'found', date: '2026-03-01' }, 'proved'],
    ['a document that is missing', 'document', { state: 'missing', date: '2026-03-01' }, 'fails'],
    ['a contract that ended', 'contract', { endsOn: '2026-11-21' }, 'fails'],
    ['a plan whose restore was tried', 'plan', { restore: { lastTestOn: '2026-05-05' } }, 'proved'],
    ['a site that was looked at long ago', 'location', { lastCheckedOn: '2024-05-05' }, 'too-old'],
    ['a procedure that nobody reviewed', 'procedure', {}, 'unproved'],
  ])('%s', (_, kind, content, state) => {
    const given = facts([view(page, kind, { name: 'x', ...content })]);
    const record = view(gone, 'risk', { ...whole, measures: [{ what: 'x', evidence: page }] });
    expect(standingOf(record, given).measures.map((one) => one.state)).toEqual([state]);
  });

  it('is the review of a text, as long as that is the text that was reviewed', () => {
    const record = view(gone, 'risk', { ...whole, measures: [{ what: 'x', evidence: page }] });
    const reviewed = (hash: string) => {
      const review = { at: '2026-11-01T09:00:00Z', by: 'Fatima', contentHash: hash };
      return facts([{ ...view(page, 'procedure', { name: 'x' }), review }]);
    };
    expect(standingOf(record, reviewed('h')).state).toBe('covered');
    expect(standingOf(record, reviewed('older')).state).toBe('prove');
  });
});

describe('what the program sees for itself', () => {
  const watched: Partial<Risk> = { watch: 'absence', measures: [{ what: 'Iedereen heeft een vervanger' }] };

  it('covers a risk without anybody having to say so', () => {
    expect(standing(watched, facts([], { open: 0, all: 5 }))).toEqual({ state: 'covered', lacks: [] });
  });

  it('keeps a risk from being covered, whatever was typed', () => {
    const typed = { ...watched, measures: [told], status: 'covered' as const };
    expect(standing(typed, facts([], { open: 3, all: 5 }))).toEqual({ state: 'mend', lacks: ['said-covered'] });
  });

  it('says nothing where there is nothing to look at', () => {
    expect(standing(watched, facts([], { open: 0, all: 0 })).state).toBe('prove');
  });
});

it('shows what has to be done first, the heaviest at the top', () => {
  const risks = [
    view(gone, 'risk', { ...whole, name: 'gedekt', measures: [told] }),
    view(page, 'risk', { ...whole, name: 'licht', impact: 'small' }),
    view(role, 'risk', { ...whole, name: 'zwaar', impact: 'disastrous' }),
    { ...view(left, 'risk', { ...whole, name: 'weg' }), deletedAt: '2026-01-01T00:00:00Z' },
  ];
  expect(riskRegister(risks, facts()).map(({ risk }) => risk.name)).toEqual(['zwaar', 'licht', 'gedekt']);
});

it('never calls a risk covered without a measure, or with evidence that does not count', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  const dayText = day.map((one) => one.toISOString().slice(0, 10));
  const measure = fc.record(
    {
      what: fc.constant('x'),
      who: fc.constantFrom(owner, left, role, emptyRole, gone),
      evidenceText: fc.constant('y'),
      evidenceOn: dayText,
      readyBy: dayText,
      months: fc.integer({ min: 1, max: 36 }),
    },
    { requiredKeys: ['what'] },
  );
  fc.assert(
    fc.property(fc.array(measure, { maxLength: 4 }), (measures) => {
      const { state, measures: found } = standingOf(view(gone, 'risk', { ...whole, measures }), facts());
      if (state !== 'covered') return true;
      return found.some((one) => one.countsUntil !== null && one.countsUntil >= today && (one.provedOn ?? '') <= today);
    }),
  );
});

describe('the shipped risks', () => {
  it('follow the schema and its rules, each under a key of its own', () => {
    for (const risk of shippedRisks) {
      expect(riskSchema.strict().safeParse(risk).error?.issues ?? [], risk.shipped).toEqual([]);
      expect(riskKind.check?.(risk)).toEqual([]);
    }
    expect(new Set(shippedRisks.map(({ shipped }) => shipped)).size).toBe(shippedRisks.length);
  });
});

it('refuses to accept a risk without a name, a reason or a day', () => {
  const accept = (accepted: Risk['accepted']) => riskKind.check?.({ name: 'x', status: 'accepted', accepted });
  expect(accept({ by: owner, until: today })).toEqual([{ field: 'accepted.reason', message: 'accepted-without' }]);
  expect(accept({ by: owner, reason: 'Te duur', until: today })).toEqual([]);
});
