import type { FactSheet, Inform, Step } from '#features/fact-sheets/fact-sheet.ts';
import { desk, duty, type MobileKey, mobile, type TeamKey } from './numbers.ts';
import { type ExampleRecord, idOf, person, role, team } from './record.ts';

/** One step: what to do, what you should see, what if not, how many minutes. */
export const step = (
  action: string,
  expected: string,
  ifNot: string,
  duration: number,
  more: Pick<Step, 'who' | 'call'> = {},
): Step => ({ action, expected, ifNot, duration, ...more });

/** A step of normal operation: what to do and what you should see. */
export const routine = (action: string, expected: string, duration = 2): Step => ({ action, expected, duration });

/** Somebody to inform on their own telephone. */
export const tell = (key: MobileKey, who: string, text: string, when?: string): Inform => ({
  who,
  contact: person(key),
  number: mobile[key],
  text,
  ...(when === undefined ? {} : { when }),
});

/** A team to inform on its own number. */
export const tellTeam = (key: TeamKey, who: string, text: string, when?: string): Inform => ({
  who,
  contact: team(key),
  number: desk[key],
  text,
  ...(when === undefined ? {} : { when }),
});

/** Who speaks for the municipality, day and night. */
export const tellPress = (text: string, when: string): Inform => ({
  who: 'Piket voorlichting',
  contact: role('communicatie'),
  number: duty.press,
  text,
  when,
});

/** A fact sheet about something of the example, under the same key. */
export const factSheet = (
  kind: 'application' | 'infrastructure',
  key: string,
  name: string,
  content: Omit<FactSheet, 'name' | 'about'>,
): ExampleRecord => ({
  kind: 'fact-sheet',
  key,
  content: { name: `Factsheet ${name}`, about: idOf(kind, key), ...content },
});
