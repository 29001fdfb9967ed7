import { latestByRegion } from '../../domain/latest';
import type { LabPlan } from '../../domain/model/labPlan';
import { idKey, nameOf, parentId, sameId } from '../../domain/resourceId';
import type { StoreChange } from '../announcer';
import type { Store } from '../ports';

export interface LatestFollower {
  /** The images of a lab plan have been read just now. */
  imagesRead(plan: LabPlan): void;
}

/**
 * Tells which image a lab plan may offer otherwise now, or no longer hides, since another version of it is the latest in some
 * region than when the plan's images were read.
 */
export function followLatest(
  compute: Pick<Store, 'onDidChange' | 'definitions' | 'versions'>,
  plans: () => readonly LabPlan[],
  isOtherwise: (imageId: string) => void,
): LatestFollower {
  /** By definition; undefined where its versions were not known. */
  const read = new Map<string, string | undefined>();
  const latest = (definitionId: string): string | undefined => {
    const { state, items } = compute.versions(definitionId);
    if (state !== 'loaded' && items.length === 0) return undefined;
    return [...latestByRegion(items)]
      .map(([region, { id }]) => `${region} ${id}`)
      .sort()
      .join();
  };

  compute.onDidChange(change => {
    for (const id of definitionsIn(change)) {
      const before = read.get(idKey(id));
      const now = latest(id);
      if (read.has(idKey(id))) read.set(idKey(id), now);
      if (before === undefined || before === now) continue;
      const gallery = parentId(id) ?? '';
      for (const plan of plans()) {
        if (sameId(plan.galleryId ?? '', gallery)) isOtherwise(`${plan.id}/images/${nameOf(id)}`);
      }
    }
  });

  return {
    imagesRead({ galleryId = '' }) {
      for (const { id } of compute.definitions(galleryId).items) read.set(idKey(id), latest(id));
    },
  };
}

/** Definitions whose versions are others, or otherwise. */
function definitionsIn({ resources, lists }: StoreChange): readonly string[] {
  const ids = [...lists, ...resources.map(id => parentId(id) ?? '')].filter(id => /\/images\/[^/]+$/i.test(id));
  return [...new Map(ids.map(id => [idKey(id), id])).values()];
}
