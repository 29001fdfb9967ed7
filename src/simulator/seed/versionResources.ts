import { hash, isoTime } from '../http/json';
import { normalizeRegion, regionOf } from '../world/regions';
import type { RegionCopy, StoredResource } from '../world/storedResource';
import type { DefinitionSeed, GallerySeed } from './catalog';
import { computeId } from './company';
import { dateIn, day, galleryId } from './galleryResources';

/** Deviations of one version from the defaults; `age` counts from the newest, which is 0. */
interface VersionOverrides {
  excludeFromLatest?: boolean;
  /** Regions in which it is excluded from latest. */
  excludedIn?: string[];
  endOfLifeDays?: number;
  blockDeletion?: boolean;
  /** Number of the version it was created from, instead of a managed image. */
  madeFrom?: string;
  /** A region whose copy failed, with Azure's details. */
  failure?: { region: string; details: string };
  /** Additional target regions. */
  moreRegions?: string[];
}

const overridesByDefinition: Readonly<Record<string, readonly [age: number, VersionOverrides][]>> = {
  'ubuntu-22.04-base': [
    [8, { endOfLifeDays: -60 }],
    [7, { endOfLifeDays: -20 }],
    [6, { endOfLifeDays: 9 }],
    [0, { excludedIn: ['westeurope'] }],
  ],
  'ubuntu-24.04-base': [[4, { excludeFromLatest: true }]],
  'windows-server-2016': [
    [6, { endOfLifeDays: -300 }],
    [5, { endOfLifeDays: -200 }],
    [0, { endOfLifeDays: -40 }],
  ],
  'windows-server-2022': [
    [1, { excludeFromLatest: true }],
    [2, { endOfLifeDays: 400, blockDeletion: true }],
    [0, { moreRegions: ['australiaeast=1', 'centralindia=1'] }],
  ],
  'edge-gateway-x64': [
    [0, { madeFrom: '1.3.0', failure: { region: 'southeastasia', details: 'Failed with internal server error.' } }],
    [3, { excludedIn: ['northeurope', 'southeastasia'] }],
  ],
  'kiosk-windows-11': [[5, { endOfLifeDays: -3 }]],
  'build-agent-linux': [[0, { excludeFromLatest: true }]],
  'cuda-12-training': [[1, { excludeFromLatest: true, endOfLifeDays: -1 }]],
};

/** All versions of a definition, oldest first, a month apart. */
export function versionResources(gallery: GallerySeed, definition: DefinitionSeed, now: number): StoredResource[] {
  const [major = 1, minor = 0, patch = 0] = (definition.first ?? '1.0.0').split('.').map(Number);
  return Array.from({ length: definition.versions }, (_, at) => {
    const age = definition.versions - 1 - at;
    const overrides = overridesByDefinition[definition.name]?.find(([of]) => of === age)?.[1] ?? {};
    return versionResource(gallery, definition, `${major}.${minor + at}.${patch}`, age, overrides, now);
  });
}

function versionResource(
  gallery: GallerySeed,
  definition: DefinitionSeed,
  name: string,
  age: number,
  overrides: VersionOverrides,
  now: number,
): StoredResource {
  const id = `${galleryId(gallery)}/images/${definition.name}/versions/${name}`;
  const published = now - (age * 30 + 4) * day - (hash(id) % day);
  const { excludeFromLatest = false, endOfLifeDays, failure, blockDeletion } = overrides;
  const copies: RegionCopy[] = failure
    ? [{ region: failure.region, from: published, to: published + 600_000, failure: failure.details }]
    : [];
  const regions = [...gallery.regions, ...(overrides.moreRegions ?? [])];
  return {
    id,
    name,
    type: 'Microsoft.Compute/galleries/images/versions',
    location: gallery.location,
    tags: { build: String(4000 + (hash(id) % 900)) },
    properties: {
      publishingProfile: {
        targetRegions: regions.map(region => targetRegion(region, overrides.excludedIn ?? [])),
        replicaCount: 1,
        excludeFromLatest,
        publishedDate: isoTime(published),
        ...(endOfLifeDays !== undefined && { endOfLifeDate: dateIn(now, endOfLifeDays) }),
        storageAccountType: 'Standard_LRS',
      },
      storageProfile: storageProfile(gallery, definition, name, overrides.madeFrom),
      safetyProfile: {
        reportedForPolicyViolation: false,
        allowDeletionOfReplicatedLocations: false,
        ...(blockDeletion && { blockDeletionBeforeEndOfLife: true }),
      },
      provisioningState: failure ? 'Failed' : 'Succeeded',
    },
    ...(copies.length > 0 && { copies }),
  };
}

function targetRegion(row: string, excludedIn: readonly string[]): Record<string, unknown> {
  const [region = '', replicas = '1', storage = 'Standard_LRS'] = row.split('=');
  return {
    name: regionOf(region)?.displayName ?? region,
    regionalReplicaCount: Number(replicas),
    storageAccountType: storage,
    ...(excludedIn.includes(normalizeRegion(region)) && { excludeFromLatest: true }),
  };
}

/** The source: another version, a managed image that was deleted afterwards, or a machine if specialized. */
function storageProfile(
  gallery: GallerySeed,
  definition: DefinitionSeed,
  name: string,
  madeFrom?: string,
): Record<string, unknown> {
  const { subscription, group } = gallery;
  const source = `${definition.name}-${name}`;
  const own = definition.specialized
    ? { virtualMachineId: computeId(subscription, group, `virtualMachines/vm-${source}`) }
    : { id: computeId(subscription, group, `images/img-${source}`) };
  return {
    source:
      madeFrom === undefined ? own : { id: `${galleryId(gallery)}/images/${definition.name}/versions/${madeFrom}` },
    osDiskImage: { sizeInGB: definition.sizeGb ?? 30, hostCaching: 'ReadWrite', source: {} },
    ...(definition.dataGb && {
      dataDiskImages: definition.dataGb.map((sizeInGB, lun) => ({ lun, sizeInGB, hostCaching: 'None', source: {} })),
    }),
  };
}
