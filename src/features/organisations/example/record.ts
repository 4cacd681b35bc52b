import type { Application } from '#features/landscape/application.ts';
import type { Infrastructure } from '#features/landscape/infrastructure.ts';
import type { KindName } from '#records/kind-name.ts';
import { functionsOf } from './functions.ts';
import type { EmergencyKey, MobileKey, TeamKey } from './numbers.ts';

/** One record of the example: its content, under a key by which the others point at it. */
export interface ExampleRecord {
  kind: KindName;
  key: string;
  content: Record<string, unknown> & { name: string };
}

/** Minutes, so that the tables can say `4 * hour`. */
export const hour = 60;
export const fullDay = 24 * hour;

/**
 * The fixed id of an example record: a UUIDv7 of 1 January 2024, older than anything made later.
 * Its other bits come from kind and key, so that adding a record never renumbers another.
 */
export function idOf(kind: KindName, key: string): string {
  const words = [0, 1, 2, 3].map((salt) => fnv1a(`${salt}/${kind}/${key}`).toString(16).padStart(8, '0')).join('');
  const variant = (8 + (Number.parseInt(words.slice(3, 4), 16) % 4)).toString(16);
  return `018cc251-f400-7${words.slice(0, 3)}-${variant}${words.slice(4, 7)}-${words.slice(7, 19)}`;
}

/** The calendar day so many days before an instant (ISO 8601); a negative number lies ahead. */
export const dayBefore = (now: string, days: number): string => instantBefore(now, days).slice(0, 10);

/** The instant so many days before another, both ISO 8601. */
export const instantBefore = (now: string, days: number): string =>
  new Date(Date.parse(now) - days * 86_400_000).toISOString();

export const person = (key: MobileKey): string => idOf('person', key);
export const supplier = (key: EmergencyKey): string => idOf('supplier', key);
export const team = (key: TeamKey): string => idOf('team', key);
export const location = (key: string): string => idOf('location', key);
export const role = (key: string): string => idOf('role', key);

/** Who answers for something: owner, who stands in, and their team. Whoever is left out is a gap. */
export const by = (owner?: MobileKey, deputy?: MobileKey, ownTeam?: TeamKey) => ({
  ...(owner === undefined ? {} : { owner: person(owner) }),
  ...(deputy === undefined ? {} : { deputy: person(deputy) }),
  ...(ownTeam === undefined ? {} : { team: team(ownTeam) }),
});

export const application = (key: string, content: Application): ExampleRecord => ({
  kind: 'application',
  key,
  content: { ...content, ...(functionsOf[key] && { functions: functionsOf[key] }) },
});

export const infrastructure = (key: string, content: Infrastructure): ExampleRecord => ({
  kind: 'infrastructure',
  key,
  content,
});

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  // Mixed once more: keys that differ in one letter must differ in every bit.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}
