import * as l10n from '@vscode/l10n';
import { isDeletion, type Change, type ChangeKind } from '../domain/plan/plan';
import { sameId } from '../domain/id/resourceId';
import { isAtWork } from '../operations/isAtWork';
import type { Operations } from '../operations/ports';

/** What an operation is doing to a resource right now, in a word or two; undefined where nothing. */
export function busyText(operations: Pick<Operations, 'runningOn'>, resourceId: string): string | undefined {
  const running = operations.runningOn(resourceId);
  if (!running) return undefined;
  const { operation, change } = running;
  const step = operation.steps[operation.plan.changes.indexOf(change)];
  if (!step || !isAtWork(step)) return undefined;
  return sameId(change.target, resourceId) ? verbOf(change) : usedText(change.kind);
}

function verbOf(change: Change): string {
  if (isDeletion(change)) return l10n.t('being deleted');
  switch (change.kind) {
    case 'updateGallery':
    case 'updateDefinition':
    case 'updateVersion':
      return l10n.t('being updated');
    case 'setTags':
    case 'shareGallery':
    case 'attachGallery':
    case 'detachGallery':
    case 'setLabImage':
      return l10n.t('being changed');
    case 'publishLab':
      return l10n.t('being published');
    default:
      return l10n.t('being created');
  }
}

/** Of what a change only reads from, or must find unchanged. */
function usedText(kind: ChangeKind): string {
  switch (kind) {
    case 'attachGallery':
      return l10n.t('being attached');
    case 'saveLabImage':
      return l10n.t('being exported');
    default:
      return l10n.t('being cloned');
  }
}
