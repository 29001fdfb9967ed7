import assert from 'node:assert/strict';
import { azFor, type Az } from '../../support/az';
import { needAz } from '../../support/needAz';
import { startSimulator, type RunningSimulator } from '../../support/simulator';

type Json = Record<string, unknown>;
type Named = Json & { name: string };

const group = ['-g', 'rg-images-prod'];
const gallery = [...group, '--gallery-name', 'made_by_az'];
const definition = [...gallery, '--gallery-image-definition', 'rhel-9-from-az'];
const version = [...definition, '--gallery-image-version', '1.0.0'];
const application = [...gallery, '--application-name', 'agent'];
const applicationVersion = [...application, '--version-name', '1.0.0'];

describe('Azure CLI against the simulator', () => {
  let simulator: RunningSimulator;
  let az: Az;
  let image = '';
  const cleanUps: (() => Promise<unknown>)[] = [];

  before(async function () {
    needAz(this, { module: 'sig' });
    simulator = await startSimulator('--speed', '600');
    cleanUps.push(simulator.stop);
    az = await azFor(simulator);
    cleanUps.push(az.dispose);
    const production = simulator.subscriptions.find(({ name }) => name.includes('Production'));
    image = `/subscriptions/${production?.id ?? ''}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/images/rhel-9-hardened`;
  });

  after(async () => {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  });

  it('signs in as any service principal and sees the subscriptions of its tenant', async () => {
    const accounts = (await az.run('account', 'list')) as Named[];
    assert.deepEqual(accounts.map(({ name }) => name).toSorted(), ['Harborline Development', 'Harborline Production']);
  });

  it('lists the galleries, definitions and versions of Sample Azure', async () => {
    const galleries = (await az.run('sig', 'list')) as Named[];
    assert.deepEqual(galleries.map(({ name }) => name).toSorted(), [
      'edge_fleet',
      'golden_images',
      'network_appliances',
    ]);
    const golden = [...group, '--gallery-name', 'golden_images'];
    const definitions = (await az.run('sig', 'image-definition', 'list', ...golden)) as Named[];
    assert.equal(definitions.length, 6);
    assert.ok(
      definitions.some(({ name, hyperVGeneration }) => name === 'windows-server-2016' && hyperVGeneration === 'V1'),
    );
    const noble = [...golden, '--gallery-image-definition', 'ubuntu-24.04-base'];
    const versions = (await az.run('sig', 'image-version', 'list', ...noble)) as Named[];
    assert.equal(versions.length, 9);
  });

  it('shows a replicating version, with each region at a different percentage', async () => {
    const arriving = ['--gallery-name', 'golden_images', '--gallery-image-definition', 'ubuntu-24.04-base'];
    const fresh = await startSimulator('--hand-clock');
    const other = await azFor(fresh);
    try {
      const shown = (await other.run(
        ...['sig', 'image-version', 'show', ...group, ...arriving],
        ...['--gallery-image-version', '1.8.0', '--expand', 'ReplicationStatus'],
      )) as { provisioningState: string; replicationStatus: { aggregatedState: string; summary: Json[] } };
      assert.equal(shown.provisioningState, 'Creating');
      assert.equal(shown.replicationStatus.aggregatedState, 'InProgress');
      const progress = shown.replicationStatus.summary.map(region => region['progress']);
      assert.deepEqual(progress, [100, 60, 37, 21, 0]);
    } finally {
      await other.dispose();
      await fresh.stop();
    }
  });

  it('shows and lists managed images', async () => {
    // Debian packages this az with an older library, which has managed images only in the hybrid profile.
    const first = await az.run('image', 'list').catch(async (error: unknown) => {
      assert.match(String(error), /does not have operation group|No module named/);
      await az.run('cloud', 'set', '-n', 'Sample', '--profile', '2020-09-01-hybrid');
      return az.run('image', 'list');
    });
    try {
      assert.equal((first as Named[]).length, 10);
      const shown = (await az.run('image', 'show', ...group, '-n', 'rhel-9-hardened')) as Json & {
        storageProfile: { osDisk: Json };
      };
      assert.equal(shown['hyperVGeneration'], 'V2');
      assert.equal(shown.storageProfile.osDisk['osType'], 'Linux');
      assert.equal(shown.storageProfile.osDisk['osState'], 'Generalized');
      assert.equal(shown.storageProfile.osDisk['diskSizeGb'] ?? shown.storageProfile.osDisk['diskSizeGB'], 64);
    } finally {
      await az.run('cloud', 'set', '-n', 'Sample', '--profile', 'latest');
    }
  });

  it('creates a gallery and a definition', async () => {
    const made = (await az.run(
      ...['sig', 'create', ...gallery, '--location', 'eastus2', '--description', 'by az', '--tags', 'owner=cli'],
    )) as Json;
    assert.equal(made['provisioningState'], 'Succeeded');
    assert.deepEqual(made['tags'], { owner: 'cli' });
    assert.match(JSON.stringify(made['identifier']), /-MADE_BY_AZ/);
    await az.run(
      ...['sig', 'image-definition', 'create', ...definition, '--location', 'eastus2'],
      ...['--publisher', 'Cli', '--offer', 'rhel', '--sku', '9', '--os-type', 'Linux', '--os-state', 'Generalized'],
      ...['--hyper-v-generation', 'V2', '--features', 'SecurityType=TrustedLaunchSupported'],
      ...['--minimum-cpu-core', '1', '--maximum-cpu-core', '16', '--end-of-life-date', '2040-01-01T00:00:00Z'],
    );
    const shown = (await az.run('sig', 'image-definition', 'show', ...definition)) as Json;
    assert.equal(shown['architecture'], 'x64');
    assert.equal(shown['hyperVGeneration'], 'V2');
    assert.deepEqual(shown['features'], [{ name: 'SecurityType', value: 'TrustedLaunchSupported' }]);
    assert.match(String(shown['endOfLifeDate']), /^2040-01-01/);
  });

  it("reports Azure's error for a version without its home region", async () => {
    const said = await az.fails(
      ...['sig', 'image-version', 'create', ...version, '--location', 'eastus2', '--managed-image', image],
      ...['--target-regions', 'westus3=1'],
    );
    assert.match(said, /must contain the location of image version/);
  });

  it('creates a version from a managed image and waits for it', async () => {
    const made = (await az.run(
      ...['sig', 'image-version', 'create', ...version, '--location', 'eastus2', '--managed-image', image],
      ...['--replica-count', '1', '--target-regions', 'eastus2=2=standard_zrs', 'westus3=1'],
    )) as {
      provisioningState: string;
      publishingProfile: { targetRegions: Json[] };
      storageProfile: { osDiskImage: Json };
    };
    assert.equal(made.provisioningState, 'Succeeded');
    assert.deepEqual(
      made.publishingProfile.targetRegions.map(region => [
        region['name'],
        region['regionalReplicaCount'],
        region['storageAccountType'],
      ]),
      [
        ['East US 2', 2, 'Standard_ZRS'],
        ['West US 3', 1, 'Standard_LRS'],
      ],
    );
    assert.equal(made.storageProfile.osDiskImage['sizeInGb'], 64);
  });

  it('adds a target region, which then appears in the replication status', async () => {
    const updated = (await az.run(
      ...['sig', 'image-version', 'update', ...version],
      ...['--add', 'publishingProfile.targetRegions', 'name=westcentralus', 'regionalReplicaCount=3'],
    )) as { publishingProfile: { targetRegions: Json[] } };
    assert.deepEqual(
      updated.publishingProfile.targetRegions.map(({ name }) => name),
      ['East US 2', 'West US 3', 'West Central US'],
    );
    const shown = (await az.run('sig', 'image-version', 'show', ...version, '--expand', 'ReplicationStatus')) as {
      replicationStatus: { summary: { region: string; state: string }[] };
    };
    assert.deepEqual(
      shown.replicationStatus.summary.map(({ region }) => region),
      ['East US 2', 'West US 3', 'West Central US'],
    );
  });

  it('deletes the version, then the definition', async () => {
    await az.run('sig', 'image-version', 'delete', ...version);
    assert.match(await az.fails('sig', 'image-version', 'show', ...version), /ResourceNotFound/);
    await az.run('sig', 'image-definition', 'delete', ...definition);
  });

  it('creates an application and its version, and lists both', async () => {
    const made = (await az.run(
      ...['sig', 'gallery-application', 'create', ...application, '--location', 'eastus2', '--os-type', 'Linux'],
    )) as Json;
    assert.equal(made['supportedOsType'] ?? made['supportedOSType'], 'Linux');
    const package_ = 'https://packages.blob.core.windows.net/agents/agent-1.0.0.zip';
    const published = (await az.run(
      ...['sig', 'gallery-application', 'version', 'create', ...applicationVersion, '--location', 'eastus2'],
      ...['--package-file-link', package_, '--install-command', 'sh install', '--remove-command', 'sh remove'],
      ...['--target-regions', JSON.stringify([{ name: 'eastus2', regionalReplicaCount: 2 }, { name: 'westus3' }])],
    )) as { provisioningState: string; publishingProfile: { source: Json; targetRegions: Json[] } };
    assert.equal(published.provisioningState, 'Succeeded');
    assert.equal(published.publishingProfile.source['mediaLink'], package_);
    assert.deepEqual(
      published.publishingProfile.targetRegions.map(region => [region['name'], region['regionalReplicaCount']]),
      [
        ['East US 2', 2],
        ['West US 3', 1],
      ],
    );
    const list = async (...command: string[]): Promise<string[]> =>
      ((await az.run('sig', 'gallery-application', ...command)) as Named[]).map(({ name }) => name);
    assert.deepEqual(await list('list', ...gallery), ['agent']);
    assert.deepEqual(await list('version', 'list', ...application), ['1.0.0']);
  });

  it('deletes the application and the gallery only once nothing is left in them', async () => {
    const nested = /CannotDeleteResource.*nested resources exist.*made_by_az\/applications\/agent/s;
    assert.match(await az.fails('sig', 'delete', ...gallery), nested);
    assert.match(await az.fails('sig', 'gallery-application', 'delete', ...application, '--yes'), /versions\/1\.0\.0/);
    await az.run('sig', 'gallery-application', 'version', 'delete', ...applicationVersion, '--yes');
    await az.run('sig', 'gallery-application', 'delete', ...application, '--yes');
    await az.run('sig', 'delete', ...gallery);
    assert.match(await az.fails('sig', 'show', ...gallery), /ResourceNotFound/);
    const writes = (await simulator.requests()).filter(
      ({ method, url }) => method === 'PUT' && url.includes('made_by_az'),
    );
    assert.deepEqual(
      writes.map(({ status }) => status),
      [201, 201, 400, 201, 200, 201, 201],
    );
  });
});
