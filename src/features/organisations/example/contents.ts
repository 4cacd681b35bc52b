import type { KindName } from '#records/kind-name.ts';
import { actionCards } from './action-cards.ts';
import { officeApplications } from './applications-office.ts';
import { outsideApplications } from './applications-outside.ts';
import { residentApplications } from './applications-residents.ts';
import { socialApplications } from './applications-social.ts';
import { contactPoints } from './contact-points.ts';
import { contracts } from './contracts.ts';
import { dependencies } from './dependencies.ts';
import { assets, internetConnections, licences } from './equipment.ts';
import { factSheets } from './fact-sheets.ts';
import { infrastructures } from './infrastructure.ts';
import { people } from './people.ts';
import { locations, organisations } from './places.ts';
import { plans } from './plans.ts';
import { procedures } from './procedures.ts';
import type { ExampleRecord } from './record.ts';
import { risks } from './risks.ts';
import { roles } from './roles.ts';
import { services } from './services.ts';
import { study } from './study.ts';
import { suppliers } from './suppliers.ts';
import { systemPages } from './systems.ts';
import { teams } from './teams.ts';
import { scenarios, templates } from './templates.ts';

/** Everything that the example municipality holds, with days counted back from `now` (ISO 8601). */
export function exampleContents(now: string): ExampleRecord[] {
  const things = [
    ...organisations(),
    ...locations(now),
    ...people(now),
    ...teams(),
    ...roles(),
    ...suppliers(now),
    ...services(),
    ...residentApplications(),
    ...socialApplications(),
    ...officeApplications(),
    ...outsideApplications(),
    ...infrastructures(),
    ...internetConnections(),
    ...assets(now),
    ...licences(now),
    ...contactPoints(now),
  ];
  const nameOf = namesOf(things);
  return [
    ...things,
    ...contracts(now, nameOf),
    ...dependencies(nameOf),
    ...factSheets(),
    ...scenarios(),
    ...templates(),
    ...procedures(),
    ...systemPages(now),
    ...study(now),
    ...actionCards(now),
    ...plans(now),
    ...risks(now),
  ];
}

function namesOf(things: readonly ExampleRecord[]) {
  const names = new Map(things.map(({ kind, key, content }) => [`${kind}/${key}`, content.name]));
  return (kind: KindName, key: string): string => {
    const name = names.get(`${kind}/${key}`);
    if (name === undefined) throw new Error(`the example has no ${kind} ${key}`);
    return name;
  };
}
