import type { LabError } from '../labError';
import type { ResourceBase } from '../../resource/resource';

/** A lab plan: where labs get their images from, and their templates are exported to. */
export interface LabPlan extends ResourceBase {
  readonly kind: 'labPlan';
  /** The attached gallery; a plan has one at most. */
  readonly galleryId?: string | undefined;
  /** Regions that labs of this plan may be created in, in the form of the locations call. */
  readonly allowedRegions: readonly string[];
  readonly error?: LabError | undefined;
}
