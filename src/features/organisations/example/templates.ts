import type { ScenarioType } from '#features/plans/scenario.ts';
import { shippedScenarios } from '#features/plans/shipped-scenarios.ts';
import { shippedTemplates } from '#features/plans/shipped-templates.ts';
import { type ExampleRecord, idOf, role } from './record.ts';

export const scenario = (type: string): string => idOf('scenario', type);
export const template = (shipped: string): string => idOf('plan-template', shipped);

/** Whom the example calls first: roles, which the program cannot know. */
const calls: Partial<Record<ScenarioType, string[]>> = {
  ransomware: [role('ciso'), role('incidentmanager')],
  insider: [role('ciso')],
  theft: [role('ciso')],
  hardware: [role('piket-ict')],
  network: [role('piket-ict')],
  software: [role('piket-applicaties')],
  supplier: [role('piket-applicaties')],
  building: [role('incidentmanager')],
  telephony: [role('coordinator-klantcontact')],
};

/** The causes of a calamity, as they come with the program, with whom to call. */
export const scenarios = (): ExampleRecord[] =>
  shippedScenarios.map((content) => ({
    kind: 'scenario',
    key: content.type,
    content: { ...content, ...(calls[content.type] && { call: calls[content.type] }) },
  }));

/** The templates that the example municipality took over. */
export const templates = (): ExampleRecord[] =>
  shippedTemplates
    .filter(({ shipped }) => !shipped.startsWith('light'))
    .map((content) => ({ kind: 'plan-template', key: content.shipped, content }));
