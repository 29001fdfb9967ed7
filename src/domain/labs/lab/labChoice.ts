import type { ImageDefinition } from '../../definition/imageDefinition';
import type { LabSpec } from '../../plan/plan';
import type { Location } from '../../region/region';
import type { ImageVersion } from '../../version/imageVersion';
import type { LabImage } from '../image/labImage';
import type { LabSize, LabUsage } from '../labSize';
import type { LabOwner } from '../owner/labOwner';

export interface LabChoice {
  /** ID of the new lab: a resource of its own, or in a lab account. */
  readonly id: string;
  readonly owner: LabOwner;
  readonly spec: LabSpec;
  readonly definition: ImageDefinition;
  /** Publish it right away, without changes. */
  readonly publish: boolean;
}

/** Input of the plan. What couldn't be read is absent, and the plan says that it wasn't checked. */
export interface LabChoiceFacts {
  readonly now: number;
  readonly locations?: readonly Location[] | undefined;
  /** All versions of the definition. */
  readonly versions?: readonly ImageVersion[] | undefined;
  /** The image as its owner offers it. Null if it doesn't. */
  readonly image?: LabImage | null | undefined;
  /** Names of existing labs in the same resource group or lab account. */
  readonly labNames?: readonly string[] | undefined;
  readonly sizes?: readonly LabSize[] | undefined;
  /** Core quota of the lab's region. */
  readonly usages?: readonly LabUsage[] | undefined;
}
