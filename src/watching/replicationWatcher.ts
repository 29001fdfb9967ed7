import type { Disposable } from '../base/event';
import type { ReplicationWatch } from '../operations/ports';
import type { Attention } from '../store/pollQueue';
import type { Observed } from './watchedVersion';

export interface VersionWatch extends Disposable {
  attention(attention: Attention): void;
  /** The current state. */
  observed(): Observed;
}

/** Polls the replication of versions. Every replication request of the extension goes through it. */
export interface ReplicationWatcher extends ReplicationWatch {
  /** Polls a version until it is idle. `onUpdate` is called after every request. */
  watch(versionId: string, attention: Attention, onUpdate: (observed: Observed) => void): VersionWatch;
  /** Resumes polling of a version that was idle, because it was changed. */
  refresh(versionId: string): void;
  /** For a change of account or cloud: drops all state and in-flight responses, and polls again. */
  clear(): void;
  dispose(): void;
}
