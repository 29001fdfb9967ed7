import * as vscode from 'vscode';
import { setPanelTitle } from '../../platform/surface/panels';
import { pageHtml } from './html';

export interface PageOptions {
  readonly title: string;
  /** The name of its script and style sheet in `dist`, and the beginning of its two icons' in `media`. */
  readonly bundle: 'replication' | 'overview' | 'plan' | 'usage' | 'compare' | 'managedImage';
  /** What the page saves, to be restored after a reload. JSON-safe. */
  readonly state: unknown;
}

/** Sets the panel's title, icon and HTML. The page may only load from `dist`. */
export function openPage(
  panel: vscode.WebviewPanel,
  extensionUri: vscode.Uri,
  { title, bundle, state }: PageOptions,
): void {
  const { webview } = panel;
  const media = vscode.Uri.joinPath(extensionUri, 'media');
  const dist = vscode.Uri.joinPath(extensionUri, 'dist');
  setPanelTitle(panel, title);
  panel.iconPath = {
    light: vscode.Uri.joinPath(media, `${bundle}Light.svg`),
    dark: vscode.Uri.joinPath(media, `${bundle}Dark.svg`),
  };
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  webview.html = pageHtml({
    title,
    language: vscode.env.language,
    source: webview.cspSource,
    script: webview.asWebviewUri(vscode.Uri.joinPath(dist, `${bundle}.js`)).toString(),
    style: webview.asWebviewUri(vscode.Uri.joinPath(dist, `${bundle}.css`)).toString(),
    nonce: crypto.randomUUID(),
    state,
  });
}
