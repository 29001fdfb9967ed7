import { isAbsent, isObject, list, number, object, text, type Json } from '../base/json';
import { galleryLevelOf, isGalleryId } from '../domain/id/galleryIds';
import { targetKindOf } from '../domain/id/targetKind';
import { sameRegion } from '../domain/region/region';
import type { KnownMembers } from '../domain/resource/otherMembers';
import { aDate, aFlag, aNumber, aPercentage, aText, isOneOf, oneOf, texts } from './understood';

type Shown = Readonly<Record<string, KnownMembers>>;

/** What a properties document shows of Azure's answer, in its words, if understood. Undefined if that isn't listed. */
export function shownMembers(id: string): Shown | undefined {
  const kind = (!isGalleryId(id) && galleryLevelOf(id)) || targetKindOf(id);
  const properties = typeof kind === 'string' ? byKind[kind] : undefined;
  return properties && { ...common, properties: value => ({ provisioningState: aText, ...properties(object(value)) }) };
}

const common = {
  id: true,
  name: true,
  type: true,
  location: aText,
  tags: (value: unknown) => (isObject(value) ? true : undefined),
  identity: { type: oneOf('None', 'UserAssigned', 'SystemAssigned', 'SystemAssigned, UserAssigned') },
  identifier: { uniqueId: true },
} as const;

/** A range is shown only as a whole. */
const range = (value: unknown): Shown | undefined => {
  const bounds = Object.values(object(value)).filter(bound => !isAbsent(bound));
  return bounds.every(bound => number(bound) !== undefined) ? { min: true, max: true } : undefined;
};
const error = (value: unknown): Shown | undefined => {
  const { code, message } = object(value);
  const isShown = [code, message].some(part => text(part) !== undefined);
  return isShown ? { code: aText, message: aText, action: aText, timestamp: aText } : undefined;
};
const diskSize = { sizeInGB: aNumber, diskSizeGB: aNumber } as const;
const osType = oneOf('Windows', 'Linux');
const osState = oneOf('Generalized', 'Specialized');
const hyperVGeneration = oneOf('V1', 'V2');
const lifecycle = { publishedDate: aDate, endOfLifeDate: aDate, excludeFromLatest: aFlag } as const;

/** By kind, from the properties that Azure returned. */
const byKind: Readonly<Record<string, ((properties: Json) => Shown) | undefined>> = {
  gallery: () => ({
    description: aText,
    softDeletePolicy: { isSoftDeleteEnabled: aFlag },
    sharingProfile: (profile: unknown): Shown => ({
      permissions: oneOf('Private', 'Groups', 'Community'),
      groups: items(({ type }) => isOneOf(type, ['Subscriptions', 'AADTenants']), { type: true, ids: texts }),
      // Azure keeps it when the gallery isn't published any more.
      ...(isOneOf(object(profile)['permissions'], ['Community']) && {
        communityGalleryInfo: {
          publisherUri: aText,
          publisherContact: aText,
          eula: aText,
          communityGalleryEnabled: aFlag,
          publicNames: texts,
        },
      }),
    }),
  }),
  definition: () => ({
    description: aText,
    osType,
    osState,
    hyperVGeneration,
    architecture: oneOf('x64', 'Arm64'),
    identifier: { publisher: aText, offer: aText, sku: aText },
    purchasePlan: { name: aText, publisher: aText, product: aText },
    features: items(({ name }) => text(name) !== undefined, { name: true, value: aText }),
    recommended: { vCPUs: range, memory: range },
    disallowed: { diskTypes: texts },
    eula: aText,
    privacyStatementUri: aText,
    releaseNoteUri: aText,
    endOfLifeDate: aDate,
  }),
  version: ({ publishingProfile }) => ({
    publishingProfile: {
      // Of encryption it shows no full IDs.
      targetRegions: [
        { name: aText, regionalReplicaCount: aNumber, storageAccountType: aText, excludeFromLatest: aFlag },
      ],
      ...lifecycle,
      replicationMode: oneOf('Full', 'Shallow'),
    },
    storageProfile: {
      source: { id: aText, virtualMachineId: aText, communityGalleryImageId: aText },
      osDiskImage: diskSize,
      dataDiskImages: [diskSize],
    },
    safetyProfile: { blockDeletionBeforeEndOfLife: aFlag },
    replicationStatus: {
      aggregatedState: oneOf('Unknown', 'InProgress', 'Completed', 'Failed'),
      // Of target regions.
      summary: items(({ region }) => isTarget(region, publishingProfile), {
        region: true,
        state: oneOf('Unknown', 'Replicating', 'Completed', 'Failed'),
        progress: aPercentage,
        details: aText,
      }),
    },
    // Of shared and community galleries.
    ...lifecycle,
  }),
  managedImage: () => ({
    hyperVGeneration,
    sourceVirtualMachine: { id: aText },
    storageProfile: {
      zoneResilient: aFlag,
      osDisk: { osType, osState, diskSizeGB: aNumber },
      dataDisks: items(({ lun }) => number(lun) !== undefined, { diskSizeGB: aNumber }),
    },
  }),
  labPlan: () => ({ sharedGalleryId: aText, allowedRegions: texts, resourceOperationError: error }),
  labAccount: () => ({}),
  lab: () => ({
    title: aText,
    labPlanId: aText,
    state: oneOf('Draft', 'Publishing', 'Scaling', 'Syncing', 'Published'),
    virtualMachineProfile: {
      createOption: oneOf('TemplateVM', 'Image'),
      imageReference: { id: aText, exactVersion: aText },
      osType,
      sku: { name: aText, capacity: aNumber },
      adminUser: { username: aText },
    },
    resourceOperationError: error,
  }),
  labImage: () => ({
    sharedGalleryId: aText,
    displayName: aText,
    enabledState: oneOf('Enabled', 'Disabled'),
    EnableState: oneOf('Enabled', 'Disabled'),
    osType,
    osState,
    imageType: osState,
    availableRegions: texts,
  }),
  foreign: () => ({
    disclaimer: aText,
    communityMetadata: { publisherUri: aText, publisherContact: aText, eula: aText, privacyStatementUri: aText },
  }),
};

/** What is shown of those items that are shown at all. */
function items(isShown: (item: Json) => boolean, shown: Shown): KnownMembers {
  return [(item: Json) => (isShown(item) ? shown : {})];
}

function isTarget(region: unknown, publishingProfile: unknown): boolean {
  const targets = list(object(publishingProfile)['targetRegions']).map(target => text(object(target)['name']) ?? '');
  return targets.some(name => sameRegion(name, text(region) ?? ''));
}
