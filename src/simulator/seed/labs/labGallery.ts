import { isoTime } from '../../http/json';
import { exportedVersion } from '../../labs/lab/galleryExport';
import { regionOf } from '../../world/regions';
import type { StoredResource } from '../../world/storedResource';
import { computeId } from '../company';
import { day } from '../galleryResources';

const group = 'rg-academy-images';
const gallery = computeId('academy', group, 'galleries/academy_images');
const location = 'uksouth';

interface LabDefinition {
  name: string;
  os: 'Linux' | 'Windows';
  osState: 'Generalized' | 'Specialized';
  versions: string[];
  region: string;
  sizeGb: number;
  /** If set, it is created from snapshots, else from a managed image, which was deleted. */
  dataGb?: number;
  excludeFromLatest?: boolean;
}

/**
 * One definition for each reason why a lab may not offer an image. The specialized one was exported from a lab's
 * template.
 */
const definitions: readonly LabDefinition[] = [
  {
    name: 'forensics-lab',
    os: 'Windows',
    osState: 'Specialized',
    versions: ['1.0.0', '1.0.1', '1.0.2'],
    region: location,
    sizeGb: 127,
  },
  {
    name: 'database-lab',
    os: 'Linux',
    osState: 'Generalized',
    versions: ['1.0.0'],
    region: location,
    sizeGb: 30,
    dataGb: 64,
  },
  {
    name: 'robotics-lab',
    os: 'Linux',
    osState: 'Generalized',
    versions: ['1.0.0'],
    region: 'northeurope',
    sizeGb: 30,
  },
  {
    name: 'chemistry-lab',
    os: 'Windows',
    osState: 'Generalized',
    versions: ['1.0.0', '1.1.0'],
    region: location,
    sizeGb: 127,
    excludeFromLatest: true,
  },
];

/** Images for labs: generation 1, as recommended by Lab Services' documentation. */
export function labGallery(now: number): StoredResource[] {
  return definitions.flatMap(definition => [
    definitionOf(definition),
    ...(definition.dataGb === undefined ? [] : [osSnapshot(definition)]),
    ...definition.versions.map((version, at) => {
      const published = now - (definition.versions.length - at) * 20 * day;
      const id = `${gallery}/images/${definition.name}/versions/${version}`;
      if (definition.osState === 'Generalized') return built(id, definition, published);
      const copy = { from: published, to: published };
      return exportedVersion(id, { location: definition.region }, copy, { sizeGb: definition.sizeGb });
    }),
  ]);
}

function definitionOf({ name, os, osState }: LabDefinition): StoredResource {
  const offer = osState === 'Specialized' ? 'digital-forensics' : 'academy-images';
  return {
    id: `${gallery}/images/${name}`,
    name,
    type: 'Microsoft.Compute/galleries/images',
    location,
    tags: {},
    properties: {
      hyperVGeneration: 'V1',
      architecture: 'x64',
      osType: os,
      osState,
      identifier: { publisher: 'Harborline', offer, sku: name },
      provisioningState: 'Succeeded',
    },
  };
}

function built(id: string, definition: LabDefinition, published: number): StoredResource {
  const { region, sizeGb, dataGb, excludeFromLatest = false, name } = definition;
  const version = id.split('/').at(-1) ?? '';
  const displayName = regionOf(region)?.displayName ?? region;
  return {
    id,
    name: version,
    type: 'Microsoft.Compute/galleries/images/versions',
    location: region,
    tags: {},
    properties: {
      publishingProfile: {
        targetRegions: [{ name: displayName, regionalReplicaCount: 1, storageAccountType: 'Standard_LRS' }],
        replicaCount: 1,
        excludeFromLatest,
        publishedDate: isoTime(published),
        storageAccountType: 'Standard_LRS',
      },
      storageProfile:
        dataGb === undefined
          ? {
              source: { id: computeId('academy', group, `images/img-${name}-${version}`) },
              osDiskImage: { sizeInGB: sizeGb, hostCaching: 'ReadWrite', source: {} },
            }
          : {
              osDiskImage: { sizeInGB: sizeGb, hostCaching: 'ReadWrite', source: { id: snapshotId(name, 'os') } },
              dataDiskImages: [
                { lun: 0, sizeInGB: dataGb, hostCaching: 'ReadOnly', source: { id: snapshotId(name, 'data') } },
              ],
            },
      safetyProfile: { reportedForPolicyViolation: false, allowDeletionOfReplicatedLocations: false },
      provisioningState: 'Succeeded',
    },
  };
}

/** Of the deleted machine's disks, only the OS disk's snapshot is left. */
function osSnapshot({ name, os, region, sizeGb }: LabDefinition): StoredResource {
  return {
    id: snapshotId(name, 'os'),
    name: `snap-${name}-os`,
    type: 'Microsoft.Compute/snapshots',
    location: region,
    sku: { name: 'Standard_LRS', tier: 'Standard' },
    properties: {
      osType: os,
      hyperVGeneration: 'V1',
      creationData: { createOption: 'Copy', sourceResourceId: computeId('academy', group, `disks/${name}-os`) },
      diskSizeGB: sizeGb,
      encryption: { type: 'EncryptionAtRestWithPlatformKey' },
      diskState: 'Unattached',
      provisioningState: 'Succeeded',
    },
  };
}

function snapshotId(name: string, disk: 'os' | 'data'): string {
  return computeId('academy', group, `snapshots/snap-${name}-${disk}`);
}
