import { knownRegions } from '../../../../src/domain/region/knownRegions';
import type { ManagedImage } from '../../../../src/domain/source/managedImage';
import type { ImageVersion } from '../../../../src/domain/version/imageVersion';
import type { OperationRecord } from '../../../../src/operations/journal/record';
import type { ImageSituation } from '../../../../src/pages/managedImage/present/situation';
import { definition, gallery, replicated, version } from '../../store/fakeReader';

const compute = '/subscriptions/aaaa/resourceGroups/rg-images-prod/providers/Microsoft.Compute';
const imageId = `${compute}/images/rhel-9-hardened`;
const rhel = definition(gallery('golden_images'), 'rhel-9-base');

export const image: ManagedImage = {
  kind: 'managedImage',
  id: imageId,
  name: 'rhel-9-hardened',
  location: 'eastus2',
  tags: { team: 'platform' },
  provisioningState: 'Succeeded',
  osType: 'Linux',
  osState: 'Generalized',
  hyperVGeneration: 'V2',
  osDiskSizeGB: 64,
  dataDisks: [{ lun: 0, sizeGB: 256 }],
  zoneResilient: false,
  sourceVirtualMachineId: `${compute}/virtualMachines/vm-rhel-9-template`,
};

export function clone(name: string, more: Partial<ImageVersion> = {}): ImageVersion {
  const source = { kind: 'managedImage', id: imageId } as const;
  return version(rhel, name, { source, publishedDate: '2026-03-05T10:00:00Z', ...more });
}

/** Clones in every state. */
export const clones: readonly ImageVersion[] = [
  clone('9.8.0', {
    provisioningState: 'Creating',
    replication: {
      aggregatedState: 'InProgress',
      regions: [{ region: 'westeurope', state: 'Replicating', progress: 43, details: '' }],
    },
  }),
  clone('9.7.1', { replication: replicated }),
  clone('9.7.0'),
  clone('9.6.0', {
    provisioningState: 'Failed',
    replication: {
      aggregatedState: 'Failed',
      regions: [{ region: 'westeurope', state: 'Failed', progress: 10, details: 'Sorry.' }],
    },
  }),
  clone('9.5.0', { provisioningState: 'Deleting', publishedDate: undefined }),
];

/** An operation that clones the image to version 9.9.0. */
export function cloning(state: OperationRecord['state'] = 'running'): OperationRecord {
  const made = clone('9.9.0');
  return {
    id: 'op',
    environment: 'sample',
    plan: {
      kind: 'cloneManagedImage',
      title: 'Clone rhel-9-hardened',
      notices: [],
      changes: [
        {
          kind: 'createVersion',
          target: made.id,
          spec: {
            location: 'westeurope',
            source: { kind: 'managedImage', id: imageId.toUpperCase() },
            targetRegions: knownRegions(made).targetRegions,
            storageAccountType: 'Standard_LRS',
            excludeFromLatest: false,
          },
        },
      ],
    },
    steps: [{ state: state === 'running' ? 'running' : 'done' }],
    state,
    startedAt: 0,
    acknowledged: false,
  };
}

export function situation(more: Partial<ImageSituation> = {}): ImageSituation {
  return {
    imageId,
    image,
    isGone: false,
    failure: undefined,
    isLoading: false,
    clones,
    unread: [],
    operations: [],
    names: {
      regionName: region => ({ westeurope: 'West Europe', eastus2: 'East US 2' })[region] ?? region,
      subscriptionName: () => 'Harborline Production',
    },
    speed: 1,
    language: 'en',
    hasPortal: true,
    ...more,
  };
}
