import { galleryLevelOf, isGalleryId } from '../domain/id/galleryIds';
import { targetKindOf } from '../domain/id/targetKind';
import type { KnownMembers } from '../domain/resource/otherMembers';

type Shown = Readonly<Record<string, KnownMembers>>;

/** What a properties document shows of Azure's answer, in its words. Undefined if that isn't listed. */
export function shownMembers(id: string): Shown | undefined {
  const kind = (!isGalleryId(id) && galleryLevelOf(id)) || targetKindOf(id);
  const properties = typeof kind === 'string' ? byKind[kind] : undefined;
  return properties && { ...common, properties: { provisioningState: true, ...properties } };
}

const common = {
  id: true,
  name: true,
  type: true,
  location: true,
  tags: true,
  identity: { type: true },
  identifier: { uniqueId: true },
} as const;

const range = { min: true, max: true } as const;
const error = { code: true, message: true, action: true, timestamp: true } as const;
const diskSize = { sizeInGB: true, diskSizeGB: true } as const;

const byKind: Readonly<Record<string, Shown | undefined>> = {
  gallery: {
    description: true,
    softDeletePolicy: { isSoftDeleteEnabled: true },
    sharingProfile: {
      permissions: true,
      groups: [{ type: true, ids: true }],
      communityGalleryInfo: {
        publisherUri: true,
        publisherContact: true,
        eula: true,
        communityGalleryEnabled: true,
        publicNames: true,
      },
    },
  },
  definition: {
    description: true,
    osType: true,
    osState: true,
    hyperVGeneration: true,
    architecture: true,
    identifier: { publisher: true, offer: true, sku: true },
    purchasePlan: { name: true, publisher: true, product: true },
    features: [{ name: true, value: true }],
    recommended: { vCPUs: range, memory: range },
    disallowed: { diskTypes: true },
    eula: true,
    privacyStatementUri: true,
    releaseNoteUri: true,
    endOfLifeDate: true,
  },
  version: {
    publishingProfile: {
      // Of encryption it shows no full IDs.
      targetRegions: [{ name: true, regionalReplicaCount: true, storageAccountType: true, excludeFromLatest: true }],
      publishedDate: true,
      endOfLifeDate: true,
      excludeFromLatest: true,
      replicationMode: true,
    },
    storageProfile: {
      source: { id: true, virtualMachineId: true, communityGalleryImageId: true },
      osDiskImage: diskSize,
      dataDiskImages: [diskSize],
    },
    safetyProfile: { blockDeletionBeforeEndOfLife: true },
    replicationStatus: {
      aggregatedState: true,
      summary: [{ region: true, state: true, progress: true, details: true }],
    },
    // Of shared and community galleries.
    publishedDate: true,
    endOfLifeDate: true,
    excludeFromLatest: true,
  },
  managedImage: {
    hyperVGeneration: true,
    sourceVirtualMachine: { id: true },
    storageProfile: {
      zoneResilient: true,
      osDisk: { osType: true, osState: true, diskSizeGB: true },
      dataDisks: [{ diskSizeGB: true }],
    },
  },
  labPlan: { sharedGalleryId: true, allowedRegions: true, resourceOperationError: error },
  labAccount: {},
  lab: {
    title: true,
    labPlanId: true,
    state: true,
    virtualMachineProfile: {
      createOption: true,
      imageReference: { id: true, exactVersion: true },
      osType: true,
      sku: { name: true, capacity: true },
      adminUser: { username: true },
    },
    resourceOperationError: error,
  },
  labImage: {
    sharedGalleryId: true,
    displayName: true,
    enabledState: true,
    EnableState: true,
    osType: true,
    osState: true,
    imageType: true,
    availableRegions: true,
  },
  foreign: {
    disclaimer: true,
    communityMetadata: { publisherUri: true, publisherContact: true, eula: true, privacyStatementUri: true },
  },
};
