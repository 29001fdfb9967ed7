import assert from 'node:assert/strict';
import { chosenSource } from '../../../../src/domain/source/chosenSource';
import { clonedImage, isCloned, newestCloneFirst } from '../../../../src/domain/source/clones';
import { homeOf } from '../../../../src/domain/source/homeOf';
import type { ImageSource } from '../../../../src/domain/source/imageSource';
import { reportedSource } from '../../../../src/domain/source/reportedSource';
import { sourceFromManagedImage } from '../../../../src/domain/source/sourceFromManagedImage';
import { sourceFromForeign, sourceFromVersion } from '../../../../src/domain/source/sourceFromVersion';
import type { ImageVersion } from '../../../../src/domain/version/imageVersion';
import { definition, image, imagePath, region, resourceGroup, version } from '../cloneWorld';
import { sourceOf } from '../refusals/sourceRefusals';

const idOf = (kind: ImageSource['kind']): string => sourceOf(kind).id;

describe('chosenSource', () => {
  it('has the form that Azure expects for each kind', () => {
    for (const kind of ['managedImage', 'virtualMachine', 'version', 'communityImage'] as const)
      assert.deepEqual(chosenSource({ source: sourceOf(kind) }), { kind, id: idOf(kind) });
    assert.deepEqual(chosenSource({ source: sourceOf('sharedImage') }), { kind: 'version', id: idOf('sharedImage') });
    for (const kind of ['snapshot', 'disk'] as const)
      assert.deepEqual(chosenSource({ source: sourceOf(kind) }), {
        ...{ kind: 'disks', osDisk: { id: idOf(kind) }, dataDisks: [] },
      });
    const blob = { uri: idOf('blob'), storageAccountId: sourceOf('blob').storageAccountId };
    assert.deepEqual(chosenSource({ source: sourceOf('blob'), dataDisks: [{ lun: 2, source: sourceOf('disk') }] }), {
      ...{ kind: 'disks', osDisk: blob, dataDisks: [{ lun: 2, id: idOf('disk') }] },
    });
  });
});

describe('homeOf', () => {
  for (const [what, over, gallery, home] of [
    ['the gallery, if the source has no place', { location: undefined }, 'West Europe', 'westeurope'],
    ['its own place', { location: 'East US' }, 'westeurope', 'eastus'],
    [
      'the gallery, if it is ready there',
      { location: 'eastus', readyRegions: ['eastus', 'West Europe'] },
      'westeurope',
      'westeurope',
    ],
    [
      'its own place, if it is ready there',
      { location: 'East US', readyRegions: ['westus', 'eastus'] },
      'westeurope',
      'eastus',
    ],
    [
      'the first place where it is ready',
      { location: 'eastus', readyRegions: ['West US', 'uksouth'] },
      'westeurope',
      'westus',
    ],
    [
      'where it may be ready',
      { location: 'eastus', readyRegions: [], unknownRegions: ['UK South'] },
      'westeurope',
      'uksouth',
    ],
    [
      'where it is ready, not where it may be',
      { location: 'eastus', readyRegions: ['westus'], unknownRegions: ['eastus'] },
      'uksouth',
      'westus',
    ],
    [
      'its own place, if it is ready nowhere',
      { location: 'eastus', readyRegions: [], unknownRegions: [] },
      'westeurope',
      'eastus',
    ],
  ] as const)
    it(`is ${what}`, () => assert.equal(homeOf(sourceOf('version', over), gallery), home));
});

describe('Clones', () => {
  it('name the managed image that they come from', () => {
    assert.equal(clonedImage(version('1.0.0', { source: { kind: 'managedImage', id: imagePath } })), imagePath);
    assert.equal(clonedImage(version('1.0.0', { source: { kind: 'version', id: imagePath } })), undefined);
    assert.equal(clonedImage(version('1.0.0', { source: undefined })), undefined);
  });

  it('are done once ready somewhere, or completed before', () => {
    const ready = [{ region: 'westeurope', state: 'Completed', progress: 100, details: '' }] as const;
    const replication = { aggregatedState: 'Completed', regions: ready } as const;
    const done = (provisioningState: string, more: Partial<ImageVersion> = {}): boolean =>
      isCloned(version('1.0.0', { provisioningState, ...more }));
    assert.deepEqual(
      ['Succeeded', 'Updating', 'Creating', 'Failed', 'Deleting'].map(state => done(state)),
      [true, true, false, false, false],
    );
    assert.deepEqual(
      ['Creating', 'Failed', 'Deleting'].map(state => done(state, { replication })),
      [true, true, false],
    );
  });

  it('are listed with the newest first, and before them those not published yet', () => {
    const at = (name: string, publishedDate?: string) => version(name, { publishedDate });
    const all = [
      at('1.0.0', '2026-01-01'),
      at('1.9.0', '2026-02-01'),
      at('1.10.0', '2026-02-01'),
      at('0.1.0'),
      at('3.0.0', '2025-01-01'),
      at('0.2.0'),
    ];
    const names = ['0.2.0', '0.1.0', '1.10.0', '1.9.0', '1.0.0', '3.0.0'];
    for (const list of [all, [...all].reverse()])
      assert.deepEqual(
        list.sort(newestCloneFirst).map(({ name }) => name),
        names,
      );
  });
});

