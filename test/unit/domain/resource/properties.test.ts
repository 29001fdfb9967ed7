import assert from 'node:assert/strict';
import { yaml } from '../../../../src/base/yaml';
import { definitionProperties } from '../../../../src/domain/definition/definitionProperties';
import { galleryProperties } from '../../../../src/domain/gallery/galleryProperties';
import { managedImageProperties } from '../../../../src/domain/source/managedImageProperties';
import { versionProperties } from '../../../../src/domain/version/versionProperties';
import { definition, gallery, version } from '../../store/fakeReader';
import * as cloneWorld from '../cloneWorld';

const names = {
  regionName: (region: string) => ({ westeurope: 'West Europe' })[region] ?? region,
  subscriptionName: (id: string) => `Subscription ${id}`,
};

const linux = definition(gallery('g'), 'linux');

describe('Properties document', () => {
  it('lists each region of a version with its state and progress', () => {
    const one = version(linux, '1.0.0', {
      targetRegions: ['westeurope', 'northeurope'].map(name => ({
        ...{ name, replicaCount: 2, storageAccountType: 'Standard_ZRS' },
      })),
      location: 'westeurope',
      replication: {
        aggregatedState: 'InProgress',
        regions: [
          { region: 'westeurope', state: 'Completed', progress: 100, details: '' },
          { region: 'northeurope', state: 'Failed', progress: 40, details: 'Quota: "none" left' },
        ],
      },
    });
    const text = yaml(versionProperties(one, linux, names));
    assert.match(text, /\nRegions:\n {2}West Europe \(home\):\n {4}State: ready, 100%\n {4}Replicas: 2\n {4}Storage: /);
    assert.match(text, /\n {2}northeurope:\n {4}State: failed at 40%\n {4}Details: "Quota: \\"none\\" left"\n/);
    assert.match(text, /\nProperties:\n {2}Operating system: Linux\n/);
    assert.ok(text.includes(`Resource ID: ${one.id}\n`), text);
  });

  it('says everything about a version, and that Azure does not report the rest', () => {
    const id = `${cloneWorld.definitionPath}/versions/1.0.0`;
    const one = cloneWorld.version('1.0.0', {
      ...{ osDiskSizeGB: 30, source: { kind: 'managedImage', id: cloneWorld.imagePath }, tags: { team: 'x' } },
      dataDisks: [
        { lun: 0, sizeGB: 64 },
        { lun: 1, sizeGB: undefined },
      ],
      ...{ publishedDate: '2026-01-31T10:00:00Z', endOfLifeDate: 'soon', excludeFromLatest: true },
      blockDeletionBeforeEndOfLife: undefined,
      targetRegions: [
        { ...cloneWorld.region('West Europe', 2), excludeFromLatest: true },
        { name: 'eastus', replicaCount: undefined, storageAccountType: undefined },
        cloneWorld.region('northeurope'),
        cloneWorld.region('westus', 1, 'Premium_LRS'),
      ],
      replication: {
        aggregatedState: 'InProgress',
        regions: [
          { region: 'westeurope', state: 'Completed', progress: 7, details: '' },
          { region: 'East US', state: 'Replicating', progress: 40.9, details: '' },
          { region: 'westus', state: 'Failed', progress: 40.9, details: 'No quota' },
        ],
      },
    });
    assert.deepEqual(JSON.parse(JSON.stringify(versionProperties(one, undefined, names))), {
      'Image version': {
        'Full name': 'golden\\ubuntu\\1.0.0',
        'Resource ID': id,
        'Image definition': cloneWorld.definitionPath,
        'Resource group': cloneWorld.resourceGroup,
        Subscription: `Subscription ${cloneWorld.subscription} (${cloneWorld.subscription})`,
        Region: 'West Europe',
        'Provisioning state': 'Succeeded',
      },
      Properties: {
        'OS disk (GB)': 30,
        'Data disks (GB)': ['64', 'Unknown'],
        Source: cloneWorld.imagePath,
        'Replication mode': 'Full',
      },
      Regions: {
        'West Europe (home)': {
          ...{ State: 'ready, 100%', Details: '', Replicas: 2, Storage: 'Standard, locally redundant' },
          'Excluded from latest': 'yes',
        },
        eastus: { State: 'replicating, 40%', Details: '', Replicas: 'Unknown', Storage: 'Unknown' },
        northeurope: { State: 'waiting, 0%', Details: '', Replicas: 1, Storage: 'Standard, locally redundant' },
        westus: { State: 'failed at 40%', Details: 'No quota', Replicas: 1, Storage: 'Premium SSD' },
      },
      Tags: { team: 'x' },
      Lifecycle: {
        Published: '2026-01-31',
        'End of life': 'Unknown',
        'Excluded from latest': 'yes',
        'Deletion blocked before end of life': 'Unknown',
      },
    });
  });

  it('says of a version what its definition specifies, and whether it is shallow', () => {
    const of = (replicationMode: 'Shallow' | undefined) =>
      versionProperties(cloneWorld.version('1.0.0', { replicationMode }), cloneWorld.definition(), names)['Properties'];
    const shallow = JSON.stringify(of('Shallow'));
    assert.match(shallow, /"Operating system":"Linux".*"Architecture":"x64".*"Replication mode":"Shallow"/);
    assert.match(JSON.stringify(of(undefined)), /"Replication mode":"Unknown"/);
  });

  it('leaves out of the version of another tenant what only its owner sees', () => {
    const id = '/CommunityGalleries/contoso-1/Images/web/Versions/1.0.0';
    const text = yaml(versionProperties(cloneWorld.version('1.0.0', { id }), undefined, names));
    assert.equal(
      text,
      [
        'Image version:',
        '  Full name: contoso-1\\web\\1.0.0',
        `  Resource ID: ${id}`,
        '  Image definition: /CommunityGalleries/contoso-1/Images/web',
        '  Region: West Europe\n',
        'Properties:',
        `  Source: ${cloneWorld.imageId('older-master')}\n`,
        'Lifecycle:',
        '  Excluded from latest: "no"',
        '',
      ].join('\n'),
    );
  });

  it('says everything about a managed image', () => {
    const one = cloneWorld.image({
      ...{ sourceVirtualMachineId: cloneWorld.imageId('vm'), zoneResilient: undefined, tags: { a: 'b' } },
      dataDisks: [{ lun: 0, sizeGB: 64 }, { lun: 1 }],
    });
    const { 'Managed image': identity, ...rest } = managedImageProperties(one, names);
    assert.deepEqual(Object.keys(identity as object), [
      ...['Full name', 'Resource ID', 'Resource group', 'Subscription', 'Region', 'Provisioning state'],
    ]);
    assert.deepEqual(JSON.parse(JSON.stringify(rest)), {
      Properties: {
        'Operating system': 'Linux',
        ...{ State: 'generalized', Generation: 2 },
        'OS disk (GB)': 30,
        'Data disks (GB)': ['64', 'Unknown'],
        'Zone-resilient': 'Unknown',
        'Captured from': cloneWorld.imageId('vm'),
      },
      Tags: { a: 'b' },
    });
    const zonal = (zoneResilient: boolean): unknown =>
      (managedImageProperties({ ...one, zoneResilient }, names)['Properties'] as Record<string, unknown>)[
        'Zone-resilient'
      ];
    assert.deepEqual([zonal(true), zonal(false)], ['yes', 'no']);
  });

  it('shows the latest version of a definition and whom a gallery is shared with', () => {
    const latest = '/subscriptions/s/…/versions/1.0.0';
    assert.ok(yaml(definitionProperties(linux, latest, names)).includes(`Latest version: ${latest}\n`));
    assert.match(yaml(definitionProperties(linux, null, names)), /Latest version: none\n/);
    const sharing = { permissions: 'Groups', subscriptions: ['abc'], tenants: ['t-1'] } as const;
    const text = yaml(galleryProperties({ ...gallery('g'), permissions: 'Groups' }, sharing, names));
    assert.match(text, /Subscriptions:\n {4}- Subscription abc \(abc\)\n {2}Tenants:\n {4}- t-1\n/);
  });

  it('shows the parts of the purchase plan of a definition, if it has one', () => {
    const purchasePlan = { publisher: 'contoso', product: 'linux', name: 'gold' };
    const text = (of: typeof linux): string => yaml(definitionProperties(of, null, names));
    assert.match(text({ ...linux, purchasePlan }), /\n {2}Purchase plan: contoso \/ linux \/ gold\n/);
    assert.doesNotMatch(text(linux), /Purchase plan/);
  });

  it('shows the ID of a subscription once if its name is unknown', () => {
    const id = /^\/subscriptions\/([^/]+)/.exec(linux.id)?.[1] ?? '';
    const text = (subscriptionName: (of: string) => string): string =>
      yaml(definitionProperties(linux, null, { ...names, subscriptionName }));
    assert.ok(text(of => of).includes(`\n  Subscription: ${id}\n`));
    assert.ok(text(() => 'Images').includes(`\n  Subscription: Images (${id})\n`));
  });

  it('lists the features and disk types of a definition in an order that is always the same', () => {
    const [a, b] = [
      { name: 'SecurityType', value: 'TrustedLaunch' },
      { name: 'DiskControllerTypes', value: 'SCSI,NVMe' },
    ];
    const listed = (features: readonly { name: string; value: string }[], disallowedDiskTypes: readonly string[]) =>
      yaml(definitionProperties({ ...linux, features, disallowedDiskTypes }, null, names));
    const text = listed([a, b], ['Standard_LRS', 'Premium_LRS']);
    assert.equal(text, listed([{ ...b, value: 'NVMe, SCSI' }, a], ['Premium_LRS', 'Standard_LRS']));
    assert.match(text, /DiskControllerTypes: NVMe, SCSI\n {4}SecurityType: /);
  });

  it('quotes ambiguous YAML values and omits empty ones', () => {
    const odd = {
      a: 'true',
      b: '1.0',
      c: 'x: y',
      d: '',
      e: undefined,
      f: [],
      g: {},
      h: 'a\n- b',
      i: '* x',
      j: 'plain text',
    };
    assert.equal(
      yaml({ Tags: odd }),
      'Tags:\n  a: "true"\n  b: "1.0"\n  c: "x: y"\n  h: "a\\n- b"\n  i: "* x"\n  j: plain text\n',
    );
  });
});
