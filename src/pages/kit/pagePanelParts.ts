import type * as vscode from 'vscode';
import type { Disposable } from '../../base/event';

export interface PagePanels<Subject = string> extends Disposable {
  /**
   * Opens the panel of a subject, or reveals the open one. A preview uses the panel that the next preview reuses, as the
   * editor does with files, and whatever has the focus keeps it.
   */
  show(subject: Subject, how?: 'preview'): void;
  /** Closes every panel, before a switch to another Azure. */
  closeAll(): void;
}

/** What the panels of one kind of page have in common. */
export interface PageKind<Subject = string> {
  readonly titleOf: (subject: Subject) => string;
  /** Subjects with the same key share a panel. */
  readonly keyOf: (subject: Subject) => string;
  /** The subject of a state that the page saved. Undefined if it can't be restored. */
  readonly restored: (state: unknown) => Subject | undefined;
  /** Fills a panel. The result is disposed when the panel is closed, or shows something else. */
  readonly fill: (panel: vscode.WebviewPanel, subject: Subject) => Disposable;
}
