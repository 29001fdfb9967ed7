import type * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { createPanel } from '../../platform/surface/panels';
import type { PageKind, PagePanels } from './pagePanelParts';

/** What a panel shows at the moment. */
interface Shown {
  readonly key: string;
  readonly live: Disposable;
}

export interface OpenPagePanels<Subject> extends PagePanels<Subject> {
  /** Fills a panel of an earlier session from the state that its page saved. */
  restore(panel: vscode.WebviewPanel, state: unknown): void;
}

export function openPagePanels<Subject>(type: string, kind: PageKind<Subject>): OpenPagePanels<Subject> {
  const { titleOf, keyOf } = kind;
  const open = new Map<vscode.WebviewPanel, Shown>();
  let previewed: vscode.WebviewPanel | undefined;

  const panelOf = (subject: Subject): vscode.WebviewPanel | undefined =>
    [...open].find(([, { key }]) => key === keyOf(subject))?.[0];

  function fill(panel: vscode.WebviewPanel, subject: Subject): void {
    open.get(panel)?.live.dispose();
    open.set(panel, { key: keyOf(subject), live: kind.fill(panel, subject) });
  }

  function add(panel: vscode.WebviewPanel, subject: Subject): void {
    panel.onDidDispose(() => {
      open.get(panel)?.live.dispose();
      open.delete(panel);
      if (previewed === panel) previewed = undefined;
    });
    fill(panel, subject);
  }

  return {
    restore(panel, state) {
      const subject = kind.restored(state);
      if (subject === undefined || panelOf(subject)) panel.dispose();
      else add(panel, subject);
    },
    show(subject, how) {
      const isPreview = how === 'preview';
      const known = panelOf(subject) ?? (isPreview ? previewed : undefined);
      // Whoever asks for a subject by name keeps its panel.
      if (known === previewed && !isPreview) previewed = undefined;
      if (known) {
        if (open.get(known)?.key !== keyOf(subject)) fill(known, subject);
        known.reveal(undefined, isPreview);
        return;
      }
      const panel = createPanel(type, titleOf(subject), isPreview);
      if (isPreview) previewed = panel;
      add(panel, subject);
    },
    closeAll() {
      for (const panel of [...open.keys()]) panel.dispose();
    },
    dispose() {
      for (const { live } of open.values()) live.dispose();
    },
  };
}
