import * as l10n from '@vscode/l10n';
import type { ChangeTraits } from '../domain/change/changeTraits';
import { traitsOf } from '../domain/change/traitsOf';
import { sameId } from '../domain/id/resourceId';
import { isStepActive } from '../operations/isStepActive';
import type { Operations } from '../operations/ports';
import { runningOn } from '../operations/runningOn';

/** What a running operation is doing to a resource, in a word or two. Undefined if nothing. */
export function busyText(operations: Pick<Operations, 'list'>, resourceId: string): string | undefined {
  const running = runningOn(operations.list(), resourceId);
  if (!running) return undefined;
  const { operation, change } = running;
  const step = operation.steps[operation.plan.changes.indexOf(change)];
  if (!step || !isStepActive(step)) return undefined;
  const { busy, uses } = traitsOf(change);
  if (sameId(change.target, resourceId)) return targetWords[busy]();
  return uses && usedWords[uses.busy]();
}

const targetWords: Readonly<Record<ChangeTraits['busy'], () => string>> = {
  created: () => l10n.t('being created'),
  updated: () => l10n.t('being updated'),
  published: () => l10n.t('being published'),
  deleted: () => l10n.t('being deleted'),
};

/** For resources that a change only reads or depends on. */
const usedWords: Readonly<Record<NonNullable<ChangeTraits['uses']>['busy'], () => string>> = {
  cloned: () => l10n.t('being cloned'),
  attached: () => l10n.t('being attached'),
  exported: () => l10n.t('being exported'),
};
