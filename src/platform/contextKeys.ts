import * as vscode from 'vscode';

/** Every context key that package.json's when-clauses rely on, with the values it may take. */
export interface ContextKeys {
  'computeGallery.state': 'signedOut' | 'signingIn' | 'noSubscriptions' | 'ready';
  'computeGallery.noGalleries': boolean;
  'computeGallery.noManagedImages': boolean;
  /** Whether there is anything of Lab Services; unknown until its view was seen, or a gallery opened. */
  'computeGallery.labs': 'none' | 'some' | 'unknown';
  'computeGallery.noOperations': boolean;
  'computeGallery.sample': boolean;
}

const known = new Map<string, unknown>();

/** Says a fact to the when-clauses; says nothing where it is known already. */
export function setContextKey<K extends keyof ContextKeys>(key: K, value: ContextKeys[K]): void {
  if (known.get(key) === value) return;
  known.set(key, value);
  void vscode.commands.executeCommand('setContext', key, value);
}
