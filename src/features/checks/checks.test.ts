import { describe, expect, it } from 'vitest';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { findingsIn } from './checks.ts';
import type { Finding, FindingCode } from './finding.ts';
import { findingDetail } from './finding-words.ts';

const today = '2026-06-01';

/** A standing record; ids are short names, references are whatever looks like one of them. */
function record(kind: KindName, id: string, content: Record<string, unknown> = {}): RecordView {
  const name = (content.name as string | undefined) ?? id;
  return {
    ...{ id, kind, slug: id, name, content: { name, ...content }, contentHash: id, revision: 1, change: 1 },
    ...{ updatedAt: '2026-01-01T00:00:00Z', updatedBy: 'A', nature: 'edit', references: [], review: null },
    deletedAt: null,
  };
}
const needs = (id: string, dependent: string, on: string[], more: Record<string, unknown> = {}) =>
  record('dependency', id, { dependent, on, type: 'runs-on', ...more });
const codes = (records: RecordView[], ...wanted: FindingCode[]): Finding[] =>
  findingsIn(records, today).filter(({ code }) => wanted.includes(code));

describe('steps', () => {
  const plan = (steps: unknown[]) => record('plan', 'p', { owner: 'a', deputy: 'b', steps });
  it.each([
    ['nobody does it', { action: 'Herstart', expected: 'Groen' }, 'step-without-actor', 'steps.0.who'],
    ['nothing to see', { action: 'Herstart', who: 'r' }, 'step-without-expected', 'steps.0.expected'],
    [
      'goes to a step beyond the last',
      { action: 'Herstart', who: 'r', expected: 'x', otherwise: 'go-to-step', otherwiseStep: 2 },
      'step-leads-nowhere',
      'steps.0.otherwise',
    ],
    [
      'takes another plan, but which',
      { action: 'Herstart', who: 'r', expected: 'x', otherwise: 'other-plan' },
      'step-leads-nowhere',
      'steps.0.otherwise',
    ],
  ] as const)('%s', (_, step, code, field) => {
    const found = codes([plan([step])], 'step-without-actor', 'step-without-expected', 'step-leads-nowhere');
    expect(found).toMatchObject([{ code, field, text: '1. Herstart' }]);
  });
  it('leaves a step alone that follows a procedure, or is whole', () => {
    const whole = { action: 'x', who: 'r', expected: 'y', otherwise: 'go-to-step', otherwiseStep: 1 };
    const found = codes([plan([whole, { action: 'y', follows: 'q' }])], 'step-without-actor', 'step-leads-nowhere');
    expect(found).toEqual([]);
  });
});

