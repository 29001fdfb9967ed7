import type * as vscode from 'vscode';
import type { SecretVault } from '../base/secrets/secretVault';

export function createVault(secrets: vscode.SecretStorage): SecretVault {
  return {
    keys: async () => secrets.keys(),
    get: async key => secrets.get(key),
    set: async (key, value) => secrets.store(key, value),
    delete: async key => secrets.delete(key),
  };
}
