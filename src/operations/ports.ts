import type { Change, Plan } from '../domain/plan/plan';
import type { ReplicationStatus } from '../domain/version/imageVersion';
import type { Disposable } from '../base/event';
import type { OperationRecord } from './journal/record';

/** Files that survive the window, shared by all windows. */
export interface JournalStorage {
  list(): Promise<readonly string[]>;
  /** Undefined where there is none. */
  read(name: string): Promise<string | undefined>;
  /** All or nothing: a reader sees the old text or the new one, never a part. */
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Fires with the name when another window wrote or removed a file. */
  readonly onDidChange: (listener: (name: string) => void) => Disposable;
}

/** Where signed poll URLs go. */
export interface SecretVault {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Watches versions until every region is settled; the replication room implements it, so that a version is polled once. */
export interface ReplicationWatch {
  /** Resolves when every target region is Completed or Failed, with what Azure said last. */
  untilReplicationEnds(versionId: string, signal?: AbortSignal): Promise<ReplicationStatus>;
}

export interface RefusedOperation {
  readonly refused: string;
}

/**
 * Passwords that changes need and plans do not hold, by the target of the change. They live as long as the operation in
 * this window and are written nowhere.
 */
export type Secrets = Readonly<Record<string, string>>;

/** Runs plans. The user interface starts them here and then only listens. */
export interface Operations {
  /**
   * Writes the intent down and begins; refused, with the reason, while another operation touches the same resource.
   * @param memo what is to be found again beside it, also after a reload: it is in the journal with the first word of it
   */
  start(plan: Plan, secrets?: Secrets, memo?: string): Promise<OperationRecord | RefusedOperation>;
  /** Newest first: running ones and those that ended, as far as the journal keeps them. */
  list(): readonly OperationRecord[];
  get(id: string): OperationRecord | undefined;
  /** The running operation that touches a resource, with the change that does. */
  runningOn(resourceId: string): { readonly operation: OperationRecord; readonly change: Change } | undefined;
  acknowledge(id: string): Promise<void>;
  /** Removes an ended operation from the journal. */
  forget(id: string): Promise<void>;
  /** Fires with the operation whenever it takes a step, wherever it runs. */
  readonly onDidChange: (listener: (operation: OperationRecord) => void) => Disposable;
}
