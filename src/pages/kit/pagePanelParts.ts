import type * as vscode from 'vscode';
import type { Disposable } from '../../base/event';

export interface PagePanels extends Disposable {
  /**
   * Opens the panel of a subject, or reveals the open one. A preview uses the panel that the next preview reuses, as the
   * editor does with files, and whatever has the focus keeps it.
   */
  show(subject: string, how?: 'preview'): void;
  /** Closes every panel, before a switch to another Azure. */
  closeAll(): void;
}

export interface PagePanelParts {
  readonly type: string;
  readonly titleOf: (subject: string) => string;
  /** Subjects with the same key share a panel. */
  readonly keyOf: (subject: string) => string;
  /** The subject of a state that the page saved. Undefined if it can't be restored. */
  readonly restored: (state: unknown) => Promise<string | undefined>;
  /**
   * Loads what the page needs, and returns how to fill a panel. The result is disposed when the panel is closed, or shows
   * something else.
   */
  readonly load: () => Promise<(panel: vscode.WebviewPanel, subject: string) => Disposable>;
}
