import * as l10n from '@vscode/l10n';
import type { Disposable } from '../base/event';
import type { ImageVersion } from '../domain/version/imageVersion';
import type { OperationRecord } from '../operations/journal/record';
import type { Operations } from '../operations/ports';
import { replicationPercent } from '../operations/replicationPercent';
import { createStatusItem } from '../platform/surface/statusItem';
import type { Store } from '../store/ports';

/**
 * Shows the running operation and its percent, or the number of running operations, in the status bar. A click opens the
 * page of the only one, or the Activity view; hidden if none runs.
 */
export function showRunningOperations(operations: Operations, store: Pick<Store, 'get' | 'onDidChange'>): Disposable {
  const name = l10n.t('Compute Gallery operations');
  const item = createStatusItem('computeGallery.operations', name, 'computeGallery.showOperation');
  const versionOf = (id: string): ImageVersion | undefined => {
    const found = store.get(id);
    return found?.kind === 'version' ? found : undefined;
  };
  const withPercent = (operation: OperationRecord): string => {
    const percent = replicationPercent(operation, versionOf);
    const { title } = operation.plan;
    return percent === undefined ? title : l10n.t('{0}: {1}%', title, percent);
  };
  const render = (): void => {
    const running = operations.list().filter(({ state }) => state === 'running');
    const [first] = running;
    if (!first) {
      item.hide();
      return;
    }
    item.show({
      icon: 'sync~spin',
      text: running.length === 1 ? withPercent(first) : l10n.t('{0} Azure operations', running.length),
      tooltip: running.map(withPercent),
      accessibilityLabel: l10n.t('{0} Azure operations running', running.length),
      args: running.length === 1 ? [first.id] : [],
    });
  };
  render();
  const listening = [operations.onDidChange(render), store.onDidChange(render)];
  return {
    dispose: () => {
      listening.forEach(one => one.dispose());
      item.dispose();
    },
  };
}
