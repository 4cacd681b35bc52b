import type { ReactNode } from 'react';
import { phaseOf } from '../../plan-completeness.ts';
import type { PlanBlock as BlockName } from '../../plan-section.ts';
import type { PlanView } from '../../plan-view.ts';
import type { ScenarioView } from '../../scenario-view.ts';
import { Activation, Contacts, Messages, Roles } from './blocks-people.tsx';
import { ActionCards, NotArranged, Recovered, Resources, Scenarios, Scope, Sites } from './blocks-practical.tsx';
import { Dependencies, Impact, Rebuild, Restore, Suppliers, Target } from './blocks-systems.tsx';
import { CopyHolders } from './CopyHolders.tsx';
import { PlanSteps } from './PlanSteps.tsx';
import { RestartOrder } from './RestartOrder.tsx';

interface Props {
  block: BlockName;
  view: PlanView;
  /** The scenario that is on; null or left out while nobody said so. */
  scenario?: ScenarioView | null;
}

/** What a section shows besides its text: facts of the plan and of the records around it. */
export function PlanBlock({ block, view, scenario = null }: Props): ReactNode {
  switch (block) {
    case 'text':
      return null;
    case 'steps-response':
    case 'steps-emergency':
    case 'steps-recovery':
    case 'steps-return': {
      const steps = view.steps[phaseOf(block)];
      return steps.length === 0 ? null : <PlanSteps steps={steps} scenario={scenario} />;
    }
    default: {
      const Block = blocks[block];
      return <Block view={view} scenario={scenario} />;
    }
  }
}

const blocks = {
  scope: Scope,
  'not-arranged': NotArranged,
  activation: Activation,
  roles: Roles,
  scenarios: Scenarios,
  actions: ActionCards,
  impact: Impact,
  dependencies: Dependencies,
  'restart-order': RestartOrder,
  'rebuild-order': Rebuild,
  target: Target,
  restore: Restore,
  communication: Messages,
  suppliers: Suppliers,
  resources: Resources,
  'alternate-sites': Sites,
  recovered: Recovered,
  contacts: Contacts,
  holders: CopyHolders,
};
