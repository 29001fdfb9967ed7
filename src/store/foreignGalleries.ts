import type { AzureReader } from '../azure/ports';
import { deepEqual } from '../base/deepEqual';
import { Emitter, type Disposable } from '../base/event';
import type { KeyValueStorage } from '../base/keyValueStorage';
import { toFailure } from '../domain/errors/failure';
import type { ForeignGallery } from '../domain/gallery/foreignGallery';
import { idKey } from '../domain/id/resourceId';
import { sameName } from '../domain/id/sameName';
import type { Known } from './ports';

/** Galleries shared by others. Their content is in the store, like that of own galleries. */
export interface ForeignGalleries {
  /** The galleries shared with a subscription. Cached unless `force`. Never rejects. */
  loadShared(subscriptionId: string, force?: boolean): Promise<Known<ForeignGallery>>;
  /** Whether the user chose to see shared galleries even without own galleries in the view. */
  wanted(): boolean;
  want(): void;
  /** Public names of the community galleries added by the user, sorted. */
  communityNames(): readonly string[];
  /** Adds a community gallery by its public name. Undefined if there is none. Rejects with `AzureError`. */
  add(publicName: string): Promise<ForeignGallery | undefined>;
  remove(publicName: string): void;
  /** The cached gallery. */
  get(id: string): ForeignGallery | undefined;
  /** Whether the last read didn't find it. */
  isGone(id: string): boolean;
  /** Reads a gallery by ID. Undefined if it no longer exists or isn't shared any more. Rejects with `AzureError`. */
  read(id: string): Promise<ForeignGallery | undefined>;
  /** Fires when galleries were added, removed or read. */
  readonly onDidChange: (listener: () => void) => Disposable;
}

/** @param environment the cloud that the names belong to: each has its own community galleries */
export function createForeignGalleries(
  reader: Pick<AzureReader, 'sharedGalleries' | 'foreignGallery'>,
  globalState: KeyValueStorage,
  environment: string,
): ForeignGalleries {
  const key = `communityGalleries.${environment}`;
  const changed = new Emitter<void>();
  const shared = new Map<string, Promise<Known<ForeignGallery>>>();
  const galleries = new Map<string, ForeignGallery | undefined>();

  const communityNames = (): readonly string[] => {
    const names = globalState.get(key);
    return Array.isArray(names) ? names.filter(name => typeof name === 'string').sort() : [];
  };
  const otherNames = (name: string): string[] => communityNames().filter(one => !sameName(one, name));

  async function read(id: string): Promise<ForeignGallery | undefined> {
    const gallery = await reader.foreignGallery(id);
    const before = galleries.get(idKey(id));
    galleries.set(idKey(id), gallery);
    if (!deepEqual(before, gallery)) changed.fire();
    return gallery;
  }

  async function readShared(subscriptionId: string): Promise<Known<ForeignGallery>> {
    try {
      const { items, failures } = await reader.sharedGalleries(subscriptionId);
      for (const gallery of items) galleries.set(idKey(gallery.id), gallery);
      return { state: 'loaded', items, failures: failures.map(failure => ({ failure })) };
    } catch (error) {
      return { state: 'loaded', items: [], failures: [{ failure: toFailure(error) }] };
    }
  }

  return {
    wanted: () => globalState.get('othersWanted') === true || communityNames().length > 0,
    want() {
      void globalState.update('othersWanted', true);
      changed.fire();
    },
    communityNames,
    read,
    get: id => galleries.get(idKey(id)),
    isGone: id => galleries.has(idKey(id)) && !galleries.get(idKey(id)),
    async loadShared(subscriptionId, force = false) {
      const before = shared.get(idKey(subscriptionId));
      if (before && !force) return before;
      const request = readShared(subscriptionId);
      shared.set(idKey(subscriptionId), request);
      if (force) void request.then(() => changed.fire());
      return request;
    },
    async add(publicName) {
      const id = `/CommunityGalleries/${publicName}`;
      const gallery = galleries.get(idKey(id)) ?? (await read(id));
      if (!gallery) return undefined;
      void globalState.update(key, [...otherNames(publicName), publicName]);
      changed.fire();
      return gallery;
    },
    remove(publicName) {
      void globalState.update(key, otherNames(publicName));
      changed.fire();
    },
    onDidChange: changed.event,
  };
}
