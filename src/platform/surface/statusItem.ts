import * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { plainText } from '../../base/plainText';

/** What an item of the status bar shows. The icon is a codicon of ours; the texts may be anybody's. */
export interface StatusTexts {
  readonly icon: string;
  readonly text: string;
  /** One per line. */
  readonly tooltip: readonly string[];
  readonly accessibilityLabel: string;
  /** Arguments of the command that a click runs. */
  readonly args: readonly string[];
}

/** An item of the status bar, hidden at first. */
export function createStatusItem(
  id: string,
  name: string,
  command: string,
): Disposable & { show(texts: StatusTexts): void; hide(): void } {
  const item = vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Left);
  item.name = name;
  let given: string | undefined;
  return {
    show({ icon, text, tooltip, accessibilityLabel, args }) {
      item.text = `$(${icon}) ${plainText(text)}`;
      item.tooltip = tooltip.map(plainText).join('\n');
      item.accessibilityInformation = { label: plainText(accessibilityLabel) };
      // VS Code forgets the previous command at once, also for a click on what it still shows.
      if (given !== args.join()) item.command = { command, title: name, arguments: [...args] };
      given = args.join();
      item.show();
    },
    hide: () => item.hide(),
    dispose: () => item.dispose(),
  };
}
