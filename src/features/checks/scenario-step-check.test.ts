import { describe, expect, it } from 'vitest';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { findingsIn } from './checks.ts';
import { tellsToSwitch } from './scenario-step-check.ts';

function record(kind: KindName, id: string, content: Record<string, unknown>): RecordView {
  return {
    ...{ id, kind, slug: id, name: id, content: { name: id, ...content }, contentHash: id, revision: 1, change: 1 },
    ...{ updatedAt: '2026-01-01T00:00:00Z', updatedBy: 'A', nature: 'edit', references: [], review: null },
    deletedAt: null,
  };
}
const attack = record('scenario', 'attack', { firstAction: 'Trek de kabel eruit. Zet de computer niet uit.' });
const power = record('scenario', 'power', { firstAction: 'Bel de netbeheerder.' });
const restart = record('procedure', 'restart', {
  steps: [{ action: 'Stop de dienst.', ifNot: 'Herstart de server.' }],
});

describe('a text that tells to restart or switch', () => {
  it.each([
    ['Herstart Burgerzaken.', true],
    ['Eén balie? Herstart die computer en stop hier.', true],
    ['Zet de router uit, tel tot 30.', true],
    ['Zet de telefoon weer aan.', true],
    ['Start de computer opnieuw op.', true],
    ['Reboot the server.', true],
    ['Herstart niets en zet niets uit.', false],
    ['Zet geen enkele computer aan.', false],
    ['Zet niets uit. Herstart daarna de server.', true],
    ['Bel de balie: laat alle computers aan.', false],
    ['Zet drie laptops klaar.', false],
    [undefined, false],
  ])('%s', (text, tells) => {
    expect(tellsToSwitch(text)).toBe(tells);
  });
});

describe('a step against a scenario of its plan', () => {
  const found = (step: Record<string, unknown>, scenarios: string[]) => {
    const plan = record('plan', 'p', { scenarios, steps: [{ action: 'Kijk.', ...step }] });
    return findingsIn([plan, attack, power, restart], '2026-06-01').filter(
      ({ code }) => code === 'step-against-scenario',
    );
  };
  it.each([
    ['in its if-not', { ifNot: 'Herstart die computer.' }, ['attack'], 'steps.0.ifNot'],
    ['in its action', { action: 'Herstart.' }, ['power', 'attack'], 'steps.0.action'],
    ['in the procedure that it follows', { follows: 'restart' }, ['attack'], 'steps.0.follows'],
    ['meant for that very cause', { ifNot: 'Zet hem uit.', onlyIn: ['attack'] }, ['attack'], 'steps.0.ifNot'],
  ])('is found %s', (_, step, scenarios, field) => {
    expect(found(step, scenarios)).toMatchObject([{ field, others: [{ recordId: 'attack' }] }]);
  });
  it.each([
    ['not for that cause', { action: 'Herstart.', notIn: ['attack'] }, ['attack']],
    ['for another cause only', { action: 'Herstart.', onlyIn: ['power'] }, ['attack', 'power']],
    ['a cause that forbids nothing', { action: 'Herstart.' }, ['power']],
    ['a cause that the plan does not have', { action: 'Herstart.' }, []],
    ['in the recovery, when the attack is over', { action: 'Zet de server weer aan.', phase: 'recovery' }, ['attack']],
  ])('is not found: %s', (_, step, scenarios) => {
    expect(found(step, scenarios)).toEqual([]);
  });
});
