import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createWriter } from '../../../src/azure/writer';
import type { Connection } from '../../../src/azure/ports';
import type { Plan } from '../../../src/domain/plan';
import { definitionId, galleryId, resourceGroupId, versionId } from '../../../src/domain/resourceId';
import { azureCli } from '../../../src/export/azureCli';
import { createSampleAzure, type SampleAzure } from '../../../src/simulator/entry';
import { startServer } from '../../../src/simulator/server';
import { azFor, isAzInstalled, type Az } from '../../support/az';

type Json = Record<string, unknown>;

const nasty = `Bob's "golden" $(touch /tmp/owned) \`id\` \\ image = 100%\nsecond line`;

describe('A plan exported for the Azure CLI', function () {
  this.timeout(240_000);
  let byScript: SampleAzure;
  let byRun: SampleAzure;
  let az: Az;
  const cleanUps: (() => Promise<unknown>)[] = [];

  before(async function () {
    if (!isAzInstalled()) this.skip();
    byScript = createSampleAzure({ speed: 2000, throttle: false });
    byRun = createSampleAzure({ clock: 'hand' });
    const server = await startServer(byScript, { port: 0, latencyMs: 0, admin: false });
    cleanUps.push(server.close);
    const { origin: resourceManager, ca } = server;
    const { tenants, subscriptions } = byScript;
    az = await azFor({ resourceManager, authority: `${resourceManager}/adfs`, ca, tenants, subscriptions });
    cleanUps.push(az.dispose);
  });

  after(async () => {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  });

  /** Makes the plan twice, by script and by running it, and returns each target as either Azure has it then. */
  async function both(plan: Plan): Promise<void> {
    const script = azureCli(plan);
    await bash(script, az.environment);
    await run(plan, byRun);
    for (const target of new Set(plan.changes.map(change => change.target))) {
      assert.deepEqual(await read(byScript, target), await read(byRun, target), script);
    }
  }

  it('makes the same resource group, gallery, definitions and versions as running it', async () => {
    await both(clonePlan());
  });

  it('changes regions, latest and end of life as running it does', async () => {
    await both({
      kind: 'test',
      title: 'Update',
      notices: [],
      changes: [
        {
          kind: 'updateVersion',
          target: plain,
          shall: {
            addRegions: [{ name: 'northeurope', replicaCount: 3, storageAccountType: 'Standard_ZRS' }],
            removeRegions: ['uksouth', 'West US 3'],
            excludeFromLatest: false,
            endOfLifeDate: '2042-01-01T00:00:00.000Z',
          },
        },
        // Not there any more: nothing to do.
        { kind: 'updateVersion', target: plain, shall: { removeRegions: ['uksouth'] } },
      ],
    });
  });
});

const production = '1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6';
const group = resourceGroupId(production, 'rg-from-plan');
const gallery = galleryId(production, 'rg-from-plan', 'from_plan');
const linux = definitionId(gallery, 'rhel-9');
const windows = definitionId(gallery, 'win-2016');
const plain = versionId(linux, '1.0.0');
const image = (name: string) =>
  `${resourceGroupId(production, 'rg-images-prod')}/providers/Microsoft.Compute/images/${name}`;

