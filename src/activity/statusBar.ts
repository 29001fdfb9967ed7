import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { Disposable } from '../base/event';
import type { Operations } from '../operations/ports';

/** Shows the number of running operations in the status bar. A click opens the Activity view; hidden if none runs. */
export function showOperationCount(operations: Operations): Disposable {
  const item = vscode.window.createStatusBarItem('computeGallery.operations', vscode.StatusBarAlignment.Left);
  item.name = l10n.t('Compute Gallery operations');
  item.command = 'computeGallery.activity.focus';
  const render = (): void => {
    const running = operations.list().filter(({ state }) => state === 'running');
    const [first] = running;
    if (!first) {
      item.hide();
      return;
    }
    item.text = `$(sync~spin) ${running.length === 1 ? first.plan.title : l10n.t('{0} Azure operations', running.length)}`;
    item.tooltip = running.map(({ plan }) => plan.title).join('\n');
    item.accessibilityInformation = { label: l10n.t('{0} Azure operations running', running.length) };
    item.show();
  };
  render();
  const listening = operations.onDidChange(render);
  return {
    dispose: () => {
      listening.dispose();
      item.dispose();
    },
  };
}
