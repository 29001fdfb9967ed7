import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { armRequest } from '../../../src/arm/armRequest';
import type { ChangeOf, VersionDelta } from '../../../src/domain/plan/plan';
import { terraform } from '../../../src/export/terraform/terraform';
import { everyKind, planOf, version } from '../../support/everyKind';

const encryption = { osDiskImage: { diskEncryptionSetId: '/subscriptions/s/keys' } };
const region = (name: string, count = 1) => ({
  name,
  regionalReplicaCount: count,
  storageAccountType: 'Standard_LRS',
  excludeFromLatest: false,
});
const current = {
  id: version,
  location: 'westeurope',
  properties: {
    publishingProfile: {
      targetRegions: [
        { ...region('West Europe', 2), storageAccountType: 'Standard_ZRS' },
        { ...region('North Europe'), encryption },
        region('UK South'),
      ],
      replicaCount: 1,
      excludeFromLatest: false,
      publishedDate: '2026-01-01T00:00:00+00:00',
      storageAccountType: 'Standard_LRS',
    },
    safetyProfile: {
      allowDeletionOfReplicatedLocations: false,
      blockDeletionBeforeEndOfLife: true,
      reportedForPolicyViolation: false,
      future: { is: 1 },
    },
    storageProfile: { source: { id: '/x' } },
  },
};
const added = { replicaCount: 4, storageAccountType: 'Premium_LRS' } as const;

const deltas: Readonly<Record<string, VersionDelta>> = {
  'every property at once': everyKind.updateVersion.spec,
  'a new region, encrypted': { addRegions: [{ name: 'eastus', ...added, encryption }] },
  'an existing region': { addRegions: [{ name: 'northeurope', ...added, excludeFromLatest: true }] },
  'removal of a region, and of the home region, which is kept': { removeRegions: ['uksouth', 'westeurope'] },
  'removal and addition of the same region': {
    removeRegions: ['uksouth'],
    addRegions: [{ name: 'uksouth', ...added }],
  },
  'no change of regions': { endOfLifeDate: '2041-01-01T00:00:00.000Z', blockDeletionBeforeEndOfLife: false },
  'removal of a region that is not a target': { removeRegions: ['eastus'] },
};

describe('Terraform export of a version update', () => {
  before(function () {
    if (spawnSync('terraform', ['version']).status !== 0) this.skip();
  });

  for (const [name, spec] of Object.entries(deltas)) {
    it(`merges the version update into the same body as Run: ${name}`, () => {
      const change = { ...everyKind.updateVersion, spec };
      assert.deepEqual(bodyByTerraform(change), JSON.parse(JSON.stringify(armRequest(change, { current })?.body)));
    });
  }
});

/** The body that the exported configuration sends when Azure has `current`. */
function bodyByTerraform(change: ChangeOf<'updateVersion'>): unknown {
  const text = terraform(planOf(change));
  const [, symbol = ''] = /data "azapi_resource" "(\w+)"/.exec(text) ?? [];
  const [locals = ''] = /^locals \{.*?^\}/ms.exec(text) ?? [];
  const [, body = ''] = /^ {2}(body = \{.*?^ {2}\})/ms.exec(text) ?? [];
  const folder = mkdtempSync(path.join(tmpdir(), 'terraform-'));
  try {
    const found = locals.replace(`data.azapi_resource.${symbol}.output`, 'jsondecode(file("found.json"))');
    writeFileSync(path.join(folder, 'found.json'), JSON.stringify(current));
    writeFileSync(path.join(folder, 'main.tf'), `${found}\n\nlocals {\n  ${body}\n}\n`);
    const output = execFileSync('terraform', ['console'], {
      cwd: folder,
      input: 'jsonencode(local.body)',
      env: { ...process.env, CHECKPOINT_DISABLE: '1' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    return JSON.parse(JSON.parse(output.toString()) as string);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
