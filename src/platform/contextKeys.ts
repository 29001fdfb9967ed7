import * as vscode from 'vscode';

/**
 * Every context key used by package.json's when-clauses, with its possible values. None may depend on the selection: VS Code
 * draws a tree again when a key of its menus changes, and loses the rows that the user is selecting.
 */
export interface ContextKeys {
  'computeGallery.state': 'signedOut' | 'signingIn' | 'noSubscriptions' | 'ready';
  'computeGallery.noGalleries': boolean;
  /** Whether the Galleries view is filtered. */
  'computeGallery.filtered': boolean;
  'computeGallery.noManagedImages': boolean;
  /** Whether any Lab Services resources exist. Unknown until the view was shown or a gallery expanded. */
  'computeGallery.labs': 'none' | 'some' | 'unknown';
  'computeGallery.noOperations': boolean;
  'computeGallery.sample': boolean;
}

const known = new Map<string, unknown>();

/** Sets a context key. Does nothing when the value is unchanged. */
export function setContextKey<K extends keyof ContextKeys>(key: K, value: ContextKeys[K]): void {
  if (known.get(key) === value) return;
  known.set(key, value);
  void vscode.commands.executeCommand('setContext', key, value);
}
