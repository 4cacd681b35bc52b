import type { KindName } from '#records/kind-name.ts';
import type { PlanType } from './plan.ts';

/** What a plan of each type can be about. A part of the infrastructure gets a plan as an application does. */
export const subjectKinds: Readonly<Record<PlanType, readonly KindName[]>> = {
  application: ['application', 'infrastructure'],
  service: ['service', 'infrastructure'],
  organisation: ['organisation'],
};

/** The type of plan that goes with a subject. */
export function typeFor(kind: KindName): PlanType {
  if (kind === 'service' || kind === 'organisation') return kind;
  return 'application';
}

/** Whether a plan of this type can be about such a thing. */
export const fitsType = (kind: KindName, type: PlanType): boolean => subjectKinds[type].includes(kind);
