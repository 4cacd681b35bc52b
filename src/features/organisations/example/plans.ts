import { planBrp } from './plan-brp.ts';
import { planOrganisation } from './plan-organisation.ts';
import { planService } from './plan-service.ts';
import type { ExampleRecord } from './record.ts';

/** One plan of each type: an application, a service, the whole municipality. */
export const plans = (now: string): ExampleRecord[] => [
  { kind: 'plan', key: 'brp', content: planBrp(now) },
  { kind: 'plan', key: 'aangifte', content: planService(now) },
  { kind: 'plan', key: 'organisatie', content: planOrganisation(now) },
];
