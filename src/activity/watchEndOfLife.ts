import type { Clock } from '../base/clock';
import { parseDate } from '../base/date';
import type { Disposable } from '../base/event';
import type { KeyValueStorage } from '../base/keyValueStorage';
import { parseForeignId } from '../domain/id/foreignId';
import { isGalleryId } from '../domain/id/galleryIds';
import { idKey, isWithin, parentId } from '../domain/id/resourceId';
import { isExpiring } from '../domain/version/endOfLife';
import type { ImageVersion } from '../domain/version/imageVersion';
import type { Store } from '../store/ports';

export interface EndOfLifeParts {
  readonly store: Pick<Store, 'get' | 'definitions' | 'versions' | 'onDidChange'>;
  /** Azure's time. */
  readonly clock: Pick<Clock, 'now'>;
  /** The user's time. */
  readonly time: Pick<Clock, 'sleep'>;
  readonly globalState: KeyValueStorage;
  readonly environment: string;
  /** Whether the user wants these warnings. A warning that was suppressed may still be given later. */
  readonly isWanted: () => boolean;
  readonly announce: (versions: readonly ImageVersion[]) => void;
}

/** Lists load one after the other when a view opens. Warns once no version has arrived for this long, in milliseconds. */
const quietMs = 2000;

/** End-of-life dates that were announced, in milliseconds since 1970, by ID key of the version. */
type AnnouncedDates = Readonly<Record<string, number>>;

/**
 * Announces versions that are near or past their end of life, once per date of a version across all windows. It sends no
 * requests of its own: it listens to the store.
 */
export function watchEndOfLife(parts: EndOfLifeParts): Disposable {
  const { store, clock, time, globalState, environment, isWanted, announce } = parts;
  const key = `endOfLifeAnnounced.${environment}`;
  // The key of earlier releases.
  const oldKey = `endOfLifeTold.${environment}`;
  const earlier = globalState.get(oldKey);
  if (earlier !== undefined) {
    if (globalState.get(key) === undefined) void globalState.update(key, earlier);
    void globalState.update(oldKey, undefined);
  }
  const closed = new AbortController();
  let pending: readonly string[] = [];
  let waiting = 0;

  const recall = (): AnnouncedDates =>
    Object.fromEntries(
      Object.entries(globalState.get(key) ?? {}).filter((one): one is [string, number] => typeof one[1] === 'number'),
    );
  const isDue = (id: string, announced: AnnouncedDates): boolean => {
    const version = versionIn(store, id);
    const date = dateOf(version);
    return date !== undefined && isExpiring(version?.endOfLifeDate, clock.now()) && announced[idKey(id)] !== date;
  };

  /** Forgets versions that were deleted or whose date was moved out. */
  const forget = (resources: readonly string[], lists: readonly string[]): void => {
    const announced = recall();
    const moved = resources.filter(id => {
      const version = versionIn(store, id);
      return (
        version !== undefined && announced[idKey(id)] !== undefined && !isExpiring(version.endOfLifeDate, clock.now())
      );
    });
    const gone = lists.flatMap(list => goneFrom(store, list, Object.keys(announced)));
    const without = new Set([...moved.map(idKey), ...gone]);
    if (without.size === 0) return;
    void globalState.update(key, Object.fromEntries(Object.entries(announced).filter(([id]) => !without.has(id))));
  };

  const announceWhenQuiet = async (): Promise<void> => {
    const mine = ++waiting;
    await time.sleep(quietMs, closed.signal);
    if (mine !== waiting) return;
    const announced = recall();
    const due = [...new Set(pending)].filter(id => isDue(id, announced)).flatMap(id => versionIn(store, id) ?? []);
    pending = [];
    if (due.length === 0) return;
    void globalState.update(key, {
      ...announced,
      ...Object.fromEntries(due.map(version => [idKey(version.id), dateOf(version)])),
    });
    announce(due);
  };

  const listening = store.onDidChange(({ resources, lists }) => {
    forget(resources, lists);
    if (!isWanted()) return;
    const announced = recall();
    // The user can't change what others share.
    const due = resources.filter(id => !parseForeignId(id) && isDue(id, announced));
    if (due.length === 0) return;
    pending = [...pending, ...due];
    announceWhenQuiet().catch(() => undefined);
  });
  return {
    dispose: () => {
      listening.dispose();
      closed.abort();
    },
  };
}

function versionIn(store: EndOfLifeParts['store'], id: string): ImageVersion | undefined {
  const resource = store.get(id);
  return resource?.kind === 'version' && resource.provisioningState !== 'Deleting' ? resource : undefined;
}

function dateOf(version: ImageVersion | undefined): number | undefined {
  return parseDate(version?.endOfLifeDate);
}

/** The `versions` that are missing from a loaded list of definitions or versions. Empty if it couldn't be loaded. */
function goneFrom(store: EndOfLifeParts['store'], list: string, versions: readonly string[]): readonly string[] {
  const isGallery = isGalleryId(list);
  const { state, items, failures } = isGallery ? store.definitions(list) : store.versions(list);
  if (state !== 'loaded' || failures.length > 0) return [];
  const there = new Set(items.map(({ id }) => idKey(id)));
  return versions.filter(id => isWithin(id, list) && !there.has(isGallery ? (parentId(id) ?? '') : id));
}
