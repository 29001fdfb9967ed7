import { traitsOf } from '../../domain/change/traitsOf';
import { changeLines } from '../../domain/plan/changeLines';
import { readinessOf } from '../../domain/version/readiness';
import { presentStep } from '../present/presentStep';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';

/** One step of an operation. */
export function stepNode(operationId: string, index: number, parent: TreeNode, services: TreeServices): TreeNode {
  const { operations, store } = services;
  const change = operations.get(operationId)?.plan.changes[index];
  /** The version that the step changes or, for an export, creates, as soon as it exists. */
  const versionId = (): string | undefined =>
    change && traitsOf(change).replicates ? change.target : operations.get(operationId)?.steps[index]?.made;
  return {
    id: `${parent.id}/${index}`,
    parent,
    get resourceId() {
      return versionId();
    },
    getTreeItem() {
      const operation = operations.get(operationId);
      const step = operation?.steps[index];
      if (!operation || !step) return { label: '', icon: { codicon: 'blank' }, contextValue: 'gone', children: 'none' };
      const lines = changeLines(operation.plan);
      const id = versionId();
      const version = id === undefined ? undefined : store.get(id);
      const readiness = version?.kind === 'version' && version.replication ? readinessOf(version) : undefined;
      return presentStep(step, {
        text: lines[index]?.text ?? '',
        now: services.displayContext().now,
        progress: readiness?.state === 'replicating' ? readiness.progress : undefined,
        showsReplication: id !== undefined && step.state !== 'waiting' && step.state !== 'skipped',
        typicalMinutes: change && traitsOf(change).typicalMinutes,
      });
    },
  };
}
