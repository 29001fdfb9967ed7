import type { ImageVersion, RegionReplication, RegionState } from '../../../src/domain/version/imageVersion';

export const versionId =
  '/subscriptions/1111/resourceGroups/images/providers/Microsoft.Compute/galleries/corp/images/web/versions/1.0.3';
export const start = Date.parse('2026-05-04T08:00:00Z');
export const minute = 60_000;

export function region(name: string, state: RegionState, progress = 0, details = ''): RegionReplication {
  return { region: name, state, progress, details };
}

/** A version in exactly the regions given; the first is home. */
export function version(regions: readonly RegionReplication[], more: Partial<ImageVersion> = {}): ImageVersion {
  return {
    kind: 'version',
    id: versionId,
    name: '1.0.3',
    location: regions[0]?.region ?? 'westeurope',
    tags: {},
    provisioningState: 'Creating',
    publishedDate: new Date(start).toISOString(),
    excludeFromLatest: false,
    targetRegions: regions.map(({ region: name }) => ({ name, replicaCount: 1, storageAccountType: 'Standard_LRS' })),
    storageAccountType: 'Standard_LRS',
    replicationMode: 'Full',
    dataDisks: [],
    allowDeletionOfReplicatedLocations: false,
    blockDeletionBeforeEndOfLife: false,
    replication: { aggregatedState: 'InProgress', regions },
    ...more,
  };
}
