import * as l10n from '@vscode/l10n';
import { onceFor } from '../../base/once/onceFor';
import { idKey } from '../../domain/id/resourceId';
import type { Lab } from '../../domain/labs/lab/lab';
import type { LabAccount } from '../../domain/labs/owner/labAccount';
import type { LabOwner } from '../../domain/labs/owner/labOwner';
import type { LabPlan } from '../../domain/labs/owner/labPlan';
import type { Known } from '../../store/ports';
import type { LabTreeServices } from '../labTreeServices';
import { labAccountNode } from '../node/labs/labAccountNode';
import { labPlanNode } from '../node/labs/labPlanNode';
import { orphanedLabsNode } from '../node/labs/orphanedLabsNode';
import type { TreeNode } from '../treeNode';
import type { GroupBy } from './group';
import { resourceRoots } from './resourceRoots';

/** Lab plans, then classic lab accounts, then labs that belong to neither. */
export async function labRoots(services: LabTreeServices, by: GroupBy): Promise<readonly TreeNode[]> {
  const { labs } = services;
  const known = (): Known<LabOwner> => ownersOf(labs.plans())(labs.accounts())(labs.labs());
  const roots = await resourceRoots<LabOwner>(
    {
      id: 'labs',
      known,
      load: async again => {
        await Promise.all([labs.loadPlans(again), labs.loadAccounts(again), labs.loadLabs(again)]);
        return known();
      },
      node: ({ kind, id }, prefix, parent) =>
        (kind === 'labPlan' ? labPlanNode : labAccountNode)(id, prefix, parent, services),
      failed: l10n.t("Couldn't load Lab Services."),
    },
    by,
    services,
  );
  const orphans = (): readonly Lab[] => labsWithoutPlan(labs.labs().items, labs.plans().items);
  return orphans().length === 0 ? roots : [...roots, orphanedLabsNode(orphans, services)];
}

function labsWithoutPlan(labs: readonly Lab[], plans: readonly LabPlan[]): readonly Lab[] {
  const there = new Set(plans.map(({ id }) => idKey(id)));
  return labs.filter(({ labPlanId = '' }) => !there.has(idKey(labPlanId)));
}

const ownersOf = onceFor((plans: Known<LabPlan>) =>
  onceFor((accounts: Known<LabAccount>) => onceFor((labs: Known<unknown>) => mergeOwners(plans, accounts, labs))),
);

/** Lists a subscription's failure once, however many of its lists failed. */
function mergeOwners(plans: Known<LabPlan>, accounts: Known<LabAccount>, labs: Known<unknown>): Known<LabOwner> {
  const failures = [...plans.failures, ...accounts.failures, ...labs.failures];
  const bySubscription = new Map(failures.reverse().map(one => [one.subscription?.id.toLowerCase() ?? '', one]));
  return {
    state: plans.state,
    items: [...plans.items, ...accounts.items],
    failures: [...bySubscription.values()].reverse(),
  };
}