function clonePlan(): Plan {
  return {
    kind: 'cloneManagedImage',
    title: 'Clone 2 managed images\nrm -rf /',
    notices: [{ severity: 'warning', code: 'test', message: 'Careful\nrm -rf /' }],
    changes: [
      {
        kind: 'createResourceGroup',
        target: group,
        shall: { location: 'eastus2', tags: { team: `it's "us"`, 'a b': '$HOME `x`' } },
      },
      {
        kind: 'createGallery',
        target: gallery,
        shall: { location: 'eastus2', description: nasty, tags: { owner: '--nobody' } },
      },
      {
        kind: 'createDefinition',
        target: linux,
        shall: {
          location: 'eastus2',
          osType: 'Linux',
          osState: 'Generalized',
          hyperVGeneration: 'V2',
          architecture: 'x64',
          identifier: { publisher: 'Contoso', offer: 'rhel', sku: '9' },
          features: [
            { name: 'SecurityType', value: 'TrustedLaunchSupported' },
            { name: 'IsAcceleratedNetworkSupported', value: 'True' },
          ],
          description: nasty,
          endOfLifeDate: '2040-06-30T00:00:00.000Z',
          recommended: { vCPUs: { min: 1, max: 16 }, memoryGB: { min: 4 } },
          tags: { 'x=y': 'kept' },
        },
      },
      {
        kind: 'createDefinition',
        target: windows,
        shall: {
          location: 'westeurope',
          osType: 'Windows',
          osState: 'Generalized',
          hyperVGeneration: 'V1',
          architecture: 'x64',
          identifier: { publisher: 'Contoso', offer: 'windows', sku: '2016' },
          features: [],
          description: nasty,
          recommended: { vCPUs: { min: 2 } },
          tags: { use: 'legacy' },
        },
      },
      {
        kind: 'createVersion',
        target: plain,
        shall: {
          location: 'eastus2',
          source: { kind: 'managedImage', id: image('rhel-9-hardened') },
          targetRegions: [
            { name: 'eastus2', replicaCount: 2, storageAccountType: 'Standard_ZRS' },
            { name: 'westus3', replicaCount: 1, storageAccountType: 'Standard_LRS' },
            { name: 'uksouth', replicaCount: 1, storageAccountType: 'Premium_LRS' },
          ],
          storageAccountType: 'Standard_LRS',
          excludeFromLatest: true,
          endOfLifeDate: '2041-01-01T00:00:00.000Z',
          tags: { build: '7' },
        },
      },
      {
        kind: 'createVersion',
        target: versionId(windows, '2016.1.0'),
        shall: {
          location: 'eastus2',
          source: { kind: 'managedImage', id: image('win2016-legacy') },
          targetRegions: [
            { name: 'eastus2', replicaCount: 1, storageAccountType: 'PremiumV2_LRS' },
            { name: 'northeurope', replicaCount: 1, storageAccountType: 'Standard_LRS', excludeFromLatest: true },
          ],
          storageAccountType: 'Standard_LRS',
          excludeFromLatest: false,
        },
      },
    ],
  };
}

async function bash(script: string, environment: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { env: { ...process.env, ...environment }, maxBuffer: 16 * 1024 * 1024 };
    execFile('bash', ['-c', script], options, (error, output, complaint) => {
      if (error) reject(new Error(`${complaint}\n${output}\n${script}`));
      else resolve(output);
    });
  });
}

async function run(plan: Plan, sample: SampleAzure): Promise<void> {
  const tenant = sample.tenants[0]?.id ?? '';
  const resourceManager = 'https://management.azure.com';
  const connection: Connection = {
    credential: { getToken: async () => ({ token: sample.tokenFor(tenant), expiresOnTimestamp: 4e12 }) },
    resourceManager,
    scopes: [`${resourceManager}/.default`],
    httpClient: sample.httpClient,
  };
  const writer = createWriter({ subscriptions: () => [], connectionOf: () => connection, tenants: () => [] });
  for (const change of plan.changes) {
    const submission = await writer.submit(change);
    while (!(await submission.poll())) sample.advance(60_000);
  }
}

/** A resource without what differs from one making to the next. */
async function read(sample: SampleAzure, id: string): Promise<Json> {
  const version = id.includes('/providers/') ? '2025-12-03' : '2021-04-01';
  const answer = await sample.handle({
    method: 'GET',
    url: `${id}?api-version=${version}`,
    headers: { authorization: `Bearer ${sample.tokenFor(sample.tenants[0]?.id ?? '')}` },
  });
  assert.equal(answer.status, 200, id);
  const body = JSON.parse(answer.body ?? '{}') as Json & { properties: { publishingProfile?: Json } };
  if (body.properties.publishingProfile) delete body.properties.publishingProfile['publishedDate'];
  return body;
}
