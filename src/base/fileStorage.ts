import type { Disposable } from './event';

/** Text files that survive a reload, shared by all windows. */
export interface FileStorage {
  list(): Promise<readonly string[]>;
  /** Undefined if there is no such file. */
  read(name: string): Promise<string | undefined>;
  /** Atomic: a reader sees the old text or the new one, never a part. */
  write(name: string, text: string): Promise<void>;
  /**
   * Adds to the end of a file. Rejects if there is no such file. Not atomic: a reader may see a part, and a crash or a full
   * disk may leave one.
   */
  append(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Removes the unfinished writes that earlier crashes have left. */
  tidy(): Promise<void>;
  /** Fires with the name when another window wrote or removed a file. */
  readonly onDidChange: (listener: (name: string) => void) => Disposable;
}
