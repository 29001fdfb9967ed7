import type { ImageDefinition } from '../../definition/imageDefinition';
import type { Location } from '../../region/region';
import type { MissingRights } from '../../rights/withRightsNotices';
import type { ImageVersion } from '../../version/imageVersion';
import type { LabImage } from '../image/labImage';
import type { LabSize, LabUsage } from '../labSize';
import type { AttachedGallery } from '../owner/labAccount';
import type { LabOwner } from '../owner/labOwner';

/** All reasons why an image isn't offered for labs, in the order in which they are checked. */
export const labCheckCodes = [
  'galleryAttached',
  'imageEnabled',
  'replicatedThere',
  'replicationDone',
  'osDiskSize',
  'oneDisk',
  'latestVersion',
  'generationAndSecurity',
  'architecture',
  'sizeOfLab',
  'rights',
  'coreQuota',
] as const;

export type LabCheckCode = (typeof labCheckCodes)[number];

/**
 * The result of a check. `problem`: the image isn't offered for labs; `warning`: it may not be; `unknown`: couldn't be
 * read.
 */
export interface LabCheck {
  readonly code: LabCheckCode;
  readonly state: 'ok' | 'problem' | 'warning' | 'unknown';
  /** The finding, in the user's language. Includes what to do if there is no fix. */
  readonly sentence: string;
  readonly fix?: LabFix | undefined;
}

/** A command that fixes the problem. `title`: the label of its button. */
export type LabFix = { readonly title: string } & (
  | { readonly action: 'attachGallery'; readonly ownerId: string; readonly galleryId: string }
  | { readonly action: 'enableImage'; readonly ownerId: string; readonly definitionId: string }
  | { readonly action: 'addRegions'; readonly versionId: string; readonly regions: readonly string[] }
  | { readonly action: 'showReplication' | 'retryFailedRegions' | 'includeInLatest'; readonly versionId: string }
  | { readonly action: 'createVersionFromOsDisk'; readonly versionId: string }
  | { readonly action: 'openQuota'; readonly subscriptionId: string; readonly region: string }
);

/** Input of the checks. What couldn't be read is absent, and its checks are unknown. */
export interface LabImageFacts {
  readonly owner: LabOwner;
  /** Galleries of a lab account. Not needed for a lab plan, which has its own in `galleryId`. */
  readonly attached?: readonly AttachedGallery[] | undefined;
  /** The image as its owner offers it. Null if it doesn't. */
  readonly image?: LabImage | null | undefined;
  readonly definition: ImageDefinition;
  /** All versions of the definition, with their replication status. */
  readonly versions?: readonly ImageVersion[] | undefined;
  /** The version to check. Default: the newest that isn't excluded from latest. */
  readonly versionId?: string | undefined;
  /** Region of the labs, if other than that of the lab plan. */
  readonly region?: string | undefined;
  readonly size?: LabSize | undefined;
  /** Core quota for labs in their region. */
  readonly usages?: readonly LabUsage[] | undefined;
  readonly missingRights?: MissingRights;
  readonly locations?: readonly Location[] | undefined;
}
