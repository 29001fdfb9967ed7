import { isDefinitionId } from '../../domain/id/galleryIds';
import { idKey, labPlanImageId, nameOf, parentId, sameId } from '../../domain/id/resourceId';
import type { LabPlan } from '../../domain/labs/owner/labPlan';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { latestByRegion } from '../../domain/version/latest';
import type { StoreChange } from '../changeNotifier';
import type { Store } from '../ports';

export interface LatestVersionTracker {
  /** Call it after the images of a lab plan were read. */
  imagesRead(plan: LabPlan): void;
}

/**
 * Calls `onImageChanged` for an image of a lab plan whose latest version in some region differs from when the plan's
 * images were read: its status may have changed.
 */
export function trackLatestVersions(
  compute: Pick<Store, 'onDidChange' | 'definitions' | 'versions' | 'get'>,
  plans: () => readonly LabPlan[],
  onImageChanged: (imageId: string) => void,
): LatestVersionTracker {
  /** The latest versions by definition when images were read. Undefined if no version was known. */
  const read = new Map<string, string | undefined>();

  const listed = (definitionId: string): readonly ImageVersion[] | undefined => {
    const { state, items } = compute.versions(definitionId);
    return state === 'loaded' || items.length > 0 ? items : undefined;
  };

  compute.onDidChange(change => {
    for (const [definitionId, changed] of versionsIn(change, compute)) {
      const key = idKey(definitionId);
      if (!read.has(key)) continue;
      const before = read.get(key);
      const versions = listed(definitionId);
      const now = latest(versions ?? changed);
      read.set(key, now);
      // Versions that were merely loaded aren't a change. While the list isn't loaded, a changed version is.
      if (before === now || (before === undefined && versions)) continue;
      const gallery = parentId(definitionId) ?? '';
      for (const plan of plans()) {
        if (sameId(plan.galleryId ?? '', gallery)) onImageChanged(labPlanImageId(plan.id, nameOf(definitionId)));
      }
    }
  });

  return {
    imagesRead({ galleryId = '' }) {
      for (const { id } of compute.definitions(galleryId).items) {
        const versions = listed(id);
        read.set(idKey(id), versions && latest(versions));
      }
    },
  };
}

function latest(versions: readonly ImageVersion[]): string {
  return [...latestByRegion(versions)]
    .map(([region, { id }]) => `${region} ${id}`)
    .sort()
    .join();
}

/** Definitions whose versions changed, with the changed versions. */
function versionsIn(
  { resources, lists }: StoreChange,
  compute: Pick<Store, 'get'>,
): ReadonlyMap<string, readonly ImageVersion[]> {
  const found = new Map<string, ImageVersion[]>(lists.filter(isDefinitionId).map(id => [id, []]));
  for (const id of resources) {
    const [definitionId, version] = [parentId(id) ?? '', compute.get(id)];
    if (!isDefinitionId(definitionId)) continue;
    const of = [...found.keys()].find(one => sameId(one, definitionId)) ?? definitionId;
    found.set(of, [...(found.get(of) ?? []), ...(version?.kind === 'version' ? [version] : [])]);
  }
  return found;
}
