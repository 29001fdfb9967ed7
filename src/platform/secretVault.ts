import type * as vscode from 'vscode';
import type { SecretVault } from '../base/secretVault';

export function createVault(secrets: vscode.SecretStorage): SecretVault {
  return {
    get: async key => secrets.get(key),
    set: async (key, value) => secrets.store(key, value),
    delete: async key => secrets.delete(key),
  };
}
