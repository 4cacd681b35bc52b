import { termKind } from '#features/checks/term.ts';
import { documentKind } from '#features/documents/document.ts';
import { factSheetKind } from '#features/fact-sheets/fact-sheet.ts';
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
import { actionCardKind } from '#features/plans/action-card.ts';
import { copyReceiptKind } from '#features/plans/copy-receipt.ts';
import { planKind } from '#features/plans/plan.ts';
import { planTemplateKind } from '#features/plans/plan-template.ts';
import { scenarioKind } from '#features/plans/scenario.ts';
import { handlingKind } from '#features/procedures/handling.ts';
import { procedureKind } from '#features/procedures/procedure.ts';
import { settingKind } from '#features/procedures/setting.ts';
import { solutionKind } from '#features/procedures/solution.ts';
import { interviewKind } from '#features/programme/interview.ts';
import { programmeKind } from '#features/programme/programme.ts';
import { takeoverTestKind } from '#features/programme/takeover-test.ts';
import { walkthroughKind } from '#features/programme/walkthrough.ts';
import { reviewPolicyKind } from '#features/reviews/review-policy.ts';
import { reviewTriggerKind } from '#features/reviews/review-trigger.ts';
import { spotCheckKind } from '#features/reviews/spot-check.ts';
import { riskKind } from '#features/risks/risk.ts';
import { kindRegistry } from '#records/kind.ts';

/** Every kind of the house, each from its own room. */
export const kinds = kindRegistry([
  organisationKind,
  serviceKind,
  applicationKind,
  infrastructureKind,
  dependencyKind,
  factSheetKind,
  planKind,
  procedureKind,
  settingKind,
  handlingKind,
  solutionKind,
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
  documentKind,
  riskKind,
  scenarioKind,
  actionCardKind,
  planTemplateKind,
  interviewKind,
  walkthroughKind,
  takeoverTestKind,
  programmeKind,
  termKind,
  reviewPolicyKind,
  reviewTriggerKind,
  spotCheckKind,
  copyReceiptKind,
]);
