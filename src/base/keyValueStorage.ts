/** Small values that survive a reload of the window, with the shape of VS Code's `Memento`. A stored value may come from an older version. */
export interface KeyValueStorage {
  get(key: string): unknown;
  /** Replaces the value at once and persists it later. Undefined removes it. */
  update(key: string, value: unknown): PromiseLike<void>;
}
