import type { ImageDefinition } from '../../definition/imageDefinition';
import type { AttachedGallery } from '../owner/labAccount';
import type { LabImage } from '../image/labImage';
import type { LabOwner } from '../owner/labOwner';
import type { LabSize, LabUsage } from '../labSize';
import type { ImageVersion } from '../../version/imageVersion';
import type { MissingRights } from '../../rights/withRights';
import type { Location } from '../../region/region';

/** Every reason for which an image is not offered for labs, in the order in which they are looked at. */
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

/** What was found. `problem`: it keeps the image from labs; `warning`: it may; `unknown`: it could not be read. */
export interface LabCheck {
  readonly code: LabCheckCode;
  readonly state: 'ok' | 'problem' | 'warning' | 'unknown';
  /** What is so, in the user's language; where nothing can be done with a button, also what to do. */
  readonly sentence: string;
  readonly fix?: LabFix | undefined;
}

/** What a command can do about it; `title` is for its button. */
export type LabFix = { readonly title: string } & (
  | { readonly action: 'attachGallery'; readonly ownerId: string; readonly galleryId: string }
  | { readonly action: 'enableImage'; readonly ownerId: string; readonly definitionId: string }
  | { readonly action: 'addRegions'; readonly versionId: string; readonly regions: readonly string[] }
  | { readonly action: 'showReplication' | 'retryFailedRegions' | 'includeInLatest'; readonly versionId: string }
  | { readonly action: 'createVersionFromOsDisk'; readonly versionId: string }
  | { readonly action: 'openQuota'; readonly subscriptionId: string; readonly region: string }
);

/** What was read before. What could not be read is absent, and its checks are then unknown. */
export interface LabImageFacts {
  readonly owner: LabOwner;
  /** Of a lab account; a lab plan tells itself. */
  readonly attached?: readonly AttachedGallery[] | undefined;
  /** The image as the owner offers it; null where it does not. */
  readonly image?: LabImage | null | undefined;
  readonly definition: ImageDefinition;
  /** All versions of the definition, with their replication. */
  readonly versions?: readonly ImageVersion[] | undefined;
  /** The version that was asked for; where none was, the newest that counts for latest. */
  readonly versionId?: string | undefined;
  /** Where labs shall be, besides the region of the lab plan. */
  readonly region?: string | undefined;
  readonly size?: LabSize | undefined;
  /** Cores that labs may use in the region where they shall be. */
  readonly usages?: readonly LabUsage[] | undefined;
  readonly missingRights?: MissingRights;
  readonly locations?: readonly Location[] | undefined;
}
