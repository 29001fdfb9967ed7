import type { Disposable } from '../base/event';
import { realTime } from '../base/realTime';
import type { ImageVersion } from '../domain/version/imageVersion';
import { isWanted } from '../platform/isWanted';
import type { StoreChange } from '../store/changeNotifier';
import type { EndOfLifeParts } from './watchEndOfLife';

/** Warns once of each loaded version that is near or past its end of life, and offers what can be done. */
export function warnOfEndOfLife(
  parts: Pick<EndOfLifeParts, 'store' | 'clock' | 'globalState' | 'environment'> & {
    readonly reveal: (versionId: string) => Promise<unknown>;
    readonly onError: (error: unknown) => void;
  },
): Disposable {
  const warn = async (versions: readonly ImageVersion[]): Promise<void> =>
    (await import('./notifyEndOfLife')).notifyEndOfLife(versions, parts);
  const announce: EndOfLifeParts['announce'] = versions => void warn(versions).catch(parts.onError);
  const missed: StoreChange[] = [];
  let closed = false;
  let listening = parts.store.onDidChange(change => {
    if (missed.push(change) > 1) return;
    void import('./watchEndOfLife').then(({ watchEndOfLife }) => {
      if (closed) return;
      listening.dispose();
      const store = { ...parts.store, onDidChange: replayMissed(parts.store.onDidChange, missed) };
      listening = watchEndOfLife({ ...parts, store, time: realTime, isWanted: () => isWanted('warning'), announce });
    }, parts.onError);
  });
  return {
    dispose() {
      closed = true;
      listening.dispose();
    },
  };
}

/** Replays the missed events to each new listener before it subscribes. */
function replayMissed<T>(onDidChange: Event<T>, missed: readonly T[]): Event<T> {
  return listener => {
    missed.forEach(listener);
    return onDidChange(listener);
  };
}

type Event<T> = (listener: (event: T) => void) => Disposable;
