import { traitsOf } from '../../domain/change/traitsOf';
import { nameOf, parentId } from '../../domain/id/resourceId';
import { changeLines } from '../../domain/plan/changeLines';
import type { Change } from '../../domain/plan/plan';
import { readinessOf } from '../../domain/version/readiness';
import { versionOfStep } from '../../operations/versionOfStep';
import { presentStep } from '../present/presentStep';
import { joinWithDots } from '../present/tooltipText';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';

/** A narrow side bar truncates the end of a row, so a new version's number comes first, then its definition. */
function shortText({ kind, target }: Change): string | undefined {
  return kind === 'createVersion' ? joinWithDots([nameOf(target), nameOf(parentId(target) ?? '')]) : undefined;
}

/** One step of an operation. */
export function stepNode(operationId: string, index: number, parent: TreeNode, services: TreeServices): TreeNode {
  const { operations, store } = services;
  const change = operations.get(operationId)?.plan.changes[index];
  /** The version that the step changes or, for an export, creates, as soon as it exists. */
  const versionId = (): string | undefined =>
    change && versionOfStep(change, operations.get(operationId)?.steps[index]);
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
        short: change && shortText(change),
        now: services.displayContext().now,
        progress: readiness?.state === 'replicating' ? readiness.progress : undefined,
        showsReplication: id !== undefined && step.state !== 'waiting' && step.state !== 'skipped',
        typicalMinutes: change && traitsOf(change).typicalMinutes,
      });
    },
  };
}
