import * as l10n from '@vscode/l10n';
import { realTime } from '../base/realTime';
import type { Disposable } from '../base/event';
import type { ImageVersion } from '../domain/version/imageVersion';
import { runCommand } from '../platform/commands';
import { isWanted, notify } from '../platform/notifications';
import type { StoreChange } from '../store/announcer';
import type { EndOfLifeParts } from './watchEndOfLife';

/** Says once which of the versions that were read are near their end of life or past it, with what can be done. */
export function warnOfEndOfLife(
  parts: Pick<EndOfLifeParts, 'store' | 'clock' | 'saved' | 'environment'> & {
    readonly reveal: (versionId: string) => Promise<unknown>;
    readonly onError: (error: unknown) => void;
  },
): Disposable {
  async function warn(versions: readonly ImageVersion[]): Promise<void> {
    const { endOfLifeNotice } = await import('./endOfLifeNotice');
    const ids = versions.map(({ id }) => id);
    const [first = ''] = ids;
    await notify('warning', endOfLifeNotice(versions, parts.clock.now()), [
      {
        title: l10n.t('Show'),
        run: () => (ids.length === 1 ? parts.reveal(first) : runCommand('filter', 'expiring')),
      },
      { title: l10n.t('Set End of Life…'), run: () => runCommand('setEndOfLife', ids) },
    ]);
  }
  const announce: EndOfLifeParts['announce'] = versions => void warn(versions).catch(parts.onError);
  const missed: StoreChange[] = [];
  let closed = false;
  let listening = parts.store.onDidChange(change => {
    if (missed.push(change) > 1) return;
    void import('./watchEndOfLife').then(({ watchEndOfLife }) => {
      if (closed) return;
      listening.dispose();
      const store = { ...parts.store, onDidChange: heardBefore(parts.store.onDidChange, missed) };
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
function heardBefore<T>(onDidChange: Event<T>, missed: readonly T[]): Event<T> {
  return listener => {
    missed.forEach(listener);
    return onDidChange(listener);
  };
}

type Event<T> = (listener: (event: T) => void) => Disposable;
