import { describe, expect, test } from 'vitest';
import { fixtureSource } from '#records/fixture-source.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { loadPlanView } from './load-plan.ts';
import type { PlanView } from './plan-view.ts';

const today = '2026-11-22';

let count = 0;
function record(kind: KindName, name: string, content: Record<string, unknown> = {}): RecordView {
  count += 1;
  const id = `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  const references = JSON.stringify(content).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  return {
    ...{ id, kind, slug: name.toLowerCase().replaceAll(' ', '-'), name, content: { name, ...content } },
    ...{ contentHash: `hash-${count}`, revision: 3, change: count, nature: 'edit', review: null, deletedAt: null },
    ...{ updatedAt: '2026-11-20T10:00:00Z', updatedBy: 'Noor', references: [...new Set(references)] },
  };
}

const noor = record('person', 'Noor', { mobile: '06 11111111' });
const bram = record('person', 'Bram', { mobile: '06 22222222' });
const wim = record('person', 'Wim', { mobile: '06 33333333', leftOn: '2026-10-01' });
const lead = record('role', 'Crisisleider', { holders: [noor.id, bram.id, wim.id], firstAction: 'Bel de anderen.' });
const host = record('supplier', 'Host BV', { emergencyNumber: '0800 1' });
const maker = record('supplier', 'Maker BV', { officeNumber: '020 1' });
const server = record('infrastructure', 'Server', { supplier: host.id, type: 'server' });
const network = record('infrastructure', 'Netwerk');
const app = record('application', 'Burgerzaken', { maximumOutage: 240, maximumDataLoss: 60, supplier: maker.id });
const balie = record('service', 'Balie', { priority: 1 });
const needs = [
  record('dependency', 'app op server', { dependent: app.id, on: [server.id], type: 'runs-on' }),
  record('dependency', 'server op netwerk', { dependent: server.id, on: [network.id], type: 'network' }),
  record('dependency', 'balie op app', { dependent: balie.id, on: [app.id], type: 'serves' }),
];
const contract = record('contract', 'Beheer', {
  supplier: host.id,
  covers: [server.id],
  customerNumber: 'K-1',
  supportHours: '24/7',
});
const unrelated = record('contract', 'Ander', { supplier: host.id, covers: [balie.id] });
const inner = record('procedure', 'Inloggen', { steps: [{ action: 'Open de kluis.' }] });
const outer = record('procedure', 'Herstarten', {
  steps: [
    { action: 'Log in.', follows: inner.id },
    { action: 'Herstart.', otherwise: 'go-to-step', otherwiseStep: 1 },
  ],
});
const round = record('procedure', 'Rondje', {});
round.content.steps = [{ action: 'Nog eens.', follows: round.id }];
round.references = [round.id];
const site = record('location', 'Sporthal', { lastCheckedOn: '2026-05-21', access: 'Sleutel bij de beheerder' });
const card = record('action-card', 'Doorschakelen', {
  forwards: [{ number: '14 012', toPerson: noor.id, switchedBy: lead.id }],
  backSteps: [{ action: 'Zet terug.' }],
});
const fire = record('scenario', 'Brand', { firstAction: 'Ga naar buiten.' });
const gone = '01900000-0000-7000-8000-00000000dead';
const template = record('plan-template', 'Sjabloon', {
  sections: [{ key: 'intro', title: 'Inleiding', block: 'text', guidance: 'Zeg waarom.', required: true }],
});
const plan = record('plan', 'Plan Burgerzaken', {
  ...{ type: 'application', about: app.id, template: template.id, mayDeclare: [lead.id, gone] },
  sections: [
    {
      key: 'intro',
      title: 'Waarom',
      block: 'text',
      text: 'Hierom.',
      variants: [{ scenario: fire.id, text: 'Bij brand.' }],
    },
    { key: 'eigen', title: 'Eigen deel', block: 'steps-response' },
  ],
  roles: [{ role: lead.id, indispensable: true }, { role: gone, indispensable: true }, { role: lead.id }],
  scenarios: [fire.id, gone],
  steps: [
    { action: 'Herstel.', phase: 'recovery', otherwise: 'go-to-step', otherwiseStep: 2 },
    { action: 'Kijk.', phase: 'response', who: lead.id },
    { action: 'Volg.', phase: 'response', follows: outer.id },
    { action: 'Rond.', phase: 'response', follows: round.id },
    { action: 'Weg.', phase: 'response', follows: gone, otherwise: 'other-plan', otherwisePlan: gone },
  ],
  actions: [card.id, gone],
  alternateSites: [site.id],
  restore: { procedure: outer.id, lastTestOn: '2025-01-01' },
});
const everything = [
  ...[noor, bram, wim, lead, host, maker, server, network, app, balie, ...needs, contract, unrelated],
  ...[inner, outer, round, site, card, fire, template, plan],
];

async function read(records: readonly RecordView[] = everything, which = plan): Promise<PlanView> {
  const view = await loadPlanView(fixtureSource(records), which.slug, today);
  if (view === undefined) throw new Error('no plan');
  return view;
}

describe('a plan for reading', () => {
  test('numbers its steps on through the phases, with the steps of followed procedures in their place', async () => {
    const { steps } = await read();
    expect(steps.response.map(({ number, action }) => `${number} ${action}`)).toEqual([
      ...['1 Kijk.', '2 Volg.', '3 Rond.', '4 Weg.'],
    ]);
    const followed = steps.response[1];
    expect(followed?.follows?.name).toBe('Herstarten');
    expect(followed?.steps.map(({ number }) => number)).toEqual(['2.1', '2.2']);
    expect(followed?.steps[0]?.steps).toMatchObject([{ number: '2.1.1', action: 'Open de kluis.', phase: 'response' }]);
    expect(followed?.steps[1]?.otherwise).toEqual({ type: 'go-to-step', number: '2.1', action: 'Log in.' });
    expect(steps.recovery).toMatchObject([
      { number: '5', otherwise: { type: 'go-to-step', number: '1', action: 'Kijk.' } },
    ]);
  });

  test('stops at a procedure that follows itself, and says what is gone', async () => {
    const { steps } = await read();
    expect(steps.response[2]?.steps).toMatchObject([{ number: '3.1', trouble: 'circle', steps: [] }]);
    expect(steps.response[3]).toMatchObject({ trouble: 'gone', otherwise: { type: 'other-plan', to: null } });
  });

  test('does not write out procedures that follow each other a hundredfold', async () => {
    const wide = Array.from({ length: 5 }, (_, at) => record('procedure', `Breed ${at}`));
    for (const [at, one] of wide.entries()) {
      const next = wide[at + 1]?.id;
      const steps = Array.from({ length: 100 }, (_, step) => ({ action: `${step}`, ...(next && { follows: next }) }));
      one.content.steps = steps;
      one.references = next === undefined ? [] : [next];
    }
    const broad = record('plan', 'Breed', { type: 'application', steps: [{ action: 'Volg.', follows: wide[0]?.id }] });
    const { steps } = await read([...wide, broad], broad);
    expect(JSON.stringify(steps).length).toBeLessThan(2_000_000);
    expect(JSON.stringify(steps)).toContain('too-much');
  });

  test('shows roles with their holders in order, and where three are needed and fewer are there', async () => {
    const { roles, mayDeclare, contacts } = await read();
    expect(mayDeclare).toMatchObject([{ name: 'Crisisleider', firstAction: 'Bel de anderen.', present: 2 }]);
    expect(mayDeclare[0]?.holders.map(({ name, left }) => [name, left])).toEqual([
      ...[
        ['Noor', false],
        ['Bram', false],
        ['Wim', true],
      ],
    ]);
    expect(roles.map(({ role, tooFew }) => [role?.name, tooFew])).toEqual([
      ...[
        ['Crisisleider', true],
        [undefined, true],
        ['Crisisleider', false],
      ],
    ]);
    expect(contacts.map(({ name, as }) => [name, as])).toEqual([
      ...[
        ['Noor', ['Crisisleider']],
        ['Bram', ['Crisisleider']],
      ],
    ]);
  });

  test('derives the rebuild order, what falls with it and what has to stand again', async () => {
    const { rebuild, about, target } = await read();
    expect(rebuild.map(({ round, things }) => [round, things.map(({ name }) => name)])).toEqual([
      ...[
        [1, ['Netwerk']],
        [2, ['Server']],
        [3, ['Burgerzaken']],
      ],
    ]);
    expect(rebuild[2]?.things[0]?.after).toMatchObject([{ on: [{ name: 'Server' }], needed: 1 }]);
    expect(about).toMatchObject({ maximumOutage: 240, maximumDataLoss: 60, neededBy: [{ name: 'Balie' }] });
    expect(target.map(({ name }) => name)).toEqual(['Server', 'Netwerk']);
  });

  test('finds suppliers of everything behind it, with the contract that covers it', async () => {
    const { suppliers } = await read();
    expect(suppliers).toMatchObject([
      { name: 'Maker BV', officeNumber: '020 1', delivers: [{ name: 'Burgerzaken' }], contracts: [] },
      {
        name: 'Host BV',
        emergencyNumber: '0800 1',
        delivers: [{ name: 'Server' }],
        contracts: [{ customerNumber: 'K-1' }],
      },
    ]);
  });

  test('says which check of a site and which restore test is due', async () => {
    const { alternateSites, restore } = await read();
    expect(alternateSites).toMatchObject([{ name: 'Sporthal', checkDue: true, access: 'Sleutel bij de beheerder' }]);
    expect(restore).toMatchObject({ testDue: true, procedure: { name: 'Herstarten', steps: [{}, {}] }, backup: null });
  });

  test('shows sections with variants, guidance of the template, cards with their way back', async () => {
    const { sections, actions, broken, scenarios } = await read();
    expect(sections).toMatchObject([
      {
        title: 'Waarom',
        guidance: 'Zeg waarom.',
        required: true,
        variants: [{ scenario: { name: 'Brand' }, text: 'Bij brand.' }],
      },
      { title: 'Eigen deel', guidance: null, required: false },
    ]);
    expect(actions).toMatchObject([
      {
        name: 'Doorschakelen',
        forwards: [{ toPerson: { numbers: [{ number: '06 11111111' }] } }],
        backSteps: [{ number: '1' }],
      },
    ]);
    expect(scenarios.map(({ name }) => name)).toEqual(['Brand']);
    expect(broken).toBe(1);
  });

  test('is there without anything around it: every reference is a gap', async () => {
    const view = await read([plan]);
    expect(view).toMatchObject({ about: null, rebuild: [], suppliers: [], contacts: [], alternateSites: [] });
    expect(view.broken).toBe(plan.references.length);
  });

  test('of a whole organisation brings back its services of priority 1 and 2', async () => {
    const whole = record('plan', 'Hele organisatie', { type: 'organisation' });
    const { rebuild } = await read([...everything, whole], whole);
    expect(rebuild.flatMap(({ things }) => things.map(({ name }) => name))).toEqual([
      ...['Netwerk', 'Server', 'Burgerzaken', 'Balie'],
    ]);
  });

  test('is not there for a slug that nothing bears', async () => {
    expect(await loadPlanView(fixtureSource(everything), 'nergens', today)).toBeUndefined();
  });
});

describe('the duty number of a role', () => {
  const desk = record('team', 'Servicedesk', {});
  const deskNumber = record('contact-point', 'Desk', {
    of: desk.id,
    type: 'telephone',
    value: '0475 1',
    hours: '24/7',
  });
  const mila = record('person', 'Mila', { mobile: '06 44444444', team: desk.id });
  const joost = record('person', 'Joost', { mobile: '06 55555555', team: desk.id });
  const duty = record('role', 'Piket', { holders: [mila.id, noor.id] });
  const dutyNumber = record('contact-point', 'Piket', { of: duty.id, type: 'mobile', value: '06 99999999' });
  const alone = record('role', 'Desk', { holders: [mila.id, joost.id] });
  const mixed = record('role', 'Gemengd', { holders: [mila.id, noor.id] });
  const readWith = async (roles: RecordView[]) => {
    const plan = record('plan', 'Plan', { type: 'application', about: app.id, mayDeclare: roles.map(({ id }) => id) });
    const all = [plan, app, desk, deskNumber, mila, joost, noor, duty, dutyNumber, alone, mixed];
    return (await loadPlanView(fixtureSource(all), plan.slug, today)) as PlanView;
  };

  test('is its own, or that of the one team of all who take it; else there is none', async () => {
    const { mayDeclare } = await readWith([duty, alone, mixed]);
    expect(mayDeclare.map((role) => role.duty)).toMatchObject([
      [{ number: '06 99999999', who: 'Piket', hours: null }],
      [{ number: '0475 1', who: 'Servicedesk', hours: '24/7' }],
      [],
    ]);
  });

  test('stands before the persons, with the role on the list of contacts', async () => {
    const { contacts } = await readWith([duty]);
    expect(contacts.map(({ name, numbers }) => `${name} ${numbers[0]?.number}`)).toEqual([
      'Piket 06 99999999',
      'Mila 06 44444444',
      'Noor 06 11111111',
    ]);
  });
});

test('who stops calls whom the step names: the duty first, then who takes it, without who has left', async () => {
  const [mila, wim] = [
    record('person', 'Mila', { mobile: '06 4' }),
    record('person', 'Wim', { mobile: '06 5', leftOn: today }),
  ];
  const officer = record('role', 'CISO', { holders: [wim.id, mila.id] });
  const officerDuty = record('contact-point', 'Dienst', { of: officer.id, type: 'mobile', value: '06 9' });
  const steps = [
    { action: 'Kijk.', otherwise: 'stop-and-call', otherwiseCall: officer.id },
    { action: 'Zoek.', otherwise: 'stop-and-call' },
  ];
  const plan = record('plan', 'Stoppen', { type: 'organisation', steps });
  const view = await loadPlanView(fixtureSource([plan, officer, officerDuty, mila, wim]), plan.slug, today);
  expect(view?.steps.response.map(({ otherwise }) => otherwise)).toMatchObject([
    {
      to: { name: 'CISO' },
      calls: [
        { who: 'CISO', number: '06 9' },
        { who: 'Mila', of: 'CISO', number: '06 4' },
      ],
    },
    { to: null, calls: [] },
  ]);
});

describe('the call buttons of a step', () => {
  const anna = record('person', 'Anna', { mobile: '06 77777777' });
  const stranger = record('person', 'Otto', { mobile: '06 88888888' });
  const guard = record('role', 'Bewaker', { holders: [anna.id] });
  const guardDuty = record('contact-point', 'Dienst', { of: guard.id, type: 'mobile', value: '06 66666666' });
  const barracks = record('location', 'Kazerne');
  const phone = record('contact-point', 'Satelliettelefoon', { of: barracks.id, type: 'telephone', value: '099 4' });
  const deep = record('procedure', 'Diep', { steps: [{ action: 'Bel de kazerne.' }] });
  const steps = [
    { action: 'Bel.', call: '099-4' },
    { action: 'Kijk.', ifNot: 'Bel de bewaker.' },
    { action: 'Volg.', follows: deep.id },
    { action: 'Bel Otto thuis.', call: '06-88888888' },
  ];

  test('name whoever answers, duty first, also where nothing else in the plan names them', async () => {
    const plan = record('plan', 'Bellen', { type: 'application', steps });
    const all = [plan, anna, stranger, guard, guardDuty, barracks, phone, deep];
    const view = await read(all, plan);
    const calls = [...view.steps.response, ...(view.steps.response[2]?.steps ?? [])].map((step) =>
      step.calls.map(({ number, who }) => `${number} ${who}`),
    );
    expect(calls).toEqual([
      ['099 4 Satelliettelefoon'],
      ['06 66666666 Bewaker', '06 77777777 Anna'],
      [],
      ['06 88888888 Otto'],
      ['099 4 Kazerne'],
    ]);
  });
});