describe('people', () => {
  const named = (id: string, references: string[]) => ({ ...record('application', id), references });
  it.each([
    ['nothing', {}, 1],
    ['a mobile', { mobile: '06 12345678' }, 0],
    ['only an address for mail, which rings nowhere at night', { email: 'a@b.nl' }, 1],
    ['left', { leftOn: '2026-05-01' }, 0],
    ['leaves later', { leftOn: '2026-07-01' }, 1],
  ])('a person with %s', (_, content, count) => {
    expect(codes([record('person', 'a', content), named('x', ['a'])], 'person-not-reachable')).toHaveLength(count);
  });
  it('a contact point makes somebody reachable, and nobody asks for one who is named nowhere', () => {
    const point = record('contact-point', 'c', { of: 'a', value: '014 012' });
    expect(codes([record('person', 'a'), named('x', ['a']), point], 'person-not-reachable')).toEqual([]);
    expect(codes([record('person', 'a')], 'person-not-reachable')).toEqual([]);
    const mailbox = record('contact-point', 'c', { of: 'a', type: 'email', value: 'a@b.nl' });
    expect(codes([record('person', 'a'), named('x', ['a']), mailbox], 'person-not-reachable')).toHaveLength(1);
  });
  it.each([
    [{}, ['no-owner', 'no-deputy']],
    [{ owner: 'a', deputy: 'a' }, ['deputy-is-owner']],
    [{ owner: 'gone', deputy: 'a' }, ['owner-left']],
    [{ owner: 'a', deputy: 'nobody' }, ['deputy-left']],
    [{ owner: 'a', deputy: 'b' }, []],
  ])('a plan with %j', (content, expected) => {
    const people = [record('person', 'a'), record('person', 'b'), record('person', 'gone', { leftOn: '2026-01-01' })];
    const found = codes(
      [record('plan', 'p', content), ...people],
      'no-owner',
      'no-deputy',
      'deputy-is-owner',
      'owner-left',
      'deputy-left',
    );
    expect(found.map(({ code }) => code).sort()).toEqual([...expected].sort());
  });
  it.each(['action-card', 'setting', 'solution'] as const)('a %s whose keepers left or are one person', (kind) => {
    const people = [record('person', 'a'), record('person', 'gone', { leftOn: '2026-01-01' })];
    const found = (content: Record<string, unknown>) =>
      codes([record(kind, 'k', content), ...people], 'no-owner', 'owner-left', 'deputy-left', 'deputy-is-owner');
    expect(found({}).map(({ code }) => code)).toEqual([]);
    expect(found({ owner: 'gone', deputy: 'a' }).map(({ code }) => code)).toEqual(['owner-left']);
    expect(found({ owner: 'a', deputy: 'gone' }).map(({ code }) => code)).toEqual(['deputy-left']);
    expect(found({ owner: 'a', deputy: 'a' }).map(({ code }) => code)).toEqual(['deputy-is-owner']);
  });
  it.each([
    [['a', 'b'], true, 1],
    [['a', 'b', 'c'], true, 0],
    [['a', 'b', 'gone'], true, 1],
    [['a'], false, 0],
  ])('a role held by %j, indispensable %s', (holders, indispensable, count) => {
    const people = ['a', 'b', 'c'].map((id) => record('person', id));
    const gone = record('person', 'gone', { leftOn: '2026-01-01' });
    const plan = record('plan', 'p', { roles: [{ role: 'r', indispensable }] });
    expect(codes([...people, gone, record('role', 'r', { holders }), plan], 'role-not-deep')).toHaveLength(count);
  });
});

describe('circularity', () => {
  const directory = record('infrastructure', 'aanmelddienst', { name: 'Aanmelddienst' });
  const share = record('application', 'deelplek', {
    name: 'Deelplek',
    otherNames: ['Plek'],
    address: 'https://deelplek.gemeente.nl/',
  });
  const other = record('application', 'belwijzer', { name: 'Belwijzer' });
  const signIn = needs('d', 'deelplek', ['aanmelddienst'], { type: 'signs-in-through' });
  const world = [directory, share, other, signIn];
  it.each([
    ['a key that lies in what falls too', 'fact-sheet', { access: ['Sleutel: in Deelplek'] }, 1],
    ['a key that lies elsewhere', 'fact-sheet', { access: ['Sleutel: in Belwijzer'] }, 0],
    ['a copy kept in what falls too', 'plan', { holders: [{ where: 'map Calamiteit op Deelplek' }] }, 1],
    ['a copy kept in the thing itself', 'plan', { holders: [{ where: 'Aanmelddienst' }] }, 1],
    ['a step that needs what falls too', 'plan', { steps: [{ action: 'Zoek op', needs: ['Deelplek'] }] }, 1],
    ['a step that is about the thing itself', 'plan', { steps: [{ action: 'Herstart de Aanmelddienst' }] }, 0],
    ['a step that tells somebody who shares a name with it', 'plan', { steps: [{ action: 'Bel Deelplek Media.' }] }, 0],
    ['a step in it, by its other name', 'plan', { steps: [{ action: 'Zoek de lijst op de Plek.' }] }, 1],
    ['a step after which it works again', 'plan', { steps: [{ action: 'Zet het scherm van Deelplek aan.' }] }, 0],
    ['a message by a way that falls too', 'plan', { communication: [{ channel: 'Deelplek' }] }, 1],
    ['a document at an address of what falls too', 'document', { address: 'https://deelplek.gemeente.nl/plan' }, 1],
    ['a document elsewhere', 'document', { address: 'https://elders.nl/plan' }, 0],
  ] as const)('%s', (_, kind, content, count) => {
    const found = codes([...world, record(kind, 'x', { about: 'aanmelddienst', ...content })], 'circular');
    expect(found).toHaveLength(count);
  });
  it('follows the dependencies of what it leans on, however far, and knows a stand-in', () => {
    const sheet = record('fact-sheet', 'x', { about: 'stroom', access: ['Deelplek'] });
    const far = [record('infrastructure', 'stroom'), needs('e', 'aanmelddienst', ['stroom'])];
    expect(codes([...world, ...far, sheet], 'circular')).toMatchObject([
      { others: [{ slug: 'deelplek' }, { slug: 'stroom' }] },
    ]);
    const twice = [record('infrastructure', 'stroom'), record('infrastructure', 'aggregaat')];
    const standIn = needs('e', 'aanmelddienst', ['stroom', 'aggregaat']);
    expect(codes([...world, ...twice, standIn, sheet], 'circular')).toEqual([]);
  });
});

