import type { MissingRights } from '../../rights/withRights';
import type { ImageDefinition } from '../../definition/imageDefinition';
import type { Gallery } from '../../gallery/gallery';
import type { GalleryAccess } from '../../gallery/galleryAccess';
import type { Lab, LabMachine } from './lab';
import type { LabPlan } from '../owner/labPlan';
import type { ImageVersion } from '../../version/imageVersion';
import type { Location } from '../../region/region';
import { idKey } from '../../id/resourceId';

/**
 * What Azure was found to hold around some labs, each by its id key. What could not be read has no entry, and the plan then
 * says that it was not checked; null where Azure says that it is not there.
 */
export interface LabFacts {
  readonly now: number;
  readonly locations?: readonly Location[] | undefined;
  readonly plans?: ReadonlyMap<string, LabPlan | null> | undefined;
  /** The template VM, by the lab. */
  readonly templates?: ReadonlyMap<string, LabMachine | null> | undefined;
  /** Galleries that are attached to the plans. */
  readonly galleries?: ReadonlyMap<string, Gallery | null> | undefined;
  /** All definitions, by the gallery. */
  readonly definitions?: ReadonlyMap<string, readonly ImageDefinition[]> | undefined;
  /** All versions, by the definition. */
  readonly versions?: ReadonlyMap<string, readonly ImageVersion[]> | undefined;
  /** What Lab Services may do, by the gallery. */
  readonly access?: ReadonlyMap<string, GalleryAccess> | undefined;
  /** Versions that were exported from a lab before, as the journal tells, by the lab; their ids. */
  readonly exported?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Of those that exporting all of the labs needs. */
  readonly missingRights?: MissingRights;
}

/** The lab plan of a lab; null where it was deleted, undefined where that is not known. */
export function planOf({ labPlanId }: Lab, { plans }: LabFacts): LabPlan | null | undefined {
  return labPlanId === undefined ? null : plans?.get(idKey(labPlanId));
}
