import { applicationKind } from '#features/landscape/application.ts';
import { assetKind } from '#features/landscape/asset.ts';
import { contractKind } from '#features/landscape/contract.ts';
import { dependencyKind } from '#features/landscape/dependency.ts';
import { infrastructureKind } from '#features/landscape/infrastructure.ts';
import { internetConnectionKind } from '#features/landscape/internet-connection.ts';
import { licenceKind } from '#features/landscape/licence.ts';
import { locationKind } from '#features/landscape/location.ts';
import { organisationKind } from '#features/landscape/organisation.ts';
import { serviceKind } from '#features/landscape/service.ts';
import { supplierKind } from '#features/landscape/supplier.ts';
import { contactPointKind } from '#features/people/contact-point.ts';
import { personKind } from '#features/people/person.ts';
import { roleKind } from '#features/people/role.ts';
import { teamKind } from '#features/people/team.ts';
import { factSheetKind } from '#features/plans/fact-sheet.ts';
import { kindRegistry } from '#records/kind.ts';

/** Every kind of the house, each from its own room. */
export const kinds = kindRegistry([
  organisationKind,
  serviceKind,
  applicationKind,
  infrastructureKind,
  dependencyKind,
  factSheetKind,
  supplierKind,
  contractKind,
  personKind,
  teamKind,
  roleKind,
  contactPointKind,
  locationKind,
  assetKind,
  internetConnectionKind,
  licenceKind,
]);
