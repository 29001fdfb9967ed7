import type * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { createPanel } from '../../platform/surface/panels';
import type { PagePanelParts, PagePanels } from './pagePanelParts';

/** What a panel shows at the moment. */
interface Shown {
  readonly key: string;
  live?: Disposable;
}

export interface OpenPagePanels extends PagePanels {
  /** Fills a panel of an earlier session from the state that its page saved. */
  restore(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
}

export function openPagePanels({ type, titleOf, keyOf, restored, load }: PagePanelParts): OpenPagePanels {
  const open = new Map<vscode.WebviewPanel, Shown>();
  let previewed: vscode.WebviewPanel | undefined;

  const panelOf = (subject: string): vscode.WebviewPanel | undefined =>
    [...open].find(([, { key }]) => key === keyOf(subject))?.[0];

  async function fill(panel: vscode.WebviewPanel, subject: string): Promise<void> {
    open.get(panel)?.live?.dispose();
    const shown: Shown = { key: keyOf(subject) };
    open.set(panel, shown);
    const fillPanel = await load();
    if (open.get(panel) === shown) shown.live = fillPanel(panel, subject);
  }

  function add(panel: vscode.WebviewPanel, subject: string): void {
    panel.onDidDispose(() => {
      open.get(panel)?.live?.dispose();
      open.delete(panel);
      if (previewed === panel) previewed = undefined;
    });
    void fill(panel, subject);
  }

  return {
    async restore(panel, state) {
      const subject = await restored(state);
      if (subject === undefined || panelOf(subject)) panel.dispose();
      else add(panel, subject);
    },
    show(subject, how) {
      const isPreview = how === 'preview';
      const known = panelOf(subject) ?? (isPreview ? previewed : undefined);
      // Whoever asks for a subject by name keeps its panel.
      if (known === previewed && !isPreview) previewed = undefined;
      if (known) {
        if (open.get(known)?.key !== keyOf(subject)) void fill(known, subject);
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
      for (const { live } of open.values()) live?.dispose();
    },
  };
}
