import type { Disposable } from '../base/event';
import type { ReplicationWatch } from '../operations/ports';
import type { Attention } from '../store/pollQueue';
import type { Observed } from './watchedVersion';

export interface VersionWatch extends Disposable {
  attention(attention: Attention): void;
  /** What is known now. */
  observed(): Observed;
}

/** Asks Azure how far versions are: every request of the product about replication comes from here. */
export interface ReplicationWatcher extends ReplicationWatch {
  /** Asks about a version until nothing more happens to it; `onUpdate` is called after every request. */
  watch(versionId: string, attention: Attention, onUpdate: (observed: Observed) => void): VersionWatch;
  /** Asks again soon about a version that seemed at rest, because somebody has changed it. */
  refresh(versionId: string): void;
  /** Another account or another Azure: forgets every answer, drops those under way, and asks anew. */
  clear(): void;
  dispose(): void;
}