describe('promised recovery', () => {
  const app = (id: string, maximumOutage?: number) =>
    record('application', id, maximumOutage === undefined ? {} : { maximumOutage });
  it.each([
    ['slower below', [app('a', 60), app('b', 240), needs('d', 'a', ['b'])], 1],
    ['faster below', [app('a', 240), app('b', 60), needs('d', 'a', ['b'])], 0],
    ['only data', [app('a', 60), app('b', 240), needs('d', 'a', ['b'], { type: 'data' })], 0],
    ['one of two is fast', [app('a', 60), app('b', 240), app('c', 30), needs('d', 'a', ['b', 'c'])], 0],
    ['both are needed', [app('a', 60), app('b', 240), app('c', 30), needs('d', 'a', ['b', 'c'], { needed: 2 })], 1],
    ['unknown stand-in may be fast', [app('a', 60), app('b', 240), app('c'), needs('d', 'a', ['b', 'c'])], 0],
    [
      'through one that promises nothing',
      [app('a', 60), app('b'), app('c', 240), needs('d', 'a', ['b']), needs('e', 'b', ['c'])],
      1,
    ],
    ['in a circle', [app('a', 60), app('b'), needs('d', 'a', ['b']), needs('e', 'b', ['a'])], 0],
  ] as const)('%s', (_, records, count) => {
    expect(codes([...records], 'recovery-too-slow')).toHaveLength(count);
  });
  it('says what was promised, what it takes and what is waited for', () => {
    const found = codes([app('a', 60), app('b', 240), needs('d', 'a', ['b'])], 'recovery-too-slow');
    expect(found).toMatchObject([{ slug: 'a', promised: 60, takes: 240, others: [{ slug: 'b' }] }]);
  });
  it('finds a contract that allows more than was promised', () => {
    const contract = record('contract', 'c', { covers: ['a'], recoveryTime: 480 });
    expect(codes([app('a', 60), contract], 'contract-too-slow')).toMatchObject([
      { slug: 'c', promised: 60, takes: 480 },
    ]);
    expect(codes([app('a', 600), contract], 'contract-too-slow')).toEqual([]);
  });
});

describe('texts', () => {
  it('finds a secret that came in by an import, and does not repeat it', () => {
    const found = codes([record('procedure', 'p', { text: 'Wachtwoord: Zomer2024!' })], 'secret-in-text');
    expect(found).toMatchObject([{ field: 'text', slug: 'p' }]);
    expect(JSON.stringify(found)).not.toContain('Zomer2024');
  });
  it('finds a file with a secret in it, by what was noted when it was read', () => {
    const document = record('document', 'd', { secretsAt: ['Bladzijde 3: wachtwoord: •••'] });
    expect(codes([document, record('document', 'e', {})], 'secret-in-file')).toMatchObject([
      { slug: 'd', field: 'secretsAt', text: 'Bladzijde 3: wachtwoord: •••' },
    ]);
    expect(codes([document], 'secret-in-text')).toEqual([]);
  });
  it('finds the value of a password, by its name or by the setting that it is a value of', () => {
    const setting = record('setting', 's', { name: 'Router', type: 'password' });
    const done = record('handling', 'h', { settings: [{ setting: 's', from: 'tulpenbol', to: 'gewijzigd' }] });
    const named = record('setting', 'n', { name: 'Root-wachtwoord', type: 'setting', value: 'roosje' });
    const found = codes([setting, done, named], 'secret-in-text');
    expect(found.map(({ slug, field }) => [slug, field])).toEqual([
      ['h', 'settings.0.from'],
      ['n', 'value'],
    ]);
  });
  it.each([
    ['Bel \\<LEVERANCIER> op het nummer.', 1],
    ['Bel [naam] op het nummer.', 1],
    ['Dit is later in te vullen.', 1],
    ['Zet de server <b> aan en vul de tank.', 0],
    ['Als x < Y dan > Z.', 0],
  ])('finds the hole in: %s', (text, count) => {
    expect(codes([record('procedure', 'p', { text })], 'placeholder')).toHaveLength(count);
  });
  it('names a hole as one reads it, with the section or step in which it stands', () => {
    const plan = record('plan', 'p', {
      summary: 'Bel \\<LEVERANCIER>.',
      sections: [{ key: 'doel', title: 'Waarvoor', block: 'text', text: 'Voor \\<Invullen>.' }],
      steps: [{ action: 'Bel \\<LEVERANCIER>', phase: 'response' }],
    });
    expect(codes([plan], 'placeholder').map(findingDetail)).toEqual([
      '<LEVERANCIER>',
      '<Invullen> in onderdeel ‘Waarvoor’',
      '<LEVERANCIER> in stap 1. Bel <LEVERANCIER>',
    ]);
  });
  it('leaves holes alone in texts that are filled in at the moment itself', () => {
    const plan = record('plan', 'p', { communication: [{ text: 'Het ligt stil sinds [datum].' }] });
    expect(codes([plan], 'placeholder')).toEqual([]);
  });
  it('finds links to pages that are not there', () => {
    const text = 'Zie [a](../procedure/er-is.md), [b](../procedure/er-is-niet.md#kop) en [c](https://x.nl/y.md).';
    const found = codes([record('procedure', 'p', { text }), record('procedure', 'er-is')], 'link-nowhere');
    expect(found).toMatchObject([{ text: 'procedure/er-is-niet' }]);
  });
});

