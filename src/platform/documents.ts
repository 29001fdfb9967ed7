import * as vscode from 'vscode';
import type { Disposable } from '../base/event';
import { sameId } from '../domain/id/resourceId';
import { plainly } from './surface/plainly';

/** Of the documents that can only be read. */
export const readOnlyScheme = 'compute-gallery';

/** The texts of documents that aren't of a resource, by path; they last as long as the window. */
export const shownTexts = new Map<string, string>();

/** `json`: Azure's own body. `yaml`: for reading. */
export type ResourceForm = 'json' | 'yaml';

/** Content of resource documents. */
export interface ResourceTexts {
  /** Always reads from Azure, never from a cache. */
  readonly read: (id: string, form: ResourceForm) => Promise<string>;
  /** Fires with the ID of a changed resource. */
  readonly onDidChange: (listener: (id: string) => void) => Disposable;
}

/**
 * Registers the content provider for read-only documents. Resource documents are read again each time they are opened
 * and when the resource changes.
 */
export function registerDocuments({ read, onDidChange }: ResourceTexts): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(readOnlyScheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: uri =>
      uri.query === ''
        ? (shownTexts.get(uri.path) ?? '')
        : plainly(() => read(uri.query, uri.path.endsWith('.yaml') ? 'yaml' : 'json')),
  });
  const subscription = onDidChange(id => {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === readOnlyScheme && sameId(uri.query, id)) changed.fire(uri);
    }
  });
  return vscode.Disposable.from(changed, provider, subscription);
}
