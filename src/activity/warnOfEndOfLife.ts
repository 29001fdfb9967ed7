import { realTime } from '../base/realTime';
import type { Disposable } from '../base/event';
import type { ImageVersion } from '../domain/version/imageVersion';
import { isWanted } from '../platform/notifications';
import type { StoreChange } from '../store/changeNotifier';
import type { EndOfLifeParts } from './watchEndOfLife';

/** Says once which of the versions that were read are near their end of life or past it, with what can be done. */
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

/** Tells a new listener first what happened before it came to be. */
function replayMissed<T>(onDidChange: Event<T>, missed: readonly T[]): Event<T> {
  return listener => {
    missed.forEach(listener);
    return onDidChange(listener);
  };
}

type Event<T> = (listener: (event: T) => void) => Disposable;
