import type { AzureReader, Directory } from '../azure/ports';
import { Emitter, type Disposable } from '../base/event';
import { onceFor } from '../base/once/onceFor';
import type { Failure } from '../domain/errors/failure';
import { isVersionId } from '../domain/id/galleryIds';
import { idKey } from '../domain/id/resourceId';
import { clonedImage, newestCloneFirst } from '../domain/source/clones';
import type { ImageVersion } from '../domain/version/imageVersion';
import type { Store } from './ports';

/** What was cloned from managed images: what Resource Graph knows, and whatever a view has read of a version since. */
export interface Clones {
  /** The versions that were created from an image, as far as known, newest first. */
  of(imageId: string): readonly ImageVersion[];
  /**
   * Reads the clones of all images, with one query for each tenant, unless that was done. `force` always reads. Never rejects.
   * @returns why some may be missing, for each tenant that couldn't be read
   */
  load(force?: boolean): Promise<readonly Failure[]>;
  readonly onDidChange: (listener: () => void) => Disposable;
}

/** Lives as long as the store, to which it listens. */
export function createClones(
  reader: Pick<AzureReader, 'clonedVersions'>,
  store: Pick<Store, 'all' | 'get' | 'onDidChange'>,
  directory: Pick<Directory, 'subscriptions'>,
): Clones {
  const changed = new Emitter<void>();
  const known = new Map<string, ImageVersion>();
  /** Versions that the store saw disappear, which Resource Graph may still list. */
  const gone = new Set<string>();
  let byImage: ReadonlyMap<string, readonly ImageVersion[]> | undefined;
  let answer: Promise<readonly Failure[]> | undefined;
  let selected = selection();

  function selection(): string {
    return idsOf(directory.subscriptions());
  }

  /** What is known is only valid for the selected subscriptions. */
  function forgetOthers(): void {
    if (selected === selection()) return;
    selected = selection();
    [byImage, answer] = [undefined, undefined];
    known.clear();
    gone.clear();
  }

  /** Takes over a version as the store has it. Whether that changed what is known. */
  function follow(id: string): boolean {
    const key = idKey(id);
    const version = store.get(id);
    if (version?.kind === 'version') {
      gone.delete(key);
      if (clonedImage(version) === undefined) return false;
      known.set(key, version);
      return true;
    }
    if (!known.delete(key)) return false;
    gone.add(key);
    return true;
  }

  function update(): void {
    byImage = undefined;
    changed.fire();
  }

  async function read(): Promise<readonly Failure[]> {
    const asked = selected;
    const { items, failures } = await reader.clonedVersions();
    if (asked !== selection()) return [];
    // The store has read its versions themselves, of which Resource Graph is minutes behind.
    const isOfGraph = ({ id }: ImageVersion): boolean => store.get(id) === undefined;
    if (failures.length === 0) for (const [key, one] of known) if (isOfGraph(one)) known.delete(key);
    for (const one of items) if (isOfGraph(one) && !gone.has(idKey(one.id))) known.set(idKey(one.id), one);
    update();
    return failures;
  }

  store.onDidChange(({ resources }) => {
    forgetOthers();
    if (resources.filter(isVersionId).map(follow).includes(true)) update();
  });
  for (const { id, kind } of store.all()) if (kind === 'version') follow(id);

  return {
    of(imageId) {
      forgetOthers();
      byImage ??= grouped(known.values());
      return byImage.get(idKey(imageId)) ?? [];
    },
    async load(force = false) {
      forgetOthers();
      if (force) answer = undefined;
      return (answer ??= read());
    },
    onDidChange: changed.event,
  };
}

const idsOf = onceFor((subscriptions: readonly { readonly id: string }[]) => subscriptions.map(({ id }) => id).join());

function grouped(versions: Iterable<ImageVersion>): ReadonlyMap<string, readonly ImageVersion[]> {
  const groups = new Map<string, ImageVersion[]>();
  for (const version of versions) {
    const key = idKey(clonedImage(version) ?? '');
    const group = groups.get(key);
    if (group) group.push(version);
    else groups.set(key, [version]);
  }
  for (const group of groups.values()) group.sort(newestCloneFirst);
  return groups;
}
