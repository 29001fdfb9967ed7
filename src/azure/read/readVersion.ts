import { enumOrUnknown, enumValue, flagOrUnknown } from '../../arm/enumValue';
import { isAbsent, list, number, object, text } from '../../base/json';
import { regionKey, unknownRegion } from '../../domain/region/region';
import { storageAccountTypes } from '../../domain/region/storageTypeName';
import type { ImageVersion, ReportedRegion, StorageAccountType } from '../../domain/version/imageVersion';
import { readDisks, unrepeatableDiskMembers } from './readDisks';
import { readReplication } from './readReplication';
import { otherOf, readDate, readResource } from './readResource';
import { readSource } from './readSource';

export function readVersion(item: unknown): ImageVersion | undefined {
  const resource = readResource(item);
  if (!resource) return undefined;
  const { base, properties } = resource;
  const publishing = object(properties['publishingProfile']);
  const storage = object(properties['storageProfile']);
  const safety = object(properties['safetyProfile']);
  const disks = readDisks(storage);
  const unrepeatable = disks ? [] : unrepeatableDiskMembers(storage);
  const storageAccountType = readStorageType(publishing['storageAccountType'], 'Standard_LRS');
  const replicaCount = isAbsent(publishing['replicaCount']) ? 1 : number(publishing['replicaCount']);
  return {
    ...base,
    kind: 'version',
    publishedDate: readDate(publishing['publishedDate']),
    endOfLifeDate: readDate(publishing['endOfLifeDate']),
    excludeFromLatest: flagOrUnknown(publishing['excludeFromLatest']),
    targetRegions: list(publishing['targetRegions']).map(region =>
      readTargetRegion(region, replicaCount, storageAccountType),
    ),
    storageAccountType,
    replicationMode: enumOrUnknown(publishing['replicationMode'], ['Full', 'Shallow'], 'Full'),
    source: readSource(storage),
    ...(disks && { disks }),
    osDiskSizeGB: number(object(storage['osDiskImage'])['sizeInGB']),
    dataDisks: list(storage['dataDiskImages']).map(item => {
      const disk = object(item);
      return { lun: number(disk['lun']), sizeGB: number(disk['sizeInGB']) };
    }),
    allowDeletionOfReplicatedLocations: flagOrUnknown(safety['allowDeletionOfReplicatedLocations']),
    blockDeletionBeforeEndOfLife: flagOrUnknown(safety['blockDeletionBeforeEndOfLife']),
    replication: readReplication(properties['replicationStatus']),
    ...otherOf(item, known),
    ...(unrepeatable.length > 0 && { unrepeatable }),
  };
}

/** Target regions and disks keep their other members themselves. */
const known = {
  replicationStatus: true,
  validationsProfile: true,
  publishingProfile: {
    targetRegions: true,
    replicaCount: true,
    excludeFromLatest: true,
    publishedDate: true,
    endOfLifeDate: true,
    storageAccountType: true,
    replicationMode: true,
  },
  safetyProfile: {
    allowDeletionOfReplicatedLocations: true,
    blockDeletionBeforeEndOfLife: true,
    reportedForPolicyViolation: true,
    policyViolations: true,
  },
  storageProfile: {
    source: { id: true, virtualMachineId: true, communityGalleryImageId: true, uri: true, storageAccountId: true },
    osDiskImage: true,
    dataDiskImages: true,
  },
} as const;

function readStorageType(type: unknown, absent: StorageAccountType | undefined): StorageAccountType | undefined {
  return isAbsent(type) ? absent : (enumValue(type, storageAccountTypes) ?? text(type));
}

function readTargetRegion(
  item: unknown,
  replicaCount: number | undefined,
  storageAccountType: StorageAccountType | undefined,
): ReportedRegion {
  const region = object(item);
  const { name, regionalReplicaCount: count, storageAccountType: type, ...rest } = region;
  const { excludeFromLatest: exclude, encryption, ...other } = rest;
  return {
    name: regionKey(text(name) ?? unknownRegion),
    replicaCount: isAbsent(count) ? replicaCount : number(count),
    storageAccountType: readStorageType(type, storageAccountType),
    ...(!isAbsent(exclude) && { excludeFromLatest: flagOrUnknown(exclude) }),
    ...(!isAbsent(encryption) && { encryption }),
    ...(Object.keys(other).length > 0 && { other }),
  };
}
