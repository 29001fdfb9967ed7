import type { Disposable } from '../base/event';
import type { FailureReason } from '../domain/errors/failure';
import type { Plan } from '../domain/plan/plan';
import type { ReplicationStatus } from '../domain/version/imageVersion';
import type { JournalTrouble } from './journal/journalTrouble';
import type { OperationRecord } from './journal/record';

/** Waits for replication. Implemented by `watching`, so that each version is polled once. */
export interface ReplicationWatch {
  /**
   * Resolves when every target region is Completed or Failed, with Azure's latest status. Undefined if the version no
   * longer exists.
   * @param onAnswer called after each request, with the reason if it failed
   */
  untilReplicationEnds(
    versionId: string,
    signal?: AbortSignal,
    onAnswer?: (trouble: FailureReason | undefined) => void,
  ): Promise<ReplicationStatus | undefined>;
}

export interface RefusedOperation {
  readonly refused: string;
}

/**
 * Passwords that changes need, by the target of the change. They are held in memory only, as long as the operation runs
 * in this window.
 */
export type Secrets = Readonly<Record<string, string>>;

/** Runs plans. The user interface starts them here and then observes. */
export interface Operations {
  /**
   * Persists the operation and starts it. Refused, with the reason, while another operation touches the same resource.
   * @param memo opaque data of the caller, persisted with the first write of the record
   */
  start(plan: Plan, secrets?: Secrets, memo?: string): Promise<OperationRecord | RefusedOperation>;
  /** Newest first: running operations, and ended ones that are still in the journal. The same object until one changes. */
  list(): readonly OperationRecord[];
  get(id: string): OperationRecord | undefined;
  /**
   * Ends an operation, in whichever window it runs, without waiting for Azure: what Azure has accepted continues there, and
   * nothing further is sent. Resolves when that is in the journal.
   */
  stopFollowing(id: string): Promise<void>;
  acknowledge(id: string): Promise<void>;
  /** What is wrong with the journal now. */
  troubles(): readonly JournalTrouble[];
  readonly onDidChangeTroubles: (listener: () => void) => Disposable;
  /** Removes a file that was set aside, and what was kept secret of its operation. */
  removeFile(file: string): Promise<void>;
  /** Removes an ended operation from the journal. */
  forget(id: string): Promise<void>;
  /** Fires with the operation whenever it progresses, in whichever window it runs. */
  readonly onDidChange: (listener: (operation: OperationRecord) => void) => Disposable;
}
