import type { Disposable } from '../../base/event';
import { toFailure, type Failure } from '../../domain/errors/failure';

/** What a page reads from Azure, while it is looked at. */
export interface VisibleReading<T> extends Disposable {
  /** What was read last, even if a later attempt failed. */
  readonly state: () => {
    readonly reading: T | undefined;
    readonly failure: Failure | undefined;
    readonly isLoading: boolean;
  };
  /** Reads now, unless that is under way. */
  refresh(): void;
  /** Reads again as soon as the page is visible, because Azure may have changed. */
  expire(): void;
  /** The page may have become visible. */
  readIfStale(): void;
}

/** Reads at first, and whenever it was asked to, but never for a page that nobody sees. */
export function visibleReading<T>(
  panel: { readonly visible: boolean },
  read: () => Promise<T>,
  onChange: () => void,
): VisibleReading<T> {
  let reading: T | undefined;
  let failure: Failure | undefined;
  let isLoading = false;
  let isStale = true;
  let isDisposed = false;

  async function load(): Promise<void> {
    if (isLoading || isDisposed) return;
    [isLoading, isStale] = [true, false];
    onChange();
    try {
      reading = await read();
      failure = undefined;
    } catch (error) {
      failure = toFailure(error);
    }
    isLoading = false;
    onChange();
    readIfStale();
  }

  function readIfStale(): void {
    if (isStale && panel.visible) void load();
  }

  return {
    state: () => ({ reading, failure, isLoading }),
    refresh: () => void load(),
    expire() {
      isStale = true;
      readIfStale();
    },
    readIfStale,
    dispose: () => (isDisposed = true),
  };
}
