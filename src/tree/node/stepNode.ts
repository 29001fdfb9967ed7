import { describePlan } from '../../domain/describePlan';
import { readinessOf } from '../../domain/readiness';
import { presentStep } from '../present/step';
import type { TreeServices } from '../treeServices';
import type { TreeNode } from '../treeNode';

/** One change of a running or ended plan. */
export function stepNode(operationId: string, index: number, parent: TreeNode, services: TreeServices): TreeNode {
  const { operations, store } = services;
  const change = operations.get(operationId)?.plan.changes[index];
  const isVersion = change?.kind === 'createVersion' || change?.kind === 'updateVersion';
  return {
    id: `${parent.id}/${index}`,
    parent,
    ...(isVersion && { resourceId: change.target }),
    getTreeItem() {
      const operation = operations.get(operationId);
      const step = operation?.steps[index];
      if (!operation || !step) return { label: '', icon: { codicon: 'blank' }, contextValue: 'gone', children: 'none' };
      const lines = describePlan(operation.plan).filter(line => line.level === 0);
      const version = change && store.get(change.target);
      const readiness = version?.kind === 'version' && version.replication ? readinessOf(version) : undefined;
      return presentStep(step, {
        text: lines[index]?.text ?? '',
        now: services.reader().now,
        progress: readiness?.state === 'replicating' ? readiness.progress : undefined,
        showsReplication: isVersion && step.state !== 'waiting' && step.state !== 'skipped',
      });
    },
  };
}
