import { regionKey } from '../../domain/region/region';
import type { ImageVersion, StorageAccountType, TargetRegion } from '../../domain/version/imageVersion';
import { flag, list, number, object, text, enumValue } from '../../arm/json';
import { readReplication } from './readReplication';
import { readAll, readResource } from './readResource';
import { readSource } from './readSource';

const storageAccountTypes: readonly StorageAccountType[] = [
  'Standard_LRS',
  'Standard_ZRS',
  'Premium_LRS',
  'PremiumV2_LRS',
];

export function readVersion(item: unknown): ImageVersion | undefined {
  const resource = readResource(item);
  if (!resource) return undefined;
  const { base, properties } = resource;
  const publishing = object(properties['publishingProfile']);
  const storage = object(properties['storageProfile']);
  const safety = object(properties['safetyProfile']);
  const storageAccountType = enumValue(publishing['storageAccountType'], storageAccountTypes) ?? 'Standard_LRS';
  const replicaCount = number(publishing['replicaCount']) ?? 1;
  return {
    ...base,
    kind: 'version',
    publishedDate: text(publishing['publishedDate']),
    endOfLifeDate: text(publishing['endOfLifeDate']),
    excludeFromLatest: flag(publishing['excludeFromLatest']),
    targetRegions: readAll(list(publishing['targetRegions']), region =>
      readTargetRegion(region, replicaCount, storageAccountType),
    ),
    storageAccountType,
    replicationMode: enumValue(publishing['replicationMode'], ['Full', 'Shallow']) ?? 'Full',
    source: readSource(storage),
    osDiskSizeGB: number(object(storage['osDiskImage'])['sizeInGB']),
    dataDiskSizesGB: readAll(list(storage['dataDiskImages']), disk => number(object(disk)['sizeInGB'])),
    allowDeletionOfReplicatedLocations: flag(safety['allowDeletionOfReplicatedLocations']),
    blockDeletionBeforeEndOfLife: flag(safety['blockDeletionBeforeEndOfLife']),
    replication: readReplication(properties['replicationStatus']),
  };
}

function readTargetRegion(
  item: unknown,
  replicaCount: number,
  storageAccountType: StorageAccountType,
): TargetRegion | undefined {
  const region = object(item);
  const name = text(region['name']);
  if (name === undefined) return undefined;
  const exclude = region['excludeFromLatest'];
  return {
    name: regionKey(name),
    replicaCount: number(region['regionalReplicaCount']) ?? replicaCount,
    storageAccountType: enumValue(region['storageAccountType'], storageAccountTypes) ?? storageAccountType,
    ...(exclude !== undefined && exclude !== null && { excludeFromLatest: flag(exclude) }),
    ...(region['encryption'] !== undefined && region['encryption'] !== null && { encryption: region['encryption'] }),
  };
}
