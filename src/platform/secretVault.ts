import type * as vscode from 'vscode';

/** Keeps what must not be read by others: signed URLs. */
export interface Vault {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  delete(key: string): Promise<void>;
}

export function createVault(secrets: vscode.SecretStorage): Vault {
  return {
    get: async key => secrets.get(key),
    set: async (key, value) => secrets.store(key, value),
    delete: async key => secrets.delete(key),
  };
}
