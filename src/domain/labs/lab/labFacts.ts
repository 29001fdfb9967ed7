import type { ImageDefinition } from '../../definition/imageDefinition';
import type { Gallery } from '../../gallery/gallery';
import type { GalleryAccess } from '../../gallery/galleryAccess';
import { idKey } from '../../id/resourceId';
import type { Location } from '../../region/region';
import type { MissingRights } from '../../rights/withRightsNotices';
import type { ImageVersion } from '../../version/imageVersion';
import type { LabPlan } from '../owner/labPlan';
import type { Lab, LabMachine } from './lab';

/**
 * What was read from Azure about some labs, each by ID key. What couldn't be read has no entry, and the plan says that
 * it wasn't checked. Null if it doesn't exist.
 */
export interface LabFacts {
  readonly now: number;
  readonly locations?: readonly Location[] | undefined;
  readonly plans?: ReadonlyMap<string, LabPlan | null> | undefined;
  /** The template VM, by lab. */
  readonly templates?: ReadonlyMap<string, LabMachine | null> | undefined;
  /** Galleries attached to the plans. */
  readonly galleries?: ReadonlyMap<string, Gallery | null> | undefined;
  /** All definitions, by gallery. */
  readonly definitions?: ReadonlyMap<string, readonly ImageDefinition[]> | undefined;
  /** All versions, by definition. */
  readonly versions?: ReadonlyMap<string, readonly ImageVersion[]> | undefined;
  /** The access of Lab Services, by gallery. */
  readonly access?: ReadonlyMap<string, GalleryAccess> | undefined;
  /** IDs of versions exported from a lab before according to the journal, by lab. */
  readonly exported?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Of the permissions needed to export all of the labs. */
  readonly missingRights?: MissingRights;
}

/** The lab plan of a lab. Null if it was deleted, undefined if unknown. */
export function planOf({ labPlanId }: Lab, { plans }: LabFacts): LabPlan | null | undefined {
  return labPlanId === undefined ? null : plans?.get(idKey(labPlanId));
}
