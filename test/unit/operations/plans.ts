import type { Change, ChangeOf, Plan } from '../../../src/domain/plan/plan';

const group = '/subscriptions/s/resourceGroups/rg';
const galleryId = `${group}/providers/Microsoft.Compute/galleries/g`;
export const imageId = `${group}/providers/Microsoft.Compute/images/golden`;
const definitionIdOf = (name: string): string => `${galleryId}/images/${name}`;
export const versionIdOf = (definition: string, name = '1.0.0'): string =>
  `${definitionIdOf(definition)}/versions/${name}`;

export const createGroup: Change = {
  kind: 'createResourceGroup',
  target: group,
  spec: { location: 'westeurope', tags: { team: 'images' } },
};

export const createGallery: Change = {
  kind: 'createGallery',
  target: galleryId,
  spec: { location: 'westeurope', description: 'Golden images' },
};

export function createDefinition(name: string): Change {
  return {
    kind: 'createDefinition',
    target: definitionIdOf(name),
    spec: {
      location: 'westeurope',
      osType: 'Linux',
      osState: 'Generalized',
      hyperVGeneration: 'V2',
      architecture: 'x64',
      identifier: { publisher: 'p', offer: 'o', sku: name },
      features: [{ name: 'SecurityType', value: 'TrustedLaunchSupported' }],
      recommended: { vCPUs: { min: 1, max: 4 } },
    },
  };
}

export function createVersion(definition: string, source = imageId, name = '1.0.0'): ChangeOf<'createVersion'> {
  return {
    kind: 'createVersion',
    target: versionIdOf(definition, name),
    spec: {
      location: 'westeurope',
      source: { kind: 'managedImage', id: source },
      targetRegions: [
        { name: 'westeurope', replicaCount: 1, storageAccountType: 'Standard_LRS', encryption: { anything: [1] } },
      ],
      storageAccountType: 'Standard_LRS',
      excludeFromLatest: false,
    },
  };
}

export const updateVersion: Change = {
  kind: 'updateVersion',
  target: versionIdOf('web'),
  spec: {
    addRegions: [{ name: 'northeurope', replicaCount: 1, storageAccountType: 'Standard_LRS' }],
    seenRegions: ['westeurope'],
  },
};

export const deleteImage: Change = { kind: 'deleteManagedImage', target: imageId };

export function plan(title: string, ...changes: Change[]): Plan {
  return { kind: 'editRegions', title, changes, notices: [] };
}

export const clone = plan('Clone golden', createGallery, createDefinition('web'), createVersion('web'));
