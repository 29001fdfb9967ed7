import type { ResourceBase } from '../../resource/resource';
import type { LabError } from '../labError';

/** A lab plan: provides labs with images, and receives their exported templates. */
export interface LabPlan extends ResourceBase {
  readonly kind: 'labPlan';
  /** The attached gallery, at most one. */
  readonly galleryId?: string | undefined;
  /** Regions allowed for labs of this plan, in the form of the locations call. */
  readonly allowedRegions: readonly string[];
  readonly error?: LabError | undefined;
}
