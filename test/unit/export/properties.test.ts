import assert from 'node:assert/strict';
import { armRequest } from '../../../src/arm/armRequest';
import { object } from '../../../src/base/json';
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

/** Versions and galleries with additional options, each with values that appear nowhere else. */
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
  versionWith('regions excluded from latest', {
    excludeFromLatest: false,
    targetRegions: [
      { name: 'westeurope', replicaCount: 53, storageAccountType: 'Standard_ZRS', excludeFromLatest: true },
      { name: 'northeurope', replicaCount: 54, storageAccountType: 'Standard_LRS' },
    ],
  }),
  versionWith('a non-default storage type', { storageAccountType: 'PremiumV2_LRS' }),
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
  ['a gallery with all options', everyKind.createGallery],
];

describe('Properties in exports', () => {
  for (const [name, change] of rich) {
    for (const { label, export: write } of exporters) {
      it(`includes in ${label} every property that Run sends: ${name}`, () => {
        const text = write(planOf(change));
        const normalized = normalize(text.replaceAll('\\', ''));
        const missing = leavesOf(armRequest(change)?.body).filter(
          ([path, value]) => !isIncluded(normalized, path, value),
        );
        assert.deepEqual(missing, [], text);
      });
    }
  }

  it('writes the exact request body in Bicep', () => {
    for (const change of everyChange.concat(rich.map(([, one]) => one))) {
      if (!/^(createGallery|createDefinition|createVersion)$/.test(change.kind)) continue;
      const [resource] = readBicep(bicep(planOf(change)));
      const members = Object.entries(object(resource?.members)).filter(([member]) => member !== 'name');
      assert.deepEqual(Object.fromEntries(members), JSON.parse(JSON.stringify(armRequest(change)?.body)));
    }
  });
});

type Leaf = readonly [path: string, value: unknown];

function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, part]) =>
    // The IDs of identities are member names.
    [...(name.includes('/') ? [[path, name] as const] : []), ...leavesOf(part, `${path}.${name}`)],
  );
}

/** Finds a flag by its name, since a language may use an option without a value. Every language defaults a flag to false. */
function isIncluded(normalized: string, path: string, value: unknown): boolean {
  if (value === false) return true;
  const wanted = value === true ? (path.split('.').at(-1) ?? '').replace(/^is|Enabled$/g, '') : String(value);
  return normalized.includes(normalize(wanted));
}

function normalize(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
