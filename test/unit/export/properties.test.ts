import assert from 'node:assert/strict';
import { armRequest } from '../../../src/arm/armRequest';
import { object } from '../../../src/arm/json';
import type { Change, ChangeOf, VersionSpec } from '../../../src/domain/plan/plan';
import { bicep } from '../../../src/export/bicep/bicep';
import { exporters } from '../../../src/export/exporters';
import { readBicep } from '../../support/bicep';
import { everyChange, everyKind, planOf } from '../../support/everyKind';

const set = (name: string): string =>
  `/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/${name}`;
const regionOf = (name: string, replicaCount: number, keys: string) => ({
  name,
  replicaCount,
  storageAccountType: 'Premium_LRS' as const,
  encryption: {
    osDiskImage: { diskEncryptionSetId: set(`${keys}-os`) },
    dataDiskImages: [{ lun: 41, diskEncryptionSetId: set(`${keys}-data`) }],
  },
});
const versionWith = (name: string, over: Partial<VersionSpec>): [string, ChangeOf<'createVersion'>] => [
  name,
  {
    ...everyKind.createVersion,
    spec: { ...everyKind.createVersion.spec, endOfLifeDate: '2040-01-01T00:00:00.000Z', ...over },
  },
];
const disk = (name: string): string =>
  `/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/snapshots/${name}`;
const group = '/subscriptions/s/resourceGroups/rg/providers';

/** What a version or a gallery can be made with besides the plain, each with values that stand nowhere else. */
const rich: readonly (readonly [string, Change])[] = [
  versionWith('encryption by region and disk', {
    targetRegions: [regionOf('westeurope', 37, 'west'), regionOf('northeurope', 38, 'north')],
  }),
  versionWith('shallow replication', { replicationMode: 'Shallow' }),
  versionWith('data disks with LUNs', {
    source: {
      kind: 'disks',
      osDisk: { id: disk('first-os') },
      dataDisks: [
        { id: disk('second'), lun: 41 },
        { id: disk('third'), lun: 43 },
      ],
    },
  }),
  versionWith('VHDs with LUNs', {
    source: {
      kind: 'disks',
      osDisk: {
        uri: 'https://a.blob.example/os.vhd',
        storageAccountId: `${group}/Microsoft.Storage/storageAccounts/a`,
      },
      dataDisks: [
        {
          uri: 'https://b.blob.example/d.vhd',
          storageAccountId: `${group}/Microsoft.Storage/storageAccounts/b`,
          lun: 47,
        },
      ],
    },
  }),
  versionWith('a safety profile', { blockDeletionBeforeEndOfLife: true, endOfLifeDate: '2039-09-09T00:00:00.000Z' }),
  versionWith('regions that are not latest', {
    excludeFromLatest: false,
    targetRegions: [
      { name: 'westeurope', replicaCount: 53, storageAccountType: 'Standard_ZRS', excludeFromLatest: true },
      { name: 'northeurope', replicaCount: 54, storageAccountType: 'Standard_LRS' },
    ],
  }),
  versionWith('another storage than the usual', { storageAccountType: 'PremiumV2_LRS' }),
  [
    'a gallery with identities and soft delete',
    {
      ...everyKind.createGallery,
      spec: {
        location: 'westeurope',
        softDelete: true,
        systemIdentity: true,
        userIdentities: [`${group}/Microsoft.ManagedIdentity/userAssignedIdentities/first`],
      },
    },
  ],
  ['a gallery with all', everyKind.createGallery],
];

describe('every property of what Run sends', () => {
  for (const [name, change] of rich) {
    for (const { label, export: write } of exporters) {
      it(`stands in ${label}: ${name}`, () => {
        const text = write(planOf(change));
        const said = plainly(text.replaceAll('\\', ''));
        const missing = leavesOf(armRequest(change)?.body).filter(([path, value]) => !isSaid(said, path, value));
        assert.deepEqual(missing, [], text);
      });
    }
  }

  it('stands in Bicep in just that form', () => {
    for (const change of everyChange.concat(rich.map(([, one]) => one))) {
      if (!/^(createGallery|createDefinition|createVersion)$/.test(change.kind)) continue;
      const [resource] = readBicep(bicep(planOf(change)));
      const said = Object.entries(object(resource?.members)).filter(([member]) => member !== 'name');
      assert.deepEqual(Object.fromEntries(said), JSON.parse(JSON.stringify(armRequest(change)?.body)));
    }
  });
});

type Leaf = readonly [path: string, value: unknown];

function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, part]) =>
    // The ids of identities are names of members.
    [...(name.includes('/') ? [[path, name] as const] : []), ...leavesOf(part, `${path}.${name}`)],
  );
}

/** A flag by its name, since a language may say it by an option alone; one that is off is what every language takes by itself. */
function isSaid(said: string, path: string, value: unknown): boolean {
  if (value === false) return true;
  const wanted = value === true ? (path.split('.').at(-1) ?? '').replace(/^is|Enabled$/g, '') : String(value);
  return said.includes(plainly(wanted));
}

function plainly(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
