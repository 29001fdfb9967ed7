import assert from 'node:assert/strict';
import { readSize } from '../../../../src/azure/read/readSize';
import { readStorageTypes } from '../../../../src/azure/read/readStorageTypes';

const capabilitiesOf = (capabilities: Readonly<Record<string, unknown>>) =>
  Object.entries(capabilities).map(([name, value]) => ({ name, value }));

describe('readSize', () => {
  const sku = { name: 'Standard_D2s_v5', resourceType: 'virtualMachines', family: 'standardDSv5Family' };
  const read = (capabilities: Readonly<Record<string, unknown>>, more: object = {}) =>
    readSize({ ...sku, capabilities: capabilitiesOf(capabilities), ...more });
  const bare = {
    ...{ name: sku.name, family: sku.family, vCPUs: 0, memoryGB: 0, generations: ['V1'], architecture: 'x64' },
    ...{ trustedLaunch: false, confidentialType: undefined, diskControllers: ['SCSI'], premiumStorage: false },
    ...{ acceleratedNetworking: false, restriction: undefined },
  };

  it('reads what a size can do, and what Azure means by leaving it out', () => {
    assert.deepEqual(
      read({
        ...{ vCPUs: '4', vCPUsAvailable: '2', MemoryGB: '8', HyperVGenerations: 'V1 ,V2', PremiumIO: 'True' },
        ...{ CpuArchitectureType: 'arm64', ConfidentialComputingType: 'SNP', DiskControllerTypes: 'SCSI, NVMe' },
        AcceleratedNetworkingEnabled: 'true',
      }),
      {
        ...{ ...bare, vCPUs: 2, memoryGB: 8, generations: ['V1', 'V2'], architecture: 'Arm64', trustedLaunch: true },
        ...{ confidentialType: 'SNP', diskControllers: ['SCSI', 'NVMe'], premiumStorage: true },
        acceleratedNetworking: true,
      },
    );
    assert.deepEqual(read({}), bare);
    assert.deepEqual(readSize({ name: 'x', resourceType: 'VirtualMachines' }), { ...bare, name: 'x', family: '' });
    assert.equal(read({ vcpus: '4' })?.vCPUs, 4);
  });

  it('has trusted launch in generation 2 unless that is disabled', () => {
    for (const [HyperVGenerations, TrustedLaunchDisabled, expected] of [
      ['V2', undefined, true],
      ['V1,V2', 'False', true],
      ['V1,V2', 'True', false],
      ['V1', undefined, false],
      [undefined, undefined, false],
    ] as const)
      assert.equal(read({ HyperVGenerations, TrustedLaunchDisabled })?.trustedLaunch, expected, HyperVGenerations);
  });

  it('is restricted in its region, not by zone', () => {
    for (const [restrictions, expected] of [
      [[{ type: 'Zone', reasonCode: 'NotAvailableForSubscription' }], undefined],
      [[{ type: 'Zone' }, { type: 'location', reasonCode: 'QuotaId' }], 'QuotaId'],
      [[{ type: 'Location' }], 'NotAvailableForSubscription'],
      [[null], undefined],
    ] as const)
      assert.equal(read({}, { restrictions })?.restriction, expected);
  });

  it('is none without a name, or of another kind', () => {
    assert.equal(readSize({ ...sku, name: undefined }), undefined);
    assert.equal(readSize({ ...sku, resourceType: 'disks' }), undefined);
    assert.equal(readSize(null), undefined);
  });
});

describe('readStorageTypes', () => {
  const sku = (name: string, more: object = {}) => ({
    ...{ name, resourceType: 'snapshots', locations: ['westeurope', 'East US'], ...more },
  });
  const restricted = (type: string, ...values: unknown[]) => ({ restrictions: [{ type, values }] });

  for (const [what, skus, location, expected] of [
    [
      'those of snapshots and disks',
      [sku('premium_lrs'), sku('Standard_LRS', { resourceType: 'Disks' })],
      'West Europe',
      ['Standard_LRS', 'Premium_LRS'],
    ],
    ['each once', [sku('Standard_ZRS'), sku('Standard_ZRS')], 'eastus', ['Standard_ZRS']],
    ['none of virtual machines', [sku('Standard_LRS', { resourceType: 'virtualMachines' })], 'eastus', undefined],
    ['none that replicas cannot have', [sku('PremiumV2_LRS')], 'eastus', undefined],
    ['none of another region', [sku('Standard_LRS')], 'uksouth', undefined],
    [
      'none that is restricted in the region',
      [sku('Standard_LRS', restricted('Location', 7, 'East US'))],
      'eastus',
      undefined,
    ],
    [
      'one that is restricted elsewhere',
      [sku('Standard_LRS', restricted('Location', 'westeurope'))],
      'eastus',
      ['Standard_LRS'],
    ],
    [
      'one that is restricted in zones',
      [sku('Standard_LRS', restricted('Zone', 'eastus'))],
      'eastus',
      ['Standard_LRS'],
    ],
    ['nothing known', [null, {}], 'eastus', undefined],
  ] as const) {
    it(`are ${what}`, () => {
      assert.deepEqual(readStorageTypes(skus, location), expected);
    });
  }
});