describe('reportedSource', () => {
  const from = (kind: NonNullable<ImageVersion['source']>['kind'], dataDisks: ImageVersion['dataDisks'] = []) =>
    reportedSource(version('1.0.0', { source: { kind, id: '/x' }, dataDisks }));

  it('repeats what Azure reports completely', () => {
    for (const kind of ['managedImage', 'virtualMachine', 'version', 'communityImage'] as const)
      assert.deepEqual(from(kind), { kind, id: '/x' });
    for (const kind of ['disk', 'snapshot'] as const)
      assert.deepEqual(from(kind), { kind: 'disks', osDisk: { id: '/x' }, dataDisks: [] });
    const disks = { kind: 'disks', osDisk: { id: '/os' }, dataDisks: [{ lun: 0, id: '/data' }] } as const;
    assert.deepEqual(reportedSource(version('1.0.0', { disks })), disks);
  });

  it('is unknown otherwise', () => {
    for (const kind of ['blob', 'unknown'] as const) assert.equal(from(kind), undefined);
    assert.equal(from('disk', [{ lun: 0, sizeGB: 1 }]), undefined);
    assert.equal(reportedSource(version('1.0.0', { source: undefined })), undefined);
  });
});

describe('sourceFromManagedImage', () => {
  it('takes a complete purchase plan from its tags', () => {
    const planOf = (tags: Readonly<Record<string, string>>) => sourceFromManagedImage(image({ tags })).purchasePlan;
    const rest = { PlanPublisher: 'contoso', PlanProduct: 'linux' };
    const plan = { name: 'gold', publisher: 'contoso', product: 'linux' };
    assert.deepEqual([planOf({ PlanName: 'gold', ...rest }), planOf({ PlanInfo: 'gold', ...rest })], [plan, plan]);
    for (const tags of [{}, rest, { PlanName: 'gold', PlanProduct: 'x' }, { PlanName: 'gold', PlanPublisher: 'x' }])
      assert.equal(planOf(tags), undefined);
  });

  it('says what is known of it', () => {
    const machine = `${resourceGroup}/providers/Microsoft.Compute/virtualMachines/vm`;
    const one = image({ sourceVirtualMachineId: machine, dataDisks: [{ lun: 1, sizeGB: 4 }] });
    assert.deepEqual(sourceFromManagedImage(one), {
      ...{ kind: 'managedImage', id: imagePath, name: 'ubuntu-master', location: 'westeurope' },
      ...{ provisioningState: 'Succeeded', osType: 'Linux', osState: 'Generalized', hyperVGeneration: 'V2' },
      ...{ architecture: 'x64', purchasePlan: undefined, osDiskSizeGB: 30, dataDisks: [{ lun: 1, sizeGB: 4 }] },
      machineId: machine,
    });
  });
});

