import * as vscode from 'vscode';
import { fullName } from '../../domain/id/resourceId';
import { pageHtml } from './html';

/** Sets the panel's title, icon and HTML. The page may only load from `dist`. */
export function openPage(panel: vscode.WebviewPanel, versionId: string, extensionUri: vscode.Uri): void {
  const title = fullName(versionId);
  const { webview } = panel;
  const media = vscode.Uri.joinPath(extensionUri, 'media');
  const dist = vscode.Uri.joinPath(extensionUri, 'dist');
  panel.title = title;
  panel.iconPath = {
    light: vscode.Uri.joinPath(media, 'replicationLight.svg'),
    dark: vscode.Uri.joinPath(media, 'replicationDark.svg'),
  };
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  webview.html = pageHtml({
    title,
    language: vscode.env.language,
    source: webview.cspSource,
    script: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'replication.js')).toString(),
    style: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'replication.css')).toString(),
    nonce: crypto.randomUUID(),
    versionId,
  });
}
