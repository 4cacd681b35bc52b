import { expect, it } from 'vitest';
import { tellsToSwitch } from '#features/checks/scenario-step-check.ts';
import { planBrp } from './plan-brp.ts';
import { scenario } from './templates.ts';

it('begins in ransomware with the cables and the CISO, and tells nobody to restart', () => {
  const attack = scenario('ransomware');
  const held = (planBrp('2026-06-01T00:00:00Z').steps ?? []).filter(
    ({ phase, notIn = [], onlyIn = [attack] }) =>
      (phase === 'response' || phase === 'emergency') && !notIn.includes(attack) && onlyIn.includes(attack),
  );
  expect(held[0]?.action).toContain('netwerkkabels');
  expect(held[1]?.action).toContain('CISO');
  expect(held.flatMap(({ action, ifNot }) => [action, ifNot]).filter(tellsToSwitch)).toEqual([]);
});