describe('readability', () => {
  const procedure = (text: string) => record('procedure', 'p', { text });
  const long = `${'Als de server niet start en de dienst ook niet '.repeat(4)}bel dan de leverancier.`;
  it('shows a sentence that is too long', () => {
    expect(codes([procedure(`Kort. ${long}`)], 'long-sentence')).toMatchObject([{ text: long, field: 'text' }]);
    expect(codes([procedure('Bel de leverancier. Vraag naar de dienst.')], 'long-sentence')).toEqual([]);
  });
  it('shows words that nobody explained, until the glossary does', () => {
    const text = 'Doe een failover naar de XYZQ.';
    expect(codes([procedure(text)], 'jargon').map((one) => one.text?.split(':')[0])).toEqual(['failover', 'XYZQ']);
    const terms = [record('term', 'failover'), record('term', 't', { name: 'Reservekamer', otherWords: ['XYZQ'] })];
    expect(codes([procedure(text), ...terms], 'jargon')).toEqual([]);
  });
  it('says that a whole text is hard', () => {
    const hard = 'De verantwoordelijkheidstoedeling betreffende infrastructuurcomponenten geschiedt overeenkomstig. ';
    expect(codes([procedure(hard.repeat(20))], 'hard-to-read')).toHaveLength(1);
    expect(codes([procedure('Bel de man. Zeg wat je ziet. Wacht op hem. '.repeat(20))], 'hard-to-read')).toEqual([]);
  });
});

it('puts what hurts most first and leaves deleted records out', () => {
  const gone = { ...record('plan', 'weg'), deletedAt: '2026-05-01T00:00:00Z' };
  const found = findingsIn([record('plan', 'p', { steps: [{ action: 'x' }] }), gone], today);
  expect(found.map(({ code }) => code)).toEqual([
    'no-owner',
    'no-deputy',
    'step-without-actor',
    'step-without-expected',
  ]);
});

it('names the sections of a plan that nobody wrote', () => {
  const section = (key: string, text?: string) => ({ key, title: key, block: 'text', ...(text && { text }) });
  const template = record('plan-template', 't', {
    sections: ['leeg', 'voorbeeld', 'eigen'].map((key) => ({ ...section(key, 'Schrijf hier.'), required: true })),
  });
  const sections = [section('leeg'), section('voorbeeld', 'Schrijf hier.'), section('eigen', 'Zo is het.')];
  const found = codes(
    [template, record('plan', 'p', { template: 't', sections })],
    'section-empty',
    'section-template',
  );
  expect(found).toMatchObject([
    { code: 'section-empty', field: 'sections.0.text', text: 'leeg' },
    { code: 'section-template', field: 'sections.1.text', text: 'voorbeeld' },
  ]);
});