describe('sourceFromVersion and sourceFromForeign', () => {
  const words = {
    ...{ osType: 'Linux', osState: 'Generalized', hyperVGeneration: 'V2', architecture: 'x64', purchasePlan: null },
  };
  const replication = {
    aggregatedState: 'InProgress',
    regions: [
      { region: 'westeurope', state: 'Completed', progress: 100, details: '' },
      { region: 'eastus', state: 'Failed', progress: 0, details: '' },
      { region: 'westus', state: 'Unknown', progress: 0, details: '' },
    ],
  } as const;
  const full = version('1.0.0', {
    ...{ osDiskSizeGB: 30, replication, tags: { a: 'b' }, endOfLifeDate: '2030-01-31T00:00:00Z' },
    ...{ excludeFromLatest: true, blockDeletionBeforeEndOfLife: true },
    dataDisks: [
      { lun: 3, sizeGB: 4 },
      { lun: undefined, sizeGB: undefined },
    ],
    targetRegions: [region('West Europe'), region('eastus'), region('West US')],
  });

  it('say everything that is known of a version and its definition', () => {
    assert.deepEqual(sourceFromVersion(full, definition({ endOfLifeDate: '2031-01-31T00:00:00Z' })), {
      ...{ kind: 'version', id: full.id, name: 'golden\\ubuntu\\1.0.0', location: 'westeurope' },
      ...{ provisioningState: 'Succeeded', ...words, securityType: 'TrustedLaunchSupported', osDiskSizeGB: 30 },
      dataDisks: [
        { lun: 3, sizeGB: 4 },
        { lun: 1, sizeGB: undefined },
      ],
      ...{ readyRegions: ['westeurope'], unknownRegions: ['westus'], customerKey: false },
      settings: {
        ...{ tags: { a: 'b' }, endOfLifeDate: '2030-01-31T00:00:00Z', excludeFromLatest: true },
        ...{ blockDeletionBeforeEndOfLife: true, allowDeletionOfReplicatedLocations: true },
      },
      definitionEndOfLifeDate: '2031-01-31T00:00:00Z',
    });
  });

  it('say nothing of what is unknown', () => {
    const off = version('1.0.0', { allowDeletionOfReplicatedLocations: false });
    assert.deepEqual(sourceFromVersion(off, undefined), {
      ...{ kind: 'version', id: full.id, name: 'golden\\ubuntu\\1.0.0', location: 'westeurope' },
      ...{ provisioningState: 'Succeeded', osDiskSizeGB: undefined, dataDisks: [], customerKey: false },
      ...{ settings: {}, definitionEndOfLifeDate: undefined },
    });
  });

  it('know whether any region has a key of the customer', () => {
    const key = { osDiskImage: { diskEncryptionSetId: '/key' } };
    const keyIn = (...encryptions: readonly unknown[]) =>
      sourceFromVersion(
        version('1.0.0', { targetRegions: encryptions.map(encryption => ({ ...region('eastus'), encryption })) }),
        undefined,
      ).customerKey;
    assert.deepEqual(
      [keyIn(undefined, key), keyIn('odd', key), keyIn(undefined, 'odd'), keyIn(undefined)],
      [...[true, true, undefined, false]],
    );
  });

  it('name what a copy cannot repeat of disks and regions', () => {
    const key = { osDiskImage: { diskEncryptionSetId: '/key', odd: 1 }, more: 2 };
    const disks = {
      kind: 'disks',
      osDisk: { id: '/os', other: { hostCaching: 'None', tier: 'x' } },
      dataDisks: [
        { lun: 0, id: '/a' },
        { lun: 1, id: '/b', other: { speed: { fast: true } } },
      ],
    } as const;
    const targetRegions = [{ ...region('eastus'), excludeFromLatest: true, encryption: key }, region('westus')];
    assert.deepEqual(sourceFromVersion(version('1.0.0', { disks, targetRegions }), undefined).unrepeatable, [
      'targetRegions[eastus].excludeFromLatest',
      'targetRegions[eastus].encryption.osDiskImage.odd',
      'targetRegions[eastus].encryption.more',
      'disks[0].tier',
      'disks[2].speed.fast',
    ]);
  });

  it('say of an image of others what its definition states', () => {
    const id = '/CommunityGalleries/contoso-1/Images/web';
    const stated = definition({ id });
    const silent = definition({ id, features: [{ name: 'DiskControllerTypes', value: 'SCSI' }], location: 'eastus' });
    assert.deepEqual(sourceFromForeign('communityImage', silent, undefined), {
      ...{ kind: 'communityImage', id, name: silent.name, location: 'eastus', provisioningState: 'Succeeded' },
      ...{ ...words, dataDisks: [] },
    });
    const one = version('1.0.0', { id: `${id}/Versions/1.0.0`, osDiskSizeGB: 30, provisioningState: 'Updating' });
    assert.deepEqual(sourceFromForeign('sharedImage', stated, one), {
      ...{ kind: 'sharedImage', id: one.id, name: '1.0.0', location: 'westeurope', provisioningState: 'Updating' },
      ...{ ...words, securityType: 'TrustedLaunchSupported', osDiskSizeGB: 30, dataDisks: [] },
    });
    const both = definition({ id, features: [...silent.features, { name: 'securitytype', value: 'TrustedLaunch' }] });
    assert.equal(sourceFromForeign('communityImage', both, undefined).securityType, 'TrustedLaunch');
  });
});
