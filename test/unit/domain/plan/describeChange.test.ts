import assert from 'node:assert/strict';
import { changeLines } from '../../../../src/domain/plan/changeLines';
import { describePlan } from '../../../../src/domain/plan/describePlan';
import type { Change, VersionSpec } from '../../../../src/domain/plan/plan';
import { describeSource } from '../../../../src/domain/version/describeVersion';
import { everyKind } from '../../../support/everyKind';
import { definitionPath, galleryPath, locations, region, subscription } from '../cloneWorld';

const versionPath = `${definitionPath}/versions/1.0.0`;

function lines(change: Change): string[] {
  return describePlan({ changes: [change] }, locations).map(
    ({ level, text, detail }) => `${'  '.repeat(level)}${text}${detail === '' ? '' : ` (${detail})`}`,
  );
}

describe('describePlan: changes by an owner', () => {
  it('lists every option of a new gallery', () => {
    assert.deepEqual(
      lines({
        kind: 'createGallery',
        target: galleryPath,
        spec: {
          location: 'westeurope',
          softDelete: true,
          sharing: { permissions: 'Groups' },
          tags: { team: 'images' },
        },
      }),
      [
        'Create gallery golden (West Europe)',
        '  Deleted versions can be restored',
        '  Can be shared with subscriptions and tenants',
        '  team (images)',
      ],
    );
  });

  it('lists what changes in a gallery', () => {
    const identity = { system: false, users: ['/x/new'], gone: ['/x/old'] };
    assert.deepEqual(
      lines({ kind: 'updateGallery', target: galleryPath, spec: { description: 'New', softDelete: false, identity } }),
      [
        'Update gallery golden',
        '  Description (New)',
        "  Deleted versions can't be restored",
        '  User-assigned managed identity new',
        '  No system-assigned managed identity',
        '  Remove user-assigned managed identity old',
      ],
    );
  });

  it('lists what changes in a definition', () => {
    assert.deepEqual(
      lines({
        kind: 'updateDefinition',
        target: definitionPath,
        spec: { recommended: { vCPUs: { min: 2, max: 8 }, memoryGB: { min: 4 } }, disallowedDiskTypes: [] },
      }),
      [
        'Update image definition golden\\ubuntu',
        '  Recommended vCPUs (2 to 8)',
        '  Recommended memory in GB (4 or more)',
        '  Disallowed disk types',
      ],
    );
  });

  it('distinguishes changed regions from added ones', () => {
    assert.deepEqual(
      lines({
        kind: 'updateVersion',
        target: versionPath,
        spec: {
          addRegions: [{ ...region('westeurope', 3), excludeFromLatest: true }, region('eastus')],
          seenRegions: ['westeurope'],
          blockDeletionBeforeEndOfLife: true,
        },
      }),
      [
        'Update image version golden\\ubuntu\\1.0.0',
        '  Change West Europe · 3 replicas · Standard, locally redundant (excluded from latest)',
        '  Add East US · 1 replica · Standard, locally redundant',
        "  Can't be deleted before its end of life",
      ],
    );
  });

  it('names each kind of image source', () => {
    const from = (spec: Extract<Change, { kind: 'createVersion' }>['spec']['source']): string =>
      lines({
        kind: 'createVersion',
        target: versionPath,
        spec: {
          location: 'westeurope',
          source: spec,
          targetRegions: [],
          storageAccountType: 'Standard_LRS',
          excludeFromLatest: false,
        },
      })[0] ?? '';
    const compute = `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Compute`;
    assert.match(from({ kind: 'virtualMachine', id: `${compute}/virtualMachines/vm` }), /from virtual machine vm\)/);
    assert.match(from({ kind: 'version', id: versionPath }), /from image version golden\\ubuntu\\1\.0\.0\)/);
    assert.match(
      from({ kind: 'communityImage', id: '/CommunityGalleries/pub-1/Images/a/Versions/1.0.0' }),
      /from community image pub-1/,
    );
    assert.match(
      from({
        kind: 'disks',
        osDisk: { id: `${compute}/snapshots/s` },
        dataDisks: [{ lun: 0, id: `${compute}/disks/d` }],
      }),
      /from snapshot s and 1 data disk\)/,
    );
    assert.match(
      from({ kind: 'disks', osDisk: { uri: 'https://a.blob/vhds/os.vhd', storageAccountId: 'x' }, dataDisks: [] }),
      /from the VHD os\.vhd\)/,
    );
  });

  it('marks a purge as irreversible and lists what a sharing change does', () => {
    assert.deepEqual(lines({ kind: 'purgeVersion', target: versionPath }), [
      "Permanently delete image version golden\\ubuntu\\1.0.0 (can't be undone)",
    ]);
    assert.deepEqual(
      lines({
        kind: 'shareGallery',
        target: galleryPath,
        spec: { operation: 'add', subscriptions: ['s1'], tenants: ['t1'] },
      }),
      ['Share gallery golden', '  Subscription s1', '  Tenant t1'],
    );
    assert.deepEqual(
      lines({ kind: 'shareGallery', target: galleryPath, spec: { operation: 'reset' } })[1],
      '  No longer shared',
    );
  });

  it('shows a virtual machine without its password', () => {
    const text = lines({
      kind: 'createVirtualMachine',
      target: `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm`,
      spec: {
        location: 'westeurope',
        imageId: versionPath,
        osType: 'Linux',
        osState: 'Generalized',
        size: 'Standard_D2s_v5',
        osDiskType: 'StandardSSD_LRS',
        network: { createNetwork: 'vm-net' },
        publicIp: false,
        signIn: { userName: 'azureuser', password: 'askedWhenRun' },
      },
    }).join('\n');
    assert.match(text, /azureuser \(password requested at run time\)/);
  });

  it('says what a version gets, with an icon for each line', () => {
    const key = `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/key`;
    const spec: VersionSpec = {
      ...{
        location: 'West Europe',
        source: { kind: 'managedImage', id: '/x/image' },
        storageAccountType: 'Standard_LRS',
      },
      targetRegions: [
        { ...region('westeurope', 2), encryption: { osDiskImage: { diskEncryptionSetId: key } } },
        { ...region('eastus'), excludeFromLatest: true },
      ],
      ...{ excludeFromLatest: true, endOfLifeDate: '2030-01-31T00:00:00Z', blockDeletionBeforeEndOfLife: true },
      ...{ replicationMode: 'Shallow', tags: { a: 'b' } },
    };
    const shown = (change: Change) =>
      describePlan({ changes: [change] }, locations).map(({ icon, text, detail, isRegion }) => [
        icon,
        `${text}${detail && ` (${detail})`}`,
        isRegion === true,
      ]);
    assert.deepEqual(shown({ kind: 'createVersion', target: versionPath, spec }), [
      ['add', 'Create image version golden\\ubuntu\\1.0.0 (from managed image image)', false],
      ['home', 'West Europe (home) · 2 replicas · Standard, locally redundant · disk encryption set key', true],
      ['globe', 'East US · 1 replica · Standard, locally redundant (excluded from latest)', true],
      ['zap', 'Shallow: not a full copy, for testing (keep the source)', false],
      ['circle-slash', 'Excluded from latest', false],
      ['calendar', 'End of life: 2030-01-31', false],
      ['lock', "Can't be deleted before its end of life", false],
      ['tag', 'a (b)', false],
    ]);
    assert.deepEqual(
      shown({
        kind: 'updateVersion',
        target: versionPath,
        spec: {
          removeRegions: ['westus'],
          addRegions: [
            { ...region('eastus'), excludeFromLatest: false },
            { ...region('West Europe'), excludeFromLatest: true },
          ],
          seenRegions: ['westus', 'westeurope'],
          ...{ excludeFromLatest: true, blockDeletionBeforeEndOfLife: false },
        },
      }).slice(1),
      [
        ['remove', 'Remove West US', true],
        ['add', 'Add East US · 1 replica · Standard, locally redundant (included in latest)', true],
        ['edit', 'Change West Europe · 1 replica · Standard, locally redundant (excluded from latest)', true],
        ['circle-slash', 'Excluded from latest', false],
        ['unlock', 'Can be deleted at any time', false],
      ],
    );
    assert.deepEqual(shown({ kind: 'updateVersion', target: versionPath, spec: { excludeFromLatest: false } }), [
      ['edit', 'Update image version golden\\ubuntu\\1.0.0', false],
      ['tag', 'Included in latest', false],
    ]);
  });

  it('names each kind of disk, and counts the data disks', () => {
    const compute = `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Compute`;
    const id = `${compute}/disks/d`;
    assert.equal(describeSource({ kind: 'disks', osDisk: { id }, dataDisks: [] }), 'from managed disk d');
    const dataDisks = [0, 1].map(lun => ({ lun, id }));
    assert.equal(
      describeSource({ kind: 'disks', osDisk: { id: `${compute}/snapshots/s` }, dataDisks }),
      'from snapshot s and 2 data disks',
    );
  });

  it('describes every kind of change in one line or more, and its first line alone', () => {
    const changes = Object.values(everyKind);
    const heads = changeLines({ changes }, locations);
    assert.equal(heads.length, changes.length);
    for (const { level, text, icon } of heads) assert.ok(level === 0 && text !== '' && icon !== '', text);
  });
});
