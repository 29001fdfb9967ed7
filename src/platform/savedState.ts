import type * as vscode from 'vscode';

/** Small things that outlive the window, by name. What is read may be anything: an older version may have written it. */
export interface KeyValueStorage {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

export function createSavedState(state: vscode.Memento): KeyValueStorage {
  return { get: key => state.get(key), set: (key, value) => void state.update(key, value) };
}
