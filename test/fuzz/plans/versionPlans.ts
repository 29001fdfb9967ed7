import type { Change, ChangeOf } from '../../../src/domain/plan/plan';
import type { SourceSpec } from '../../../src/domain/plan/sourceSpec';
import { linuxDefinition } from '../../support/linuxDefinition';
import { computeIn, production, type FuzzPlan } from './fuzzPlan';

const images = computeIn(production, 'rg-images-prod');
const shipping = computeIn(production, 'rg-shipping-prod');
const golden = `${images}/galleries/golden_images`;
const made = `${images}/galleries/fuzzed`;
const rhel = `${golden}/images/rhel-9-base/versions/9.2.0`;
const account = `${production}/resourceGroups/rg-images-prod/providers/Microsoft.Storage/storageAccounts/harborlinevhds`;
const region = { replicaCount: 1, storageAccountType: 'Standard_LRS' } as const;

function definition(target: string, more: Parameters<typeof linuxDefinition>[1] = {}): Change {
  const sku = target.split('/').join('.').slice(-20);
  return { kind: 'createDefinition', target, spec: linuxDefinition({ publisher: 'a', offer: 'b', sku }, more) };
}

function version(
  of: string,
  source: SourceSpec,
  more: Partial<ChangeOf<'createVersion'>['spec']> = {},
): ChangeOf<'createVersion'> {
  return {
    kind: 'createVersion',
    target: `${of}/versions/1.0.0`,
    spec: {
      location: 'eastus2',
      source,
      targetRegions: [
        { name: 'eastus2', ...region },
        { name: 'westus3', ...region },
      ],
      storageAccountType: 'Standard_LRS',
      excludeFromLatest: false,
      tags: { made: 'here' },
      ...more,
    },
  };
}

/** A version from a source, in a definition of its own. */
function fromSource(source: SourceSpec, osState: 'Generalized' | 'Specialized'): FuzzPlan {
  const target = `${golden}/images/fuzzed`;
  return { before: [definition(target, { osState })], changes: [version(target, source)] };
}

const northEurope = { name: 'northeurope', ...region };

/** Image versions and virtual machines. */
export const versionPlans = {
  clone: {
    changes: [
      { kind: 'createGallery', target: made, spec: { location: 'eastus2' } },
      definition(`${made}/images/rhel9`),
      version(`${made}/images/rhel9`, { kind: 'managedImage', id: `${images}/images/rhel-9-hardened` }),
    ],
  },
  cloneSeveral: {
    changes: [
      { kind: 'createResourceGroup', target: `${production}/resourceGroups/rg-fuzzed`, spec: { location: 'eastus2' } },
      {
        kind: 'createGallery',
        target: `${computeIn(production, 'rg-fuzzed')}/galleries/several`,
        spec: { location: 'eastus2' },
      },
      definition(`${computeIn(production, 'rg-fuzzed')}/galleries/several/images/one`),
      definition(`${computeIn(production, 'rg-fuzzed')}/galleries/several/images/two`),
      version(`${computeIn(production, 'rg-fuzzed')}/galleries/several/images/one`, {
        kind: 'managedImage',
        id: `${images}/images/rhel-9-hardened`,
      }),
      version(`${computeIn(production, 'rg-fuzzed')}/galleries/several/images/two`, { kind: 'version', id: rhel }),
    ],
  },
  fromMachine: fromSource({ kind: 'virtualMachine', id: `${shipping}/virtualMachines/vm-web-01` }, 'Specialized'),
  fromDisks: fromSource(
    {
      kind: 'disks',
      osDisk: { id: `${shipping}/disks/vm-web-01_OsDisk` },
      dataDisks: [{ id: `${shipping}/disks/vm-web-02_OsDisk`, lun: 3 }],
    },
    'Specialized',
  ),
  fromBlob: fromSource(
    {
      kind: 'disks',
      osDisk: { uri: 'https://harborlinevhds.blob.core.windows.net/vhds/os.vhd', storageAccountId: account },
      dataDisks: [],
    },
    'Specialized',
  ),
  fromVersion: fromSource({ kind: 'version', id: rhel }, 'Generalized'),
  addRegion: {
    changes: [
      {
        kind: 'updateVersion',
        target: rhel,
        spec: {
          addRegions: [northEurope],
          seenRegions: ['eastus2', 'westeurope', 'southeastasia', 'uksouth'],
        },
      },
    ],
  },
  removeRegion: {
    changes: [{ kind: 'updateVersion', target: rhel, spec: { removeRegions: ['uksouth'], excludeFromLatest: true } }],
  },
  setEndOfLife: {
    changes: [
      {
        kind: 'updateVersion',
        target: rhel,
        spec: { endOfLifeDate: '2041-01-01T00:00:00Z', blockDeletionBeforeEndOfLife: true },
      },
    ],
  },
  retryRegion: {
    failingRegion: 'northeurope',
    before: [{ kind: 'updateVersion', target: rhel, spec: { addRegions: [northEurope] } }],
    changes: [
      {
        kind: 'updateVersion',
        target: rhel,
        spec: {
          removeRegions: ['northeurope'],
          seenRegions: ['eastus2', 'westeurope', 'southeastasia', 'uksouth', 'northeurope'],
        },
      },
      {
        kind: 'updateVersion',
        target: rhel,
        spec: {
          addRegions: [northEurope],
          seenRegions: ['eastus2', 'westeurope', 'southeastasia', 'uksouth'],
        },
      },
    ],
  },
  createMachine: {
    changes: [
      {
        kind: 'createVirtualMachine',
        target: `${shipping}/virtualMachines/vm-fuzzed`,
        spec: {
          location: 'eastus2',
          imageId: `${golden}/images/ubuntu-22.04-base`,
          osType: 'Linux',
          osState: 'Generalized',
          size: 'Standard_D2s_v5',
          securityType: 'TrustedLaunch',
          osDiskType: 'Premium_LRS',
          network: { createNetwork: 'vm-fuzzed-vnet' },
          publicIp: true,
          signIn: { userName: 'azureuser', password: 'askedWhenRun' },
          tags: { a: 'b' },
        },
      },
    ],
  },
} as const satisfies Readonly<Record<string, FuzzPlan>>;
