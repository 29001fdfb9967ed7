import type { ImageDefinition } from '../../definition/imageDefinition';
import type { LabImage } from '../image/labImage';
import type { LabOwner } from '../owner/labOwner';
import type { LabSize, LabUsage } from '../labSize';
import type { ImageVersion } from '../../version/imageVersion';
import type { LabSpec } from '../../plan/plan';
import type { Location } from '../../region/region';

export interface LabChoice {
  /** Of the lab to be: a resource of its own, or in a lab account. */
  readonly id: string;
  readonly owner: LabOwner;
  readonly spec: LabSpec;
  readonly definition: ImageDefinition;
  /** Publish it at once, as it is. */
  readonly publish: boolean;
}

/** What was read before. A fact that could not be read is absent, and the plan then says that it was not checked. */
export interface LabChoiceFacts {
  readonly now: number;
  readonly locations?: readonly Location[] | undefined;
  /** All versions of the definition. */
  readonly versions?: readonly ImageVersion[] | undefined;
  /** The image as the owner offers it; null where it does not. */
  readonly image?: LabImage | null | undefined;
  /** Names of the labs in the same place. */
  readonly labNames?: readonly string[] | undefined;
  readonly sizes?: readonly LabSize[] | undefined;
  /** Cores of the lab's region. */
  readonly usages?: readonly LabUsage[] | undefined;
}
